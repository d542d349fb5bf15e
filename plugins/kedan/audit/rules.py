"""One rule over the items: a measure, each year's measure, a question, or a combination."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from kedan.model.policy import AllOf, AnyOf, Attest, Rule, Share

from .answers import RuleAnswer, Status, YearAnswer, best, worst
from .cells import Holding
from .measures import Found, Measure, found, judged, measured
from .scope import Scope


@dataclass(frozen=True, kw_only=True, slots=True)
class Ledger:
    """What the rules of one policy are judged by."""

    inside: tuple[Holding, ...]
    """The items of the cycle, by date."""
    outside: tuple[Holding, ...]
    years: tuple[int, ...]
    confirmed: frozenset[str]
    waived: Mapping[str, str]
    """Rule -> why it is waived."""
    by_domain: bool
    """Whether the `count` or `convert` lines ask for domains."""


def answer(rule: Rule, ledger: Ledger) -> RuleAnswer:
    """Return the answer to one rule of a policy; a waiver takes the place of the status."""
    judged_rule = _answer(rule, (), ledger)
    if rule.id not in ledger.waived:
        return judged_rule
    return replace(judged_rule, status=Status.WAIVED, reason=ledger.waived[rule.id])


def _answer(rule: Rule, around: Scope, ledger: Ledger) -> RuleAnswer:
    scope = (*around, rule.where)
    demand = rule.demand
    if isinstance(demand, Attest):
        status = Status.OK if rule.id in ledger.confirmed else Status.ASK
        return RuleAnswer(id=rule.id, title=rule.title, status=status, basis=rule.basis)
    if isinstance(demand, AllOf | AnyOf):
        return _combined(rule, demand, scope, ledger)
    return _each_year(rule, demand, scope, ledger) if rule.per_year else _whole(rule, demand, scope, ledger)


def _combined(rule: Rule, demand: AllOf | AnyOf, scope: Scope, ledger: Ledger) -> RuleAnswer:
    parts = tuple(_answer(part, scope, ledger) for part in demand.rules)
    statuses = tuple(part.status for part in parts)
    return RuleAnswer(
        id=rule.id,
        title=rule.title,
        status=worst(statuses) if isinstance(demand, AllOf) else best(statuses),
        by=tuple(dict.fromkeys(item for part in parts for item in part.by)),
        unknown=tuple(dict.fromkeys(item for part in parts for item in part.unknown)),
        approx=any(part.approx for part in parts),
        parts=parts,
        basis=rule.basis,
    )


def _whole(rule: Rule, measure: Measure, scope: Scope, ledger: Ledger) -> RuleAnswer:
    items = found(scope, visible(scope, ledger))
    total = measured(measure, items)
    status, gap = judged(measure.bounds, total.have, total.most)
    return RuleAnswer(
        id=rule.id,
        title=rule.title,
        status=status,
        have=total.have,
        need=measure.bounds,
        gap=gap,
        by=total.by,
        unknown=total.unknown,
        approx=_approx(scope, measure, ledger, [holding for holding, _ in items]),
        of=Fraction(measure.of.hundredths, 100) if isinstance(measure, Share) else None,
        basis=rule.basis,
    )


def visible(scope: Scope, ledger: Ledger) -> tuple[Holding, ...]:
    """Return the items that a scope looks at: declared kinds waive the window."""
    return ledger.inside + ledger.outside if waives_window(scope) else ledger.inside


def waives_window(scope: Scope) -> bool:
    """Return whether a scope names declared kinds, which count whenever they were earned."""
    return any(where.counts_toward for where in scope)


def _each_year(rule: Rule, measure: Measure, scope: Scope, ledger: Ledger) -> RuleAnswer:
    """Judge every year of the cycle, those to come included; what is told is the first of the worst years."""
    items = found(scope, ledger.inside)
    years = tuple(_year(year, measure, [one for one in items if one[0].item.year == year]) for year in ledger.years)
    status = worst([year.status for year in years])
    first = next(year for year in years if year.status is status)
    return RuleAnswer(
        id=rule.id,
        title=rule.title,
        status=status,
        have=first.have,
        need=measure.bounds,
        gap=sum((year.gap for year in years), Fraction(0)),
        by=tuple(item for year in years for item in year.by),
        unknown=tuple(item for year in years for item in year.unknown),
        approx=_approx(scope, measure, ledger, [holding for holding, _ in items]),
        years=years,
        basis=rule.basis,
    )


def _year(year: int, measure: Measure, items: Sequence[Found]) -> YearAnswer:
    total = measured(measure, items)
    status, gap = judged(measure.bounds, total.have, total.most)
    return YearAnswer(year=year, status=status, have=total.have, gap=gap, by=total.by, unknown=total.unknown)


def _approx(scope: Scope, measure: Measure, ledger: Ledger, holdings: Sequence[Holding]) -> bool:
    """Return whether an amount was divided equally among domains, and the division matters."""
    matters = ledger.by_domain or any(where.domain for where in scope) or getattr(measure, "field", "") == "domain"
    return matters and any(holding.item.equally and any(cell.counted for cell in holding.cells) for holding in holdings)
