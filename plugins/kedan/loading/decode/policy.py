"""catalog/policies/<id>.yml: the whole rule language."""

from __future__ import annotations

from kedan.loading.explain.context import problem
from kedan.model.amounts import Amount
from kedan.model.policy import (
    AllOf,
    AnyOf,
    Attest,
    Basis,
    Bounds,
    Conversion,
    Count,
    CountLine,
    Cycle,
    Demand,
    Distinct,
    Policy,
    Rule,
    Share,
    Sum,
    Unit,
    Where,
)

from .common import conditions, source
from .reader import Reader

_DEMANDS = ("sum", "count", "distinct", "share", "attest", "all", "any")
_PER_YEAR = {"sum", "count"}


def policy(reader: Reader, entry_id: str) -> Policy:
    """Decode a policy."""
    return Policy(
        id=entry_id,
        title=reader.text("title"),
        summary=reader.text("summary"),
        authority=reader.text("authority"),
        basis=_basis(reader.child("basis") or reader),
        applies_to=conditions(reader.child("applies_to")),
        opt_in=reader.flag("opt_in"),
        unit=Unit(reader.text("unit")),
        cycle=_cycle(reader.child("cycle")),
        extends=reader.texts("extends"),
        convert=tuple(_conversion(part) for part in reader.children("convert")),
        count=tuple(_count_line(part) for part in reader.children("count")),
        rules=tuple(_rule(part) for part in reader.children("rules")),
        source=source(reader.child("source")),
        note=reader.text("note"),
        sample=reader.flag("sample"),
        document=reader.document,
    )


def _basis(reader: Reader) -> Basis:
    return Basis(
        document=reader.text("document"),
        title=reader.text("title"),
        article=reader.text("article"),
        url=reader.text("url"),
        checked=reader.needed_day("checked"),
        verified=reader.flag("verified"),
        note=reader.text("note"),
    )


def _own_basis(reader: Reader) -> Basis | None:
    part = reader.child("basis")
    return None if part is None else _basis(part)


def _cycle(reader: Reader | None) -> Cycle | None:
    return None if reader is None else Cycle(years=reader.whole("years") or 1, starts=reader.whole("starts"))


def _conversion(reader: Reader) -> Conversion:
    return Conversion(
        where=_where(reader.child("where")),
        per=reader.amount("per") or Amount(100),
        gives=reader.amount("gives") or Amount(0),
        basis=_own_basis(reader),
    )


def _count_line(reader: Reader) -> CountLine:
    return CountLine(
        where=_where(reader.child("where")),
        weight=reader.fraction("weight"),
        cap=reader.amount("cap"),
        per_year=reader.text("per") == "year",
        basis=_own_basis(reader),
        note=reader.text("note"),
    )


def _where(reader: Reader | None) -> Where:
    if reader is None:
        return Where()
    amount = reader.child("amount")
    return Where(
        category=reader.texts("category"),
        form=reader.texts("form"),
        method=reader.texts("method"),
        delivery=reader.texts("delivery"),
        route=reader.texts("route"),
        domain=reader.texts("domain"),
        counts_toward=reader.texts("counts_toward"),
        course=reader.texts("course"),
        tag=reader.texts("tag"),
        amount=_bounds(amount) if amount else None,
    )


def _rule(reader: Reader) -> Rule:
    return Rule(
        id=reader.text("id"),
        title=reader.text("title"),
        demand=_demand(reader),
        where=_where(reader.child("where")),
        per_year=reader.text("per") == "year",
        basis=_own_basis(reader),
        note=reader.text("note"),
    )


def _demand(reader: Reader) -> Demand:
    """Decode the one demand of a rule; none, several, or `per` on the wrong one is a mistake."""
    named = [name for name in _DEMANDS if name in reader.data]
    name = named[0] if named else "attest"
    if len(named) != 1:
        kind, place = ("several", reader.key_place(named[1])) if named else ("none", reader.place("id"))
        reader.report(
            problem("rule-measure", place, kind=kind, id=reader.text("id"), known=", ".join(named or _DEMANDS))
        )
    elif "per" in reader.data and name not in _PER_YEAR:
        reader.report(problem("rule-measure", reader.key_place("per"), kind="per", id=reader.text("id"), name=name))
    if name == "attest":
        return Attest(statement=reader.text("attest"))
    if name in {"all", "any"}:
        rules = tuple(_rule(part) for part in reader.children(name))
        return AllOf(rules=rules) if name == "all" else AnyOf(rules=rules)
    return _measure(name, reader.child(name) or reader, reader.text("id"))


def _measure(name: str, reader: Reader, rule_id: str) -> Demand:
    bounds = _bounds(reader)
    if bounds.gte is None and bounds.lte is None:
        reader.report(problem("rule-bounds", reader.place(), id=rule_id))
    if name == "distinct":
        return Distinct(field=reader.text("field"), floor=reader.amount("floor"), bounds=bounds)
    if name == "share":
        return Share(of=reader.amount("of") or Amount(100), bounds=bounds)
    return Sum(bounds=bounds) if name == "sum" else Count(bounds=bounds)


def _bounds(reader: Reader) -> Bounds:
    return Bounds(gte=reader.fraction("gte"), lte=reader.fraction("lte"))
