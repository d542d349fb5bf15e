"""What a menu asks for can be met: at least is not above at most, and not above what is listed."""

from __future__ import annotations

from collections.abc import Iterator

from kedan.checks import Info
from kedan.diagnostics.diagnostic import Diagnostic
from kedan.model.amounts import Amount
from kedan.model.catalog import Catalog
from kedan.model.menu import Menu, Section
from kedan.source.spots import Route

INFO = Info("menu-bounds")


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Yield bounds that exclude each other, and sections that list fewer courses than must be picked."""
    for menu in catalog.menus.values():
        for route, least, most in _bounds(menu):
            if least is not None and most is not None and least > most:
                yield _crossed(menu, route)
        for number, section in enumerate(menu.sections):
            yield from _listed(menu, number, section)


def _bounds(menu: Menu) -> Iterator[tuple[Route, int | None, int | None]]:
    """Yield the route of every pair of bounds, and both: courses, or hundredths of a credit."""
    for number, section in enumerate(menu.sections):
        yield ("sections", number, "pick"), section.at_least, section.at_most
    limits = menu.limits
    yield ("limits", "courses"), limits.courses_at_least, limits.courses_at_most
    yield ("limits", "credits"), _hundredths(limits.credits_at_least), _hundredths(limits.credits_at_most)


def _hundredths(amount: Amount | None) -> int | None:
    return None if amount is None else amount.hundredths


def _crossed(menu: Menu, route: Route) -> Diagnostic:
    least, most = (menu.document.written(*route, key) for key in ("at_least", "at_most"))
    related = menu.document.label(*route, "at_most", text=INFO.words("most", most=most))
    primary = menu.document.label(*route, "at_least")
    return INFO.found(primary, related=(related,), kind="crossed", least=least, most=most)


def _listed(menu: Menu, number: int, section: Section) -> Iterator[Diagnostic]:
    listed = len(section.courses)
    if listed and section.at_least is not None and section.at_least > listed:
        related = menu.document.key_label("sections", number, "courses", text=INFO.words("listed", listed=listed))
        primary = menu.document.label("sections", number, "pick", "at_least")
        yield INFO.found(primary, related=(related,), kind="few", least=section.at_least, listed=listed)
