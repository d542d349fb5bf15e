"""What a page says of itself to other programs, and what it allows browsers to load."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from kedan.locale import Locale
from kedan.pages.addresses import site_url
from kedan.pages.edition import Edition
from kedan.pages.environment import render
from kedan.pages.page import Page
from kedan.wording.script_json import script_json
from kedan.wording.text import one_line

_LOCALES = {"zh": "zh_CN", "en": "en_US"}

_ALLOWED = (
    ("default-src", "'none'"),
    ("script-src", "'self'"),
    ("style-src", "'self'"),
    ("img-src", "'self' data:"),
    ("font-src", "'self'"),
    ("connect-src", "'self'"),
    ("worker-src", "'self'"),
    ("manifest-src", "'self'"),
    ("base-uri", "'none'"),
    ("form-action", "'none'"),
    ("object-src", "'none'"),
)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Head:
    title: str
    description: str
    site: str
    locale: str
    url: str
    data: Markup


def page_head(edition: Edition, address: str, title: str, description: str, data: Mapping[str, Any]) -> str:
    """Return Open Graph and, where there is any, JSON-LD; title and description are plain text."""
    settings = edition.catalog.settings
    head = _Head(
        title=title,
        description=description,
        site=one_line(settings.title),
        locale=_LOCALES[edition.t.language],
        url=site_url(settings.address, address),
        data=Markup(script_json(data)) if data else Markup(),  # noqa: S704 - escaped for scripts
    )
    return render("head.html", address, edition.t, head)


def paper_head(page: Page, site: str, url: str, t: Locale) -> str:
    """Return Open Graph of an authored paper, which comes without a head of its own."""
    head = _Head(
        title=page.title,
        description=page.description,
        site=one_line(site),
        locale=_LOCALES[t.language],
        url=url,
        data=Markup(),
    )
    return render("head.html", page.address, t, head)


def content_policy(hashes: Iterable[str] = ()) -> str:
    """Return the meta element that lets a page load its own files, and run no inline script but those hashed."""
    named = " ".join(f"'sha256-{digest}'" for digest in hashes)
    allowed = ((name, f"{value} {named}" if named and name == "script-src" else value) for name, value in _ALLOWED)
    policy = "; ".join(f"{name} {value}" for name, value in allowed)
    return f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
