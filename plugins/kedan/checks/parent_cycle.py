"""Institutions that name each other as parent lead to a highest one."""

from __future__ import annotations

from collections.abc import Iterator

from kedan.checks import Info
from kedan.diagnostics.diagnostic import Diagnostic, Label
from kedan.model.catalog import Catalog
from kedan.model.cycles import cycles

INFO = Info("parent-cycle")


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Yield every circle of institutions that stand above each other."""
    above = {name: (found.parent,) for name, found in catalog.institutions.items() if found.parent}
    for circle in cycles(above):
        first, *others = (_label(catalog, name) for name in circle)
        if others:
            yield INFO.found(first, related=tuple(others), kind="circle", circle=" → ".join((*circle, circle[0])))
        else:
            yield INFO.found(Label(first.place), kind="itself")


def _label(catalog: Catalog, name: str) -> Label:
    institution = catalog.institutions[name]
    words = INFO.words("belongs", institution=name, parent=institution.parent)
    return institution.document.label("parent", text=words)
