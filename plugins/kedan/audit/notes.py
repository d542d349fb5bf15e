"""What a list should be told about its courses: reported, never forbidden, and no matter of what counts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from kedan.model.course import Course
from kedan.model.terms import OfferingStatus

from .item import Item
from .items import Courses, audiences_for, items_of
from .selection import Profile, Selection


class NoteKind(StrEnum):
    """What is odd about a course on the list."""

    UNKNOWN_COURSE = "unknown-course"
    UNKNOWN_OFFERING = "unknown-offering"
    CANCELLED = "cancelled"
    NOT_FOR_YOU = "not-for-you"
    PREREQUISITE = "prerequisite"
    """It is neither done nor on the list."""
    PREREQUISITE_LATER = "prerequisite-later"
    """It is on the list, but ends later."""
    EXCLUDED = "excluded"
    """The other one is done, or stands before it on the list."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Note:
    """`item` is the place in the list, `other` the second course where there is one."""

    item: str
    kind: NoteKind
    course: str
    other: str = ""


def notes(selection: Selection, courses: Courses, now: int) -> tuple[Note, ...]:
    """Return what is odd about the courses planned, in the order of the list."""
    items = items_of(selection, courses, now)
    done = tuple(dict.fromkeys(item.course for item in items.done if item.course))
    return tuple(
        Note(item=item.id, kind=kind, course=item.course, other=other)
        for at, item in enumerate(items.planned)
        for kind, other in (
            *_by_itself(item, courses, selection.profile),
            *_of_prerequisites(item, courses, done, items.planned),
            *_of_exclusions(item, courses, (*done, *(other.course for other in items.planned[:at]))),
        )
    )


_Odd = Iterator[tuple[NoteKind, str]]


def _by_itself(item: Item, courses: Courses, profile: Profile) -> _Odd:
    course = courses.get(item.course)
    if course is None:
        yield NoteKind.UNKNOWN_COURSE, ""
        return
    yield from _of_offering(item, course)
    if course.audiences and not audiences_for(course, profile):
        yield NoteKind.NOT_FOR_YOU, ""


def _of_offering(item: Item, course: Course) -> _Odd:
    if not item.offering:
        return
    found = next((offering for offering in course.offerings if offering.id == item.offering), None)
    if found is None:
        yield NoteKind.UNKNOWN_OFFERING, ""
    elif found.status is OfferingStatus.CANCELLED:
        yield NoteKind.CANCELLED, ""


def _of_prerequisites(item: Item, courses: Courses, done: Sequence[str], planned: Sequence[Item]) -> _Odd:
    for other in courses[item.course].prerequisites if item.course in courses else ():
        days = [one.order[0] for one in planned if one.course == other]
        if other not in done and not days:
            yield NoteKind.PREREQUISITE, other
        elif other not in done and min(days) > item.order[0]:
            yield NoteKind.PREREQUISITE_LATER, other


def _of_exclusions(item: Item, courses: Courses, before: Sequence[str]) -> _Odd:
    """Yield what stands before the item and may not go with it: what one of two courses says holds for both."""
    for other in dict.fromkeys(before):
        named = other in _excludes(courses, item.course) or item.course in _excludes(courses, other)
        if named and other != item.course:
            yield NoteKind.EXCLUDED, other


def _excludes(courses: Courses, course_id: str) -> tuple[str, ...]:
    return courses[course_id].excludes if course_id in courses else ()
