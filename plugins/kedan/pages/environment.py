"""The Jinja environment of the pages: autoescape on, undefined names are errors, components known to every template."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextvars import ContextVar
from functools import cache, lru_cache, partial
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined, Template, pass_context
from jinja2.runtime import Context, Macro
from markupsafe import Markup

from kedan import resources
from kedan.locale import Locale, load
from kedan.pages.addresses import relative
from kedan.pages.compiling import CompilingEnvironment
from kedan.pages.icons import DELIVERY_ICONS
from kedan.wording.markdown import to_html
from kedan.wording.text import strip_controls

_COMPONENTS = (
    "icon",
    "tags",
    "word",
    "fact",
    "words",
    "severity",
    "source",
    "rows",
    "rules",
    "time_line",
    "board",
    "list",
    "calendar",
    "index",
    "course",
    "offerings",
    "standard_row",
    "figures",
)
"""Files of components, in an order in which each calls only those before it."""
_REPEATED = ("icon", "sample", "domain", "credit", "price", "standard_row")
"""Components whose values repeat from page to page: each value is rendered once."""
_REPEATED_LINKS = ("word", "fact")
"""Likewise, but with links: each value is rendered once for every depth of pages."""
_OF_ENTRIES = ("row", "similar_course")
"""Components that several pages show of an entry: each is kept with the value, for every depth of pages."""
_MOST_REPEATED = 4096

_IN_ATTRIBUTE = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("'", "&#39;"))
_to_json = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode

_to_root: ContextVar[str] = ContextVar("to_root", default="")
"""The way from the page being rendered to the root of the site."""


def render(template: str, address: str, locale: Locale, page: object, root: str | None = None) -> str:
    """Return the HTML of a page; `page` is the context that its template reads.

    `root` is where the site begins, for a page that is shown at any address: no way from its own leads there.
    """
    token = _to_root.set(relative(address, "") if root is None else root)
    try:
        return strip_controls(_template(template, locale.language).render(page=page))
    finally:
        _to_root.reset(token)


@cache
def _template(name: str, language: str) -> Template:
    return _environment(language).get_template(name)


@cache
def _environment(language: str) -> Environment:
    environment = CompilingEnvironment(
        loader=FunctionLoader(partial(resources.read_text, "pages", "templates")),
        autoescape=True,
        auto_reload=False,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals |= {"t": load(language), "delivery_icons": DELIVERY_ICONS}
    environment.filters |= {"t": load(language), "href": _href, "prose": _prose, "json": json_attribute}
    for component in _COMPONENTS:
        environment.filters |= _macros(environment.get_template(f"components/{component}.html"))
    return environment


def _macros(template: Template) -> dict[str, Callable[..., Any]]:
    """Return the macros of a template by name."""
    named = vars(template.module).items()
    return {name: _kept(name, macro) for name, macro in named if isinstance(macro, Macro)}


def _kept(name: str, macro: Macro) -> Callable[..., Any]:
    """Return a macro that keeps what it made of a value, where values repeat."""
    keep = lru_cache(maxsize=_MOST_REPEATED)
    if name in _REPEATED:
        return keep(macro)
    if name in _OF_ENTRIES:
        return partial(_kept_with, macro)
    if name not in _REPEATED_LINKS:
        return macro
    rendered = keep(lambda _depth, *values, **named: macro(*values, **named))
    return lambda *values, **named: rendered(_to_root.get(), *values, **named)


def _kept_with(macro: Macro, value: Any) -> str:
    """Return the HTML that a value keeps in its `html`, made where it is not there yet."""
    kept: dict[str, str] = value.html
    to_root = _to_root.get()
    if to_root not in kept:
        kept[to_root] = macro(value)
    return kept[to_root]


@pass_context
def _href(_page: Context, address: str) -> str:
    """Return the way from the page being rendered to an address of this site: never known beforehand."""
    return _to_root.get() + address


def _prose(text: str) -> Markup:
    """Return the HTML of an entry's Markdown. The one place where entry text becomes markup."""
    return Markup(to_html(text))  # noqa: S704


def json_attribute(value: Any) -> Markup:
    """Return JSON for an attribute in single quotes."""
    written = _to_json(value)
    for character, reference in _IN_ATTRIBUTE:
        written = written.replace(character, reference)
    return Markup(written)  # noqa: S704
