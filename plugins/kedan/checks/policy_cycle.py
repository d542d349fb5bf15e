"""Policies that extend each other lead to a first one."""

from __future__ import annotations

from collections.abc import Iterator

from kedan.checks import Info
from kedan.diagnostics.diagnostic import Diagnostic, Label
from kedan.model.catalog import Catalog
from kedan.model.cycles import cycles

INFO = Info("policy-cycle")


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Yield every circle of policies that extend each other."""
    for circle in cycles({name: policy.extends for name, policy in catalog.policies.items()}):
        first, *others = (_label(catalog, *pair) for pair in zip(circle, (*circle[1:], circle[0]), strict=True))
        if others:
            yield INFO.found(first, related=tuple(others), kind="circle", circle=" → ".join((*circle, circle[0])))
        else:
            yield INFO.found(Label(first.place), kind="itself")


def _label(catalog: Catalog, name: str, extended: str) -> Label:
    policy = catalog.policies[name]
    words = INFO.words("extends", policy=name, extended=extended)
    return policy.document.label("extends", policy.extends.index(extended), text=words)
