"""Whether a rule can be met at all with some courses: a bound that no choice among them can pass.

It is a necessary test only. Rules that pass one by one may still be impossible together: ceilings, caps, clashing
dates and full classes are left out, and so is every rule that a course may help of which the entry says too little.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any

from kedan.model.common import Conditions
from kedan.model.course import Audience, Course
from kedan.model.overlap import may_meet
from kedan.model.policy import AllOf, AnyOf, Attest, Distinct, Rule, Where
from kedan.model.terms import OfferingStatus

from .cells import ANY_DELIVERY, Holding
from .counting import counted
from .distinct import possible_values
from .holding import holding
from .items import planned_item
from .measures import Measure, found, measured
from .offering_end import offering_end
from .ruleset import RuleSet
from .scope import Scope, reads
from .selection import Planned

_SOME_YEAR = 2000
"""Stands for the year of an item where years don't matter."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Offer:
    """A course as the audiences in question may count it, and the years in which it ends; none is any year."""

    variants: tuple[Holding, ...]
    years: frozenset[int]


class Offers:
    """What the courses have for somebody who meets `wanted`, worked out as far as somebody asks."""

    def __init__(self, rules: RuleSet, courses: Iterable[Course], wanted: Conditions) -> None:
        self._rules = rules
        self._courses = {course.id: course for course in courses}
        self._wanted = wanted
        self._known: dict[str, tuple[Offer, ...]] = {}

    def within(self, scope: Scope) -> Iterator[Offer]:
        """Yield the offers of all courses but those that a scope plainly leaves out: these add nothing."""
        for course in self._named(scope):
            if not any(_leaves_out(where, course) for where in scope):
                yield from self._of(course)

    def _named(self, scope: Scope) -> Iterable[Course]:
        """Return all courses; where a scope names some, such as those of a section of a menu, these alone."""
        names = next((where.course for where in scope if where.course), None)
        if names is None:
            return self._courses.values()
        ids = dict.fromkeys("/".join(name.split("/")[:2]) for name in names)  # an offering may follow
        return (self._courses[id_] for id_ in ids if id_ in self._courses)

    def _of(self, course: Course) -> tuple[Offer, ...]:
        if course.id not in self._known:
            self._known[course.id] = tuple(_offers(self._rules, course, self._wanted))
        return self._known[course.id]


def _leaves_out(where: Where, course: Course) -> bool:
    """Return whether a course is of another category, or of no kind that counts here. Most are told by that alone."""
    if where.category and course.category and course.category not in where.category:
        return True
    kinds = where.counts_toward
    return bool(kinds) and not any(kind in kinds for one in course.audiences for kind in one.counts_toward)


def reach(rule: Rule, offers: Offers) -> Fraction | None:
    """Return how far a rule that asks for more can be met at best; None where it is within reach, or can't be told."""
    return _reach(rule, (), offers)


def _reach(rule: Rule, around: Scope, offers: Offers) -> Fraction | None:
    scope, demand = (*around, rule.where), rule.demand
    if isinstance(demand, Attest):
        return None
    if isinstance(demand, AllOf | AnyOf):
        parts = [_reach(part, scope, offers) for part in demand.rules]
        short = [part for part in parts if part is not None]
        fails = short if isinstance(demand, AllOf) else short[: len(short) == len(parts)]
        return fails[0] if fails else None
    low, high = demand.bounds.gte, demand.bounds.lte
    if low is None or (high is not None and low > high):  # bounds that cross are told by another check
        return None
    if isinstance(demand, Distinct):
        return _short_of_values(demand, low, scope, offers)
    return _short_of_amount(demand, low, scope, offers, per_year=rule.per_year)


def _short_of_amount(
    measure: Measure, low: Fraction, scope: Scope, offers: Offers, *, per_year: bool
) -> Fraction | None:
    """Return all courses together, of each the audience that gets most, of years the best; None where it is enough."""
    always, years = Fraction(0), defaultdict[int, Fraction](Fraction)
    for offer in offers.within(scope):
        each = [_bound(measure, scope, held) for held in offer.variants]
        known = [bound for bound in each if bound is not None]
        if len(known) < len(each):
            return None
        if per_year and offer.years:
            for year in offer.years:
                years[year] += max(known)
        else:
            always += max(known)
        if always + max(years.values(), default=Fraction(0)) >= low:
            return None
    return always + max(years.values(), default=Fraction(0))


def _short_of_values(measure: Distinct, low: Fraction, scope: Scope, offers: Offers) -> Fraction | None:
    """Return how many values there are at all, whatever their amounts; None where they are enough."""
    values: set[str] = set()
    for offer in offers.within(scope):
        for held in offer.variants:
            if _may_fit_unsaid(scope, held):
                return None
            values |= possible_values(measure, held, reads(scope, held))
        if ANY_DELIVERY in values or len(values) >= low:
            return None
    return Fraction(len(values))


def _bound(measure: Measure, scope: Scope, held: Holding) -> Fraction | None:
    """Return what one course adds at most; None is no bound."""
    if _may_fit_unsaid(scope, held):
        return None
    one = measured(measure, found(scope, (held,)))
    return one.have if one.most == one.have else None


def _may_fit_unsaid(scope: Scope, held: Holding) -> bool:
    """Return whether a scope would read more of an item if the entry said what it leaves out."""
    lenient = tuple(_without_unsaid(where, held) for where in scope)
    asks = any(where is not loose for where, loose in zip(scope, lenient, strict=True))
    return asks and bool(found(lenient, (held,)))


def _without_unsaid(where: Where, held: Holding) -> Where:
    item = held.item
    unsaid = {
        "category": not item.category,
        "form": not item.form,
        "method": not item.methods,
        "domain": not item.domains,
        "route": "" in item.routes,
        "delivery": not all(cell.delivery for cell in held.cells),
    }
    asked: dict[str, Any] = {name: () for name, missing in unsaid.items() if missing and getattr(where, name)}
    return replace(where, **asked) if asked else where


def _offers(rules: RuleSet, course: Course, wanted: Conditions) -> Iterator[Offer]:
    served = tuple(audience for audience in course.audiences if may_meet(audience.who, wanted))
    running = [offering for offering in course.offerings if offering.status is not OfferingStatus.CANCELLED]
    if (course.audiences and not served) or (course.offerings and not running and not course.always_open):
        return
    ends = [offering_end(offering) for offering in running]
    dated = {date.year for date in ends if date is not None}
    any_year = course.always_open or not ends or None in ends
    whom: list[tuple[Audience, ...]] = [(audience,) for audience in served] or [()]
    items = (planned_item(Planned(course=course.id), 0, course, audiences, _SOME_YEAR) for audiences in whom)
    held = (counted(holding(item, rules.unit, rules.convert), rules.count) for item in items)
    yield Offer(variants=tuple(held), years=frozenset() if any_year else frozenset(dated))
