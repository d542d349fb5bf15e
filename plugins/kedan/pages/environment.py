"""The Jinja environment of the pages: autoescape on, undefined names are errors."""

from __future__ import annotations

import json
from contextvars import ContextVar
from functools import cache, partial
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from kedan import resources
from kedan.locale import Locale, load
from kedan.pages.addresses import relative
from kedan.wording.markdown import to_html
from kedan.wording.text import strip_controls

_IN_ATTRIBUTE = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "'": "&#39;"})

_here: ContextVar[str] = ContextVar("here")
"""Address of the page being rendered. Macros see it through `href`, so their templates are read once."""


def render(template: str, address: str, locale: Locale, page: object) -> str:
    """Return the HTML of a page; `page` is the context that its template reads."""
    token = _here.set(address)
    try:
        return strip_controls(_environment(locale.language).get_template(template).render(page=page))
    finally:
        _here.reset(token)


@cache
def _environment(language: str) -> Environment:
    environment = Environment(
        loader=FunctionLoader(partial(resources.read_text, "pages", "templates")),
        autoescape=True,
        auto_reload=False,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals["t"] = load(language)
    environment.globals["href"] = _href
    environment.filters["prose"] = _prose
    environment.filters["json"] = _json_attribute
    return environment


def _href(address: str) -> str:
    """Return the way from the page being rendered to an address of this site."""
    return relative(_here.get(), address)


def _prose(text: str) -> Markup:
    """Return the HTML of an entry's Markdown. The one place where entry text becomes markup."""
    return Markup(to_html(text))  # noqa: S704


def _json_attribute(value: Any) -> Markup:
    """Return JSON for an attribute in single quotes."""
    written = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return Markup(written.translate(_IN_ATTRIBUTE))  # noqa: S704
