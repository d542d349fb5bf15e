"""A real entry names the public document that it rests on."""

from __future__ import annotations

from collections.abc import Iterator

from kedan.checks import Info
from kedan.diagnostics.diagnostic import Diagnostic
from kedan.model.catalog import Catalog

INFO = Info("missing-source")


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Yield courses, institutions, programs and menus that are neither samples nor sourced."""
    nouns = (catalog.courses, catalog.institutions, catalog.programs, catalog.menus)
    for entries in nouns:
        for entry in entries.values():
            if not entry.sample and entry.source is None:
                yield INFO.found(entry.document.label())
