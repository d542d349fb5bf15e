"""The frame of the plain host: a whole HTML document around a finished page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from kedan.locale import Locale
from kedan.pages.addresses import MENU, MISSING, site_url
from kedan.pages.environment import render
from kedan.pages.head import content_policy, paper_head
from kedan.pages.page import Page


@dataclass(frozen=True, kw_only=True, slots=True)
class Frame:
    """What is the same around every page: the name of the site, its tabs (title, address), its footer."""

    title: str
    language: str
    tabs: Sequence[tuple[str, str]]
    footer: str
    address: str = ""
    """Where the site is published; empty where that is not stated."""


@dataclass(frozen=True, kw_only=True, slots=True)
class _Shell:
    page: Page
    frame: Frame
    policy: str
    head: str
    url: str
    home: str = MENU


def render_shell(page: Page, frame: Frame, locale: Locale) -> str:
    """Return the document of a page; its links are relative, so it opens from a folder too."""
    return _rendered(page, frame, locale, site_url(frame.address, page.address))


def render_missing(frame: Frame, locale: Locale) -> str:
    """Return what a server shows at an address that no page has. That may be anywhere: no link is relative."""
    title = locale("pages.missing")
    root = _root(frame.address)
    body = render("missing.html", MISSING, locale, MENU, root)
    page = Page(address=MISSING, title=title, description=title, body=body, section="")
    return _rendered(page, frame, locale, url="", root=root)


def _rendered(page: Page, frame: Frame, locale: Locale, url: str, root: str | None = None) -> str:
    head = page.head or paper_head(page, frame.title, url, locale)
    shell = _Shell(page=page, frame=frame, policy=content_policy(), head=head, url=url)
    return render("shell.html", page.address, locale, shell, root)


def _root(address: str) -> str:
    """Return where on its server a site begins; a path that began with two slashes would name another server."""
    folders = urlsplit(address).path.strip("/")
    return f"/{folders}/" if folders else "/"
