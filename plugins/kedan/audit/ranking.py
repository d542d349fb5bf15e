"""What fills my gap: courses by how much of what is missing they would close."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from kedan.model.course import Course, Offering
from kedan.model.terms import OfferingStatus

from .answers import Window
from .counting import Room, counted
from .evaluate import run, window_of
from .fitting import fits, sets_no_condition
from .goals import Goal, breaks, closes, goals
from .holding import holding
from .item import Item
from .items import Courses, audiences_for, items_of, planned_item
from .match import Match
from .offering_end import offering_end
from .ruleset import RuleSet
from .selection import Planned, Profile, Selection


@dataclass(frozen=True, kw_only=True, slots=True)
class Fill:
    """How much of one rule a course would close: 1 is all that is missing."""

    policy: str
    rule: str
    part: Fraction


@dataclass(frozen=True, kw_only=True, slots=True)
class Suggestion:
    """A course, in the offering that closes most. `breaks` lists ceilings as (policy, rule)."""

    course: str
    offering: str
    year: int
    closes: Fraction
    fills: tuple[Fill, ...]
    breaks: tuple[tuple[str, str], ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class _Aim:
    """The goals of one policy, and what is left under its caps."""

    rules: RuleSet
    goals: tuple[Goal, ...]
    room: Sequence[Room]
    window: Window | None


def ranked(rules: Iterable[RuleSet], selection: Selection, courses: Courses, now: int) -> tuple[Suggestion, ...]:
    """Return the courses not on the list that close something, what closes most first.

    What is closed is the sum over the rules of the part of each gap, so that no unit outweighs another. Of equals
    the one that breaks fewer ceilings comes first, then the order of the ids.
    """
    aims = tuple(_aims(rules, selection, courses, now))
    listed = {record.course for record in selection.done} | {entry.course for entry in selection.planned}
    rest = (course for course in courses.values() if course.id not in listed)
    found = (_best(course, aims, selection.profile, now) for course in rest)
    helpful = (suggestion for suggestion in found if suggestion is not None and suggestion.closes)
    return tuple(sorted(helpful, key=_order))


def _aims(rules: Iterable[RuleSet], selection: Selection, courses: Courses, now: int) -> Iterator[_Aim]:
    items = items_of(selection, courses, now).both
    for one in rules:
        both = run(one, items, selection, now)
        window = window_of(one, selection.profile, now)
        yield _Aim(rules=one, goals=goals(one.rules, both.answers, both.ledger), room=both.room, window=window)


def _best(course: Course, aims: Sequence[_Aim], profile: Profile, now: int) -> Suggestion | None:
    """Return the suggestion of the offering that closes most, of equals the one that ends first; None for others."""
    audiences = audiences_for(course, profile)
    if course.audiences and not audiences:
        return None
    entries = _entries(course, profile, now)
    items = sorted((planned_item(entry, 0, course, audiences, now) for entry in entries), key=lambda item: item.order)
    found = [_suggestion(item, aims) for item in items]
    return min(found, key=_order, default=None)


def _entries(course: Course, profile: Profile, now: int) -> Iterator[Planned]:
    """Yield what can be put on the list: the offerings from this year on, one a year; or the course itself."""
    years: set[int] = set()
    for offering in sorted(course.offerings, key=_last_day):
        ends = offering_end(offering)
        year = ends.year if ends else now
        if year >= now and year not in years and _runs_for(offering, profile):
            years.add(year)
            yield Planned(course=course.id, offering=offering.id)
    if course.always_open or not course.offerings:
        yield Planned(course=course.id)


def _last_day(offering: Offering) -> int:
    ends = offering_end(offering)
    return ends.last.toordinal() if ends else 0


def _runs_for(offering: Offering, profile: Profile) -> bool:
    if offering.status is OfferingStatus.CANCELLED or fits(offering.who, profile) is Match.NO:
        return False
    return sets_no_condition(offering.not_for) or fits(offering.not_for, profile) is not Match.YES


def _suggestion(item: Item, aims: Sequence[_Aim]) -> Suggestion:
    fills: list[Fill] = []
    broken: list[tuple[str, str]] = []
    for aim in aims:
        inside = aim.window is None or aim.window.holds(item.year)
        caps = tuple(room.copy() for room in aim.room) if inside else ()
        held = counted(holding(item, aim.rules.unit, aim.rules.convert), aim.rules.count, caps)
        for goal in aim.goals:
            part = closes(goal, held, inside=inside)
            if part:
                fills.append(Fill(policy=aim.rules.id, rule=goal.rule, part=part))
            broken += [(aim.rules.id, rule) for rule in breaks(goal, held, inside=inside)]
    total = sum((fill.part for fill in fills), Fraction(0))
    return Suggestion(
        course=item.course,
        offering=item.offering,
        year=item.year,
        closes=total,
        fills=tuple(fills),
        breaks=tuple(broken),
    )


def _order(suggestion: Suggestion) -> tuple[Fraction, int, str]:
    return -suggestion.closes, len(suggestion.breaks), suggestion.course
