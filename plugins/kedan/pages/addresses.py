"""The address of every page, below the site's root; and the file of every entry, below the project's."""

from __future__ import annotations

from kedan.wording.links import safe_url

MENU = "index.html"
INSTITUTIONS = "institutions/index.html"
PROGRAMS = "programs/index.html"
MENUS = "menus/index.html"
POLICIES = "policies/index.html"
PLAN = "plan.html"
CHECKS = "checks/index.html"
MISSING = "404.html"
"""What a server shows at an address that no page has."""

GUIDE_CHOOSE = "guide/choose.html"
GUIDE_PUBLISH = "guide/publish.html"
"""Authored docs pages that the finished pages link to; every host publishes them."""


def domain_page(domain: str) -> str:
    """Return the address of a domain."""
    return f"domains/{domain}.html"


def course_page(course_id: str) -> str:
    """Return the address of a course."""
    return f"courses/{course_id}.html"


def calendar_page(number: int = 1) -> str:
    """Return the address of a part of the calendar."""
    return "calendar.html" if number == 1 else f"calendar-{number}.html"


def institution_page(institution: str) -> str:
    """Return the address of an institution."""
    return f"institutions/{institution}.html"


def program_page(program: str) -> str:
    """Return the address of a program."""
    return f"programs/{program}.html"


def menu_page(menu: str) -> str:
    """Return the address of a menu."""
    return f"menus/{menu}.html"


def policy_page(policy: str) -> str:
    """Return the address of a policy."""
    return f"policies/{policy}.html"


def check_page(check: str) -> str:
    """Return the address of a check."""
    return f"checks/{check}.html"


def entry_file(noun: str, entry_id: str) -> str:
    """Return the path of an entry below the project's root; `noun` is the name of its folder."""
    return f"catalog/{noun}/{entry_id}.yml"


def edit_url(repository: str, path: str) -> str:
    """Return where a file can be edited; empty where the site names no repository."""
    return safe_url(f"{repository.rstrip('/')}/edit/main/{path}") if repository else ""


def site_url(site: str, address: str) -> str:
    """Return the whole address of a page; empty where the site has none that may be a link."""
    return safe_url(f"{site.rstrip('/')}/{address}") if site else ""


def relative(here: str, there: str) -> str:
    """Return the way from one page to another; it works on https and from a plain folder alike."""
    return "../" * here.count("/") + there
