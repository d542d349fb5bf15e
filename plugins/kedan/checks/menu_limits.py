"""The sections of a menu leave room for its limits on the whole."""

from __future__ import annotations

from collections.abc import Iterator

from kedan.checks import Info
from kedan.diagnostics.diagnostic import Diagnostic
from kedan.model.catalog import Catalog
from kedan.model.menu import Menu, Section

INFO = Info("menu-limits")


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Yield menus whose sections ask for more courses than the whole allows, or allow fewer than it asks for."""
    for menu in catalog.menus.values():
        yield from _too_many(menu)
        yield from _too_few(menu)


def _too_many(menu: Menu) -> Iterator[Diagnostic]:
    asked = sum(section.at_least or 0 for section in menu.sections)
    most = menu.limits.courses_at_most
    if most is not None and asked > most:
        primary = menu.document.label("limits", "courses", "at_most")
        yield INFO.found(primary, kind="many", asked=asked, most=most)


def _too_few(menu: Menu) -> Iterator[Diagnostic]:
    least = menu.limits.courses_at_least
    room = [_room(section) for section in menu.sections]
    if least is None or not room or None in room:
        return
    allowed = sum(number or 0 for number in room)
    if allowed < least:
        primary = menu.document.label("limits", "courses", "at_least")
        yield INFO.found(primary, kind="few", allowed=allowed, least=least)


def _room(section: Section) -> int | None:
    """Return how many courses may be picked in a section; None if nothing limits it."""
    bounds = [number for number in (section.at_most, len(section.courses) or None) if number is not None]
    return min(bounds, default=None)
