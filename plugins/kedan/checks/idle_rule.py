"""Every line of a policy changes something: a rule asks for something, a line of `count` weighs or caps."""

from __future__ import annotations

from collections.abc import Iterator

from kedan.checks import Info
from kedan.diagnostics.diagnostic import Diagnostic, Severity
from kedan.loading.rules import every_rule, measured
from kedan.model.catalog import Catalog
from kedan.model.policy import Policy

INFO = Info("idle-rule", Severity.WARNING)


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Yield rules that ask for at least nothing, and lines of `count` without a weight other than 1 or a cap."""
    for policy in catalog.policies.values():
        yield from _rules(policy)
        for number, line in enumerate(policy.count):
            if line.cap is None and line.weight in (None, 1):
                key = ("weight",) if line.weight is not None else ()
                yield INFO.found(policy.document.label("count", number, *key), kind="count")


def _rules(policy: Policy) -> Iterator[Diagnostic]:
    for route, rule in every_rule(policy):
        found = measured(route, rule)
        if found is not None and found[1].gte == 0 and found[1].lte is None:
            yield INFO.found(policy.document.label(*found[0], "gte"), kind="rule", id=rule.id)
