"""What is still missing, as goals: how much of one an item would close, and which ceilings it would break."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from kedan.model.policy import AllOf, AnyOf, Attest, Count, Distinct, Rule, Share

from .answers import RuleAnswer, Status
from .cells import Holding
from .distinct import enough, sure_totals
from .match import Match
from .measures import Measure, found, sure
from .rules import Ledger, visible, waives_window
from .scope import Scope, best, reads

_OPEN = {Status.SHORT, Status.ASK}
_NONE = Fraction(0)


@dataclass(frozen=True, kw_only=True, slots=True)
class Goal:
    """A rule that measures, or a combination of such goals (`whole`: all of them, else any of them)."""

    rule: str
    measure: Measure | None = None
    scope: Scope = ()
    missing: Mapping[int | None, Fraction] = field(default_factory=dict)
    """What is missing, by year where each year is judged."""
    have: Mapping[int | None, Fraction] = field(default_factory=dict)
    yearly: bool = False
    totals: Mapping[str, Fraction] = field(default_factory=dict)
    """What there is of every value that `distinct` counts."""
    parts: tuple[Goal, ...] = ()
    whole: bool = True


def goals(rules: Sequence[Rule], answers: Sequence[RuleAnswer], ledger: Ledger) -> tuple[Goal, ...]:
    """Return the goals of all rules that are not waived."""
    pairs = zip(rules, answers, strict=True)
    found_goals = (_goal(rule, answer, (), ledger) for rule, answer in pairs if answer.status is not Status.WAIVED)
    return tuple(goal for goal in found_goals if goal is not None)


def closes(goal: Goal, held: Holding, *, inside: bool) -> Fraction:
    """Return which part of a goal an item would close, from 0 to 1."""
    if goal.measure is None:
        return _combined(goal, held, inside=inside)
    year = held.item.year if goal.yearly else None
    gap = goal.missing.get(year, _NONE)
    if not gap or not _sees(goal, inside=inside):
        return _NONE
    return min(brings(goal, goal.measure, held), gap) / sum(goal.missing.values(), _NONE)


def breaks(goal: Goal, held: Holding, *, inside: bool) -> Iterator[str]:
    """Yield the ids of the ceilings that an item would break, or break further."""
    if goal.measure is None:
        for part in goal.parts if goal.whole else ():
            yield from breaks(part, held, inside=inside)
        return
    ceiling = goal.measure.bounds.lte
    year = held.item.year if goal.yearly else None
    if ceiling is None or not _sees(goal, inside=inside) or year not in goal.have:
        return
    more = brings(goal, goal.measure, held)
    if more and goal.have[year] + more > ceiling:
        yield goal.rule


def brings(goal: Goal, measure: Measure, held: Holding) -> Fraction:
    """Return what an item adds to a measure for sure."""
    matches = reads(goal.scope, held)
    if isinstance(measure, Count):
        return Fraction(best(matches) is Match.YES)
    if isinstance(measure, Distinct):
        own = sure_totals(measure, ((held, matches),))
        new = (name for name, more in own.items() if enough(measure, goal.totals.get(name, _NONE) + more))
        return Fraction(sum(1 for name in new if not enough(measure, goal.totals.get(name, _NONE))))
    total = sum((amount for _, amount in sure(held, matches)), _NONE)
    return total * 100 / measure.of.hundredths if isinstance(measure, Share) else total


def _sees(goal: Goal, *, inside: bool) -> bool:
    return inside or (not goal.yearly and waives_window(goal.scope))


def _combined(goal: Goal, held: Holding, *, inside: bool) -> Fraction:
    """All: the mean of what is open. Any: the best of them."""
    parts = [closes(part, held, inside=inside) for part in goal.parts if not goal.whole or _is_open(part)]
    if not parts:
        return _NONE
    return sum(parts, _NONE) / len(parts) if goal.whole else max(parts)


def _is_open(goal: Goal) -> bool:
    return bool(any(goal.missing.values())) if goal.measure else any(_is_open(part) for part in goal.parts)


def _goal(rule: Rule, answer: RuleAnswer, around: Scope, ledger: Ledger) -> Goal | None:
    scope, demand = (*around, rule.where), rule.demand
    if isinstance(demand, Attest):
        return None
    if isinstance(demand, AllOf | AnyOf):
        parts = (_goal(*pair, scope, ledger) for pair in zip(demand.rules, answer.parts, strict=True))
        reached = isinstance(demand, AnyOf) and answer.status is Status.OK
        return Goal(
            rule=rule.id,
            parts=() if reached else tuple(part for part in parts if part),
            whole=isinstance(demand, AllOf),
        )
    told = tuple(_told(rule, answer))
    return Goal(
        rule=rule.id,
        measure=demand,
        scope=scope,
        missing={year: gap for year, status, _, gap in told if status in _OPEN},
        have={year: have for year, _, have, _ in told},
        yearly=rule.per_year,
        totals=sure_totals(demand, found(scope, visible(scope, ledger))) if isinstance(demand, Distinct) else {},
    )


def _told(rule: Rule, answer: RuleAnswer) -> Iterator[tuple[int | None, Status, Fraction, Fraction]]:
    """Yield status, have and gap: of every year where each is judged."""
    if rule.per_year:
        yield from ((year.year, year.status, year.have, year.gap) for year in answer.years)
    else:
        yield None, answer.status, answer.have or _NONE, answer.gap or _NONE
