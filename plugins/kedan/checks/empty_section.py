"""A section of a menu that lists no courses finds some: by audience, domain and period."""

from __future__ import annotations

from collections.abc import Iterator

from kedan.checks import Info
from kedan.diagnostics.diagnostic import Diagnostic, Severity
from kedan.model.catalog import Catalog
from kedan.model.menu_card import menu_card

INFO = Info("empty-section", Severity.WARNING, needs_all=True)


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Yield sections that no course of the catalog can stand in."""
    for menu in (menu for menu in catalog.menus.values() if menu.sections):
        for number, (section, courses) in enumerate(menu_card(menu, catalog.courses)):
            if not section.courses and not courses:
                yield INFO.found(menu.document.label("sections", number, "id"), id=section.id)
