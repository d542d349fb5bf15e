"""The numbers of the rows of the index.

Rows are numbered by the day on which the entry came into the catalog, then by id. So a new entry takes the
last number and a changed one keeps its own: the lists that don't name it stay as they are, byte for byte,
and browsers keep them. An entry taken out moves those after it; so does a change of `added`.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from kedan.model.course import Course


def row_order(courses: Iterable[Course]) -> tuple[Course, ...]:
    """Return the courses in the order of their rows."""
    return tuple(sorted(courses, key=lambda course: (added_day(course), course.id)))


def added_day(course: Course) -> date:
    """Return the day on which a course entered the catalog; the first of days where that isn't known."""
    return course.added.last if course.added else date.min
