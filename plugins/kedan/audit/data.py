"""Rules and courses as the browser's audit reads them: the language of the entries, with nothing left to look up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from kedan.model.common import Conditions, Split
from kedan.model.course import Audience, Course, Offering
from kedan.model.policy import (
    AllOf,
    AnyOf,
    Attest,
    Basis,
    Bounds,
    Conversion,
    Count,
    CountLine,
    Demand,
    Distinct,
    Rule,
    Share,
    Sum,
    Where,
)
from kedan.model.terms import OfferingStatus

from .offering_end import offering_end
from .ruleset import RuleSet

Data = dict[str, Any]
_EMPTY: tuple[Any, ...] = ("", [], {})
_EVERYONE = Conditions()
_CONDITIONS = tuple(field.name for field in fields(Conditions))


def rules_data(rules: RuleSet) -> Data:
    """Return a policy or menu; amounts and fractions are texts. Of a menu that asks for nothing the rules are empty."""
    cycle = rules.cycle
    told = present(
        id=rules.id,
        title=rules.title,
        unit=str(rules.unit),
        cycle=present(years=cycle.years, starts=cycle.starts) if cycle else None,
        applies_to=_conditions(rules.applies_to),
        opt_in=rules.opt_in,
        sample=rules.sample,
        basis=basis_data(rules.basis),
        convert=[_conversion(line) for line in rules.convert],
        count=[_count_line(line) for line in rules.count],
    )
    return {**told, "rules": [_rule(rule) for rule in rules.rules]}


def course_data(course: Course) -> Data:
    """Return what the audit asks of a course; an offering keeps no more than its end."""
    return present(
        id=course.id,
        category=course.category,
        form=course.form,
        methods=list(course.methods),
        tags=list(course.tags),
        domains=list(course.domains),
        domain_hours={domain: str(amount) for domain, amount in course.domain_hours.items()},
        hours=_split(course.hours),
        audiences=[_audience(audience) for audience in course.audiences],
        runs=[_run(offering) for offering in course.offerings],
        always_open=course.always_open,
        prerequisites=list(course.prerequisites),
        excludes=list(course.excludes),
    )


def basis_data(basis: Basis | None) -> Data | None:
    """Return where a rule comes from, when that was last looked up, and whether in the original."""
    if basis is None:
        return None
    named = {name: getattr(basis, name) for name in ("document", "title", "article", "url", "note")}
    return {**present(**named), "checked": str(basis.checked), "verified": basis.verified}


def bounds_data(bounds: Bounds) -> Data:
    """Return limits as exact texts."""
    return {name: str(value) for name in ("gte", "lte") if (value := getattr(bounds, name)) is not None}


def present(**values: Any) -> Data:
    """Return what is there: empty values are left out."""
    return {
        key: value for key, value in values.items() if value is not None and value is not False and value not in _EMPTY
    }


def _rule(rule: Rule) -> Data:
    return {
        "id": rule.id,
        **present(title=rule.title, where=_where(rule.where), per="year" if rule.per_year else ""),
        **_demand(rule.demand),
        **present(basis=basis_data(rule.basis)),
    }


def _demand(demand: Demand) -> Data:
    match demand:
        case Attest():
            return {"attest": demand.statement}
        case AllOf():
            return {"all": [_rule(part) for part in demand.rules]}
        case AnyOf():
            return {"any": [_rule(part) for part in demand.rules]}
        case Sum() | Count():
            return {"sum" if isinstance(demand, Sum) else "count": bounds_data(demand.bounds)}
        case Distinct():
            floor = str(demand.floor) if demand.floor else ""
            return {"distinct": {**present(field=demand.field, floor=floor), **bounds_data(demand.bounds)}}
        case Share():
            return {"share": {"of": str(demand.of), **bounds_data(demand.bounds)}}


def _where(where: Where) -> Data:
    lists = {field.name: list(getattr(where, field.name)) for field in fields(where) if field.name != "amount"}
    return present(**lists, amount=bounds_data(where.amount) if where.amount else None)


def _conversion(line: Conversion) -> Data:
    return {**present(where=_where(line.where)), "per": str(line.per), "gives": str(line.gives)}


def _count_line(line: CountLine) -> Data:
    weight = {} if line.weight is None else {"weight": str(line.weight)}
    cap = {} if line.cap is None else {"cap": str(line.cap)}
    return {**present(where=_where(line.where)), **weight, **cap, **present(per="year" if line.per_year else "")}


def _conditions(who: Conditions) -> Data:
    if who == _EVERYONE:  # as nearly always where an offering says nothing of its own
        return {}
    named = {name: getattr(who, name) for name in _CONDITIONS}
    return present(**{name: list(value) if isinstance(value, tuple) else value for name, value in named.items()})


def _split(split: Split | None) -> Data | None:
    if split is None:
        return None
    if split.undivided is not None:
        return {"total": str(split.undivided), **present(delivery=split.declared and str(split.declared))}
    return {str(delivery): str(amount) for delivery, amount in split.parts}


def _audience(audience: Audience) -> Data:
    return {
        **_conditions(audience.who),
        **present(
            route=audience.route and str(audience.route),
            credits=_split(audience.credits),
            counts_toward=list(audience.counts_toward),
        ),
    }


def _run(offering: Offering) -> Data:
    ends = offering_end(offering)
    who: Mapping[str, Data] = {"for": _conditions(offering.who), "not_for": _conditions(offering.not_for)}
    cancelled = offering.status is OfferingStatus.CANCELLED
    return present(id=offering.id, ends=str(ends or ""), cancelled=cancelled, **who)
