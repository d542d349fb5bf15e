"""Credit rules in plain words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction

from kedan.locale import Locale
from kedan.model.policy import (
    AllOf,
    AnyOf,
    Attest,
    Bounds,
    Conversion,
    Count,
    CountLine,
    Demand,
    Distinct,
    Rule,
    Share,
    Sum,
    Unit,
    Where,
)
from kedan.wording.amounts import counted, credits_words, fraction_words, hours_words
from kedan.wording.labels import Labels

Said = Callable[[Fraction], str]

_FIELDS = {
    "category": ("words.field.category", "categories"),
    "form": ("words.field.form", "forms"),
    "method": ("words.field.method", "methods"),
    "delivery": ("words.field.delivery", "deliveries"),
    "route": ("words.field.route", "routes"),
    "domain": ("words.field.domain", "domains"),
}
"""Field of `where` or `distinct` -> key of its name, and the vocabulary of its values."""


def unit_words(unit: Unit, t: Locale) -> str:
    """Return 学时 or 学分."""
    return t("words.unit.hours" if unit is Unit.HOURS else "words.unit.credits")


def amount_words(value: Fraction, unit: Unit, t: Locale) -> str:
    """Return an amount in the unit of a policy."""
    number = fraction_words(value)
    return hours_words(number, t) if unit is Unit.HOURS else credits_words(number, t)


def need_words(rule: Rule, unit: Unit, labels: Labels) -> str:
    """Return what a rule asks for, such as `每年至少 24 学分`."""
    need = _demand_words(rule.demand, unit, labels)
    return labels.t("words.rule.each-year", need=need) if rule.per_year else need


def parts_of(rule: Rule) -> tuple[Rule, ...]:
    """Return the rules that a combined rule is made of."""
    return rule.demand.rules if isinstance(rule.demand, AllOf | AnyOf) else ()


def where_words(where: Where, unit: Unit, labels: Labels, titles: Callable[[str], str]) -> tuple[str, ...]:
    """Return which items a rule reads, one phrase a condition; `titles` names a course by its id."""
    return tuple(_where(where, unit, labels, titles))


def conversion_words(line: Conversion, unit: Unit, t: Locale) -> str:
    """Return `每 20 学时折合 1 学分`."""
    other = Unit.CREDITS if unit is Unit.HOURS else Unit.HOURS
    per, gives = (_exact(line.per.hundredths), _exact(line.gives.hundredths))
    return t("words.rule.convert", per=amount_words(per, other, t), gives=amount_words(gives, unit, t))


def count_words(line: CountLine, unit: Unit, t: Locale) -> tuple[str, ...]:
    """Return how an item counts: its weight, then its cap."""
    words = [t("words.rule.weight", weight=fraction_words(line.weight))] if line.weight is not None else []
    if line.cap is not None:
        cap = t("words.rule.cap", amount=amount_words(_exact(line.cap.hundredths), unit, t))
        words.append(t("words.rule.each-year", need=cap) if line.per_year else cap)
    return tuple(words)


def _demand_words(demand: Demand, unit: Unit, labels: Labels) -> str:
    t = labels.t
    match demand:
        case Sum():
            return _bounds_words(demand.bounds, t, lambda value: amount_words(value, unit, t))
        case Count():
            return _bounds_words(demand.bounds, t, lambda value: _items(value, t))
        case Distinct():
            return _distinct_words(demand, unit, t)
        case Share():
            return _share_words(demand, unit, t)
        case Attest():
            return t("words.rule.attest", statement=demand.statement)
        case AllOf() | AnyOf():
            return t("words.rule.all" if isinstance(demand, AllOf) else "words.rule.any")


def _distinct_words(demand: Distinct, unit: Unit, t: Locale) -> str:
    field = t(_FIELDS[demand.field][0]) if demand.field in _FIELDS else demand.field
    need = _bounds_words(demand.bounds, t, lambda value: _kinds(value, field, t))
    if demand.floor is None:
        return need
    return t("words.rule.floor", need=need, amount=amount_words(_exact(demand.floor.hundredths), unit, t))


def _share_words(demand: Share, unit: Unit, t: Locale) -> str:
    of = _exact(demand.of.hundredths)
    whole = amount_words(of, unit, t)
    return _bounds_words(
        demand.bounds,
        t,
        lambda value: t(
            "words.rule.share",
            whole=whole,
            share=fraction_words(value),
            amount=amount_words(of * value, unit, t),
        ),
    )


def _bounds_words(bounds: Bounds, t: Locale, said: Said) -> str:
    low = t("words.rule.at-least", amount=said(bounds.gte)) if bounds.gte is not None else ""
    high = t("words.rule.at-most", amount=said(bounds.lte)) if bounds.lte is not None else ""
    return t("words.rule.both", low=low, high=high) if low and high else low or high


def _where(where: Where, unit: Unit, labels: Labels, titles: Callable[[str], str]) -> Iterator[str]:
    for field, (key, vocabulary) in _FIELDS.items():
        values: tuple[str, ...] = getattr(where, field)
        if values:
            yield labels.t("words.where.is", field=labels.t(key), names=labels.names(vocabulary, values))
    if where.counts_toward:
        yield labels.t("words.counts-toward", kind=labels.names("kinds", where.counts_toward))
    if where.course:
        names = labels.listed(titles(course) for course in where.course)
        yield labels.t("words.where.is", field=labels.t("words.field.course"), names=names)
    if where.tag:
        yield labels.t("words.where.is", field=labels.t("words.field.tag"), names=labels.listed(where.tag))
    if where.amount:
        bounds = _bounds_words(where.amount, labels.t, lambda value: amount_words(value, unit, labels.t))
        yield labels.t("words.where.amount", bounds=bounds)


def _items(value: Fraction, t: Locale) -> str:
    return counted(fraction_words(value), "words.item", "words.items", t)


def _kinds(value: Fraction, field: str, t: Locale) -> str:
    return t("words.rule.kinds", n=fraction_words(value), field=field)


def _exact(hundredths: int) -> Fraction:
    return Fraction(hundredths, 100)
