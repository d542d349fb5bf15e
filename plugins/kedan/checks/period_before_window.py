"""What a menu offers does not lie in the past when the choice opens."""

from __future__ import annotations

from collections.abc import Iterator

from kedan.checks import Info
from kedan.diagnostics.diagnostic import Diagnostic
from kedan.model.catalog import Catalog
from kedan.model.dates import starts_after

INFO = Info("period-before-window")


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Yield menus whose period is certainly over before their window opens."""
    for menu in catalog.menus.values():
        if menu.period is not None and starts_after(menu.window.opens, menu.period.ends):
            opens, ends = str(menu.window.opens), str(menu.period.ends)
            window = menu.document.label("window", "opens", text=INFO.words("opens", day=opens))
            yield INFO.found(menu.document.label("period", "ends"), related=(window,), ends=ends, opens=opens)
