"""Enrolment is over when an offering starts."""

from __future__ import annotations

from collections.abc import Iterator

from kedan.checks import Info
from kedan.diagnostics.diagnostic import Diagnostic, Severity
from kedan.model.catalog import Catalog
from kedan.model.course import Course, EnrolmentRound, Offering
from kedan.model.dates import starts_after

INFO = Info("enrolment-after-start", Severity.WARNING)


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Yield every round of enrolment that certainly lasts beyond the first day of its offering."""
    for course in catalog.courses.values():
        for number, offering in enumerate(course.offerings):
            if offering.segments:
                yield from _of_offering(course, number, offering)


def _of_offering(course: Course, number: int, offering: Offering) -> Iterator[Diagnostic]:
    first = min(range(len(offering.segments)), key=lambda position: offering.segments[position].starts.first)
    start = offering.segments[first].starts
    for position, window in enumerate(offering.enrolment):
        key = _last_key(window)
        day = window.closes or window.opens
        if day is not None and starts_after(day, start):
            late = course.document.label("offerings", number, "enrolment", position, key)
            begun = ("offerings", number, "segments", first, "starts")
            words = INFO.words("starts", day=str(start))
            related = course.document.label(*begun, text=words)
            yield INFO.found(late, related=(related,), kind=key, day=str(day), start=str(start))


def _last_key(window: EnrolmentRound) -> str:
    return "closes" if window.closes is not None else "opens"
