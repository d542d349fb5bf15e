"""Every rule of a policy with its route, the parts of `all` and `any` included."""

from __future__ import annotations

from collections.abc import Iterator

from kedan.model.policy import AllOf, AnyOf, Bounds, Count, Distinct, Policy, Rule, Share, Sum, Where
from kedan.source.spots import Route

_KEYS = {Sum: "sum", Count: "count", Distinct: "distinct", Share: "share"}


def every_rule(policy: Policy) -> Iterator[tuple[Route, Rule]]:
    """Yield the rules of a policy, each before its parts."""
    yield from _below(("rules",), policy.rules)


def measured(route: Route, rule: Rule) -> tuple[Route, Bounds] | None:
    """Return the bounds that a rule sets on what it measures; None where it measures nothing."""
    if isinstance(rule.demand, Sum | Count | Distinct | Share):
        return (*route, _KEYS[type(rule.demand)]), rule.demand.bounds
    return None


def every_where(policy: Policy) -> Iterator[tuple[Route, Where]]:
    """Yield every `where` of a policy."""
    for route, rule in every_rule(policy):
        yield (*route, "where"), rule.where
    for number, conversion in enumerate(policy.convert):
        yield ("convert", number, "where"), conversion.where
    for number, line in enumerate(policy.count):
        yield ("count", number, "where"), line.where


def _below(route: Route, rules: tuple[Rule, ...]) -> Iterator[tuple[Route, Rule]]:
    for number, rule in enumerate(rules):
        here: Route = (*route, number)
        yield here, rule
        if isinstance(rule.demand, AllOf | AnyOf):
            key = "all" if isinstance(rule.demand, AllOf) else "any"
            yield from _below((*here, key), rule.demand.rules)
