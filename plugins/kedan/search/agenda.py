"""All offerings that name a date, in the order in which a calendar without scripts lists them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kedan.model.course import Course, Offering
from kedan.model.dates import PartialDate

_AFTER_ALL_DAYS = 32


@dataclass(frozen=True, slots=True)
class Dated:
    """An offering with its course and the date on which it begins."""

    course: Course
    offering: Offering
    starts: PartialDate

    @property
    def id(self) -> str:
        """The id of the course: its entry is all that is shown."""
        return self.course.id

    @property
    def month(self) -> PartialDate:
        """The month in which it begins; the year where no month is known."""
        return PartialDate(self.starts.year, self.starts.month)


def dated_offerings(courses: Iterable[Course]) -> list[Dated]:
    """Return the offerings by month, the latest month first: a build has no clock, and what is over matters least.

    Within a month they follow each other; what names no day comes last, and after all months of its year what names
    no month.
    """
    found = (
        Dated(course, offering, min((segment.starts for segment in offering.segments), key=_earliest))
        for course in courses
        for offering in course.offerings
        if offering.segments
    )
    return sorted(found, key=_place)


def _earliest(written: PartialDate) -> tuple[int, int, int]:
    return written.year, written.month or 1, written.day or 1


def _place(dated: Dated) -> tuple[int, int, int]:
    starts = dated.starts
    return -starts.year, -(starts.month or 0), starts.day or _AFTER_ALL_DAYS
