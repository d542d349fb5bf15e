"""What is evaluated: a policy with what it inherits, or the rules of a menu."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from kedan.model.common import Conditions
from kedan.model.policy import Basis, Conversion, CountLine, Cycle, Policy, Rule, Unit


@dataclass(frozen=True, kw_only=True, slots=True)
class RuleSet:
    """Rules with all that is needed to judge them; every rule of a policy names its basis."""

    id: str
    title: str
    unit: Unit
    rules: tuple[Rule, ...]
    convert: tuple[Conversion, ...] = ()
    count: tuple[CountLine, ...] = ()
    cycle: Cycle | None = None
    applies_to: Conditions = field(default_factory=Conditions)
    opt_in: bool = False
    sample: bool = False
    basis: Basis | None = None


def ruleset(policy: Policy, policies: Mapping[str, Policy]) -> RuleSet:
    """Return a policy merged with those it extends: parents in the order named, then its own rules.

    A circle of policies is a mistake that a check reports; here each is taken in once.
    """
    return _merged(policy, policies, frozenset({policy.id}))


def _merged(policy: Policy, policies: Mapping[str, Policy], seen: frozenset[str]) -> RuleSet:
    parents = [
        _merged(policies[name], policies, seen | {name})
        for name in policy.extends
        if name in policies and name not in seen
    ]
    inherited = [rule for parent in parents if parent.unit is policy.unit for rule in parent.rules]
    own = [replace(rule, basis=rule.basis or policy.basis) for rule in policy.rules]
    same = [parent for parent in parents if parent.unit is policy.unit]
    return RuleSet(
        id=policy.id,
        title=policy.title,
        unit=policy.unit,
        rules=tuple(_by_id((*inherited, *own))),
        convert=(*policy.convert, *(line for parent in same for line in parent.convert)),
        count=(*(line for parent in same for line in parent.count), *policy.count),
        cycle=policy.cycle or next((parent.cycle for parent in parents if parent.cycle), None),
        applies_to=policy.applies_to,
        opt_in=policy.opt_in,
        sample=policy.sample,
        basis=policy.basis,
    )


def _by_id(rules: tuple[Rule, ...]) -> Iterator[Rule]:
    """Yield the last rule of every id, in the place of the first."""
    yield from {rule.id: rule for rule in rules}.values()
