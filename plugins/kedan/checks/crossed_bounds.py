"""A rule can be met: gte is not above lte."""

from __future__ import annotations

from collections.abc import Iterator

from kedan.checks import Info
from kedan.diagnostics.diagnostic import Diagnostic
from kedan.loading.rules import every_rule, every_where, measured
from kedan.model.catalog import Catalog
from kedan.model.policy import Bounds, Policy
from kedan.source.spots import Route

INFO = Info("crossed-bounds")


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Yield bounds between which there is no number."""
    for policy in catalog.policies.values():
        for route, bounds in _bounds(policy):
            if bounds.gte is not None and bounds.lte is not None and bounds.gte > bounds.lte:
                yield _found(policy, route)


def _bounds(policy: Policy) -> Iterator[tuple[Route, Bounds]]:
    for route, rule in every_rule(policy):
        found = measured(route, rule)
        if found is not None:
            yield found
    for route, where in every_where(policy):
        if where.amount is not None:
            yield (*route, "amount"), where.amount


def _found(policy: Policy, route: Route) -> Diagnostic:
    least, most = (policy.document.written(*route, key) for key in ("gte", "lte"))
    related = policy.document.label(*route, "lte", text=INFO.words("most", most=most))
    return INFO.found(policy.document.label(*route, "gte"), related=(related,), least=least, most=most)
