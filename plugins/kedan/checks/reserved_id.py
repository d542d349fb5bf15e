"""No id is the name of a list page, or one that Windows keeps for its devices: it names a file on every disk."""

from __future__ import annotations

from collections.abc import Iterator

from kedan.checks import Info
from kedan.diagnostics.diagnostic import Diagnostic
from kedan.model.catalog import Catalog
from kedan.source.document import Document

INFO = Info("reserved-id")
_DEVICES = {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10))}
_INDEX = "index"


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Yield entries and publishers with such an id."""
    for name, document in _named(catalog):
        if name == _INDEX:
            yield INFO.found(document.label(), kind="index", id=name)
        elif name in _DEVICES:
            yield INFO.found(document.label(), kind="device", id=name)


def _named(catalog: Catalog) -> Iterator[tuple[str, Document]]:
    """Yield the name of every file and its document; the folder of a publisher is named by the institution."""
    for group in (catalog.vocabularies, catalog.institutions, catalog.programs, catalog.menus, catalog.policies):
        for name, entry in group.items():
            yield name, entry.document
    for course in catalog.courses.values():
        yield course.slug, course.document
