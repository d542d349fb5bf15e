"""Selection -> items: what is done, what is planned, and both without counting anything twice."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from kedan.model.common import Split
from kedan.model.course import Audience, Course
from kedan.model.dates import PartialDate
from kedan.model.policy import Unit

from .fitting import fits
from .item import NO_KINDS, Item, domain_shares
from .match import Match
from .offering_end import offering_end
from .selection import Done, Planned, Profile, Selection

_DONE, _PLANNED = range(2)

Courses = Mapping[str, Course]


@dataclass(frozen=True, kw_only=True, slots=True)
class Items:
    """The three lists that are audited."""

    done: tuple[Item, ...]
    planned: tuple[Item, ...]
    both: tuple[Item, ...]


def items_of(selection: Selection, courses: Courses, now: int) -> Items:
    """Return the items of a list; `now` is the current year."""
    profile = selection.profile
    done = tuple(_done(record, at, courses, profile) for at, record in enumerate(selection.done))
    planned = tuple(_planned(entry, at, courses, profile, now) for at, entry in enumerate(selection.planned))
    finished = {(item.course, item.year) for item in done if item.course}
    rest = tuple(item for item in planned if (item.course, item.year) not in finished)
    return Items(done=done, planned=planned, both=(*done, *rest))


def planned_item(entry: Planned, place: int, course: Course, audiences: tuple[Audience, ...], now: int) -> Item:
    """Return the item of a course on the list, for somebody who may belong to these audiences of it."""
    year, day = _when(entry, course, now)
    shares, equally = _course_shares(course)
    return Item(
        id=f"planned/{place}",
        order=(day, _name(entry), _PLANNED, place),
        year=year,
        course=course.id,
        offering=entry.offering,
        category=course.category,
        form=course.form,
        methods=course.methods,
        tags=course.tags,
        domains=shares,
        equally=equally,
        routes=_routes(audiences),
        kinds=_kinds(audiences),
        amounts=_amounts(course, audiences),
        varies=len({audience.credits for audience in audiences}) > 1,
    )


def _planned(entry: Planned, place: int, courses: Courses, profile: Profile, now: int) -> Item:
    """Return the item of an entry; of a course that the catalog doesn't know, what the list says."""
    course = courses.get(entry.course)
    if course is not None:
        return planned_item(entry, place, course, audiences_for(course, profile), now)
    year, day = _when(entry, None, now)
    order = (day, _name(entry), _PLANNED, place)
    return Item(id=f"planned/{place}", order=order, year=year, course=entry.course, offering=entry.offering)


def audiences_for(course: Course, profile: Profile) -> tuple[Audience, ...]:
    """Return the audiences that the person may belong to; the one they certainly belong to alone."""
    found = [(fits(audience.who, profile), audience) for audience in course.audiences]
    certain = tuple(audience for match, audience in found if match is Match.YES)
    return certain or tuple(audience for match, audience in found if match is Match.OPEN)


def _done(record: Done, place: int, courses: Courses, profile: Profile) -> Item:
    """Return the item of a record. What it doesn't say it takes from the course it names, never the amount."""
    course = courses.get(record.course)
    audiences = audiences_for(course, profile) if course else ()
    shares, equally = _record_shares(record, course)
    return Item(
        id=f"done/{place}",
        order=(date(record.year, 12, 31).toordinal(), record.course or record.title, _DONE, place),
        year=record.year,
        course=record.course,
        category=record.category or (course.category if course else ""),
        form=course.form if course else "",
        methods=course.methods if course else (),
        tags=course.tags if course else (),
        domains=shares,
        equally=equally,
        routes=_routes(audiences),
        kinds=(frozenset(record.kinds),) if record.kinds else _kinds(audiences),
        amounts=_record_amounts(record, course, audiences),
    )


def _record_amounts(record: Done, course: Course | None, audiences: tuple[Audience, ...]) -> dict[Unit, Split]:
    """Return the amount of a record, divided as the course divides it where both are the same amount."""
    if record.amount is None or record.unit is None:
        return {}
    stated = _amounts(course, audiences).get(record.unit) if course else None
    if record.delivery is None and stated is not None:
        if stated.total == record.amount:
            return {record.unit: stated}
        return {record.unit: Split(undivided=record.amount, declared=stated.delivery)}
    return {record.unit: Split(undivided=record.amount, declared=record.delivery)}


def _amounts(course: Course, audiences: tuple[Audience, ...]) -> dict[Unit, Split]:
    """Return the amounts of a course; credits only where all audiences in question get the same."""
    earned = {audience.credits for audience in audiences}
    named = {Unit.HOURS: course.hours, Unit.CREDITS: next(iter(earned)) if len(earned) == 1 else None}
    return {unit: split for unit, split in named.items() if split is not None}


def _routes(audiences: tuple[Audience, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(str(audience.route or "") for audience in audiences)) or ("",)


def _kinds(audiences: tuple[Audience, ...]) -> tuple[frozenset[str], ...]:
    return tuple(dict.fromkeys(frozenset(audience.counts_toward) for audience in audiences)) or NO_KINDS


def _course_shares(course: Course) -> tuple[dict[str, Fraction], bool]:
    hours = {domain: amount.hundredths for domain, amount in course.domain_hours.items()}
    return domain_shares(course.domains, hours)


def _record_shares(record: Done, course: Course | None) -> tuple[dict[str, Fraction], bool]:
    if record.domains or course is None:
        return domain_shares(record.domains, {})
    return _course_shares(course)


def _name(entry: Planned) -> str:
    return f"{entry.course}/{entry.offering}" if entry.offering else entry.course


def _when(entry: Planned, course: Course | None, now: int) -> tuple[int, int]:
    """Return year and day of the end of the offering, else of the year that was picked."""
    offerings = course.offerings if course else ()
    found = next((offering for offering in offerings if offering.id == entry.offering), None)
    ends = (offering_end(found) if found else None) or PartialDate(entry.year or now)
    return ends.year, ends.last.toordinal()
