"""The order in which a menu lists its courses."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from kedan.model.course import Course, Offering
from kedan.model.terms import OfferingStatus
from kedan.search.row_order import added_day
from kedan.search.spans import segment_end


def menu_order(courses: Iterable[Course]) -> tuple[Course, ...]:
    """Return the courses as a menu lists them.

    A build has no clock: what runs longest into the future comes first, always-open
    courses before all; then what was added last; then by id.
    """
    by_id = sorted(courses, key=lambda course: course.id)
    return tuple(sorted(by_id, key=lambda course: (_last_day_of(course), added_day(course)), reverse=True))


def last_day(offering: Offering) -> date:
    """Return the last day on which an offering may still run; `date.min` if it has no dates or is cancelled."""
    if offering.status is OfferingStatus.CANCELLED:
        return date.min
    return max(map(segment_end, offering.segments), default=date.min)


def _last_day_of(course: Course) -> date:
    if course.always_open:
        return date.max
    return max((last_day(offering) for offering in course.offerings), default=date.min)
