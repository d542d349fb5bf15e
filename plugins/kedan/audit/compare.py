"""Several policies side by side: rules of the same id and unit stand together, the strictest first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from kedan.model.policy import Unit

from .answers import PolicyAnswer, RuleAnswer


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """One rule id in one unit, and the policies that have it."""

    rule: str
    unit: Unit
    policies: tuple[str, ...]


def side_by_side(answers: Iterable[PolicyAnswer]) -> tuple[Row, ...]:
    """Return a row for every rule id and unit, in the order in which they first come."""
    rows: defaultdict[tuple[str, Unit], list[tuple[str, RuleAnswer]]] = defaultdict(list)
    for policy in answers:
        for rule in policy.both:
            rows[rule.id, policy.unit].append((policy.id, rule))
    return tuple(
        Row(rule=rule, unit=unit, policies=tuple(name for name, _ in sorted(found, key=lambda one: _laxity(one[1]))))
        for (rule, unit), found in rows.items()
    )


def _laxity(rule: RuleAnswer) -> tuple[bool, Fraction, bool, Fraction]:
    """Sort key: the highest floor, then the lowest ceiling, then what has neither."""
    times = rule.of or Fraction(1)
    low = rule.need.gte if rule.need else None
    high = rule.need.lte if rule.need else None
    return low is None, -(low or Fraction(0)) * times, high is None, (high or Fraction(0)) * times
