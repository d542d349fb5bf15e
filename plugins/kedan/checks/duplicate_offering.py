"""Two offerings of a course differ in time or place."""

from __future__ import annotations

from collections.abc import Iterator

from kedan.checks import Info
from kedan.diagnostics.diagnostic import Diagnostic, Severity
from kedan.model.catalog import Catalog
from kedan.model.course import Course, Offering
from kedan.model.terms import OfferingStatus

INFO = Info("duplicate-offering", Severity.WARNING)


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Yield offerings with the segments, places and participants of an earlier one."""
    for course in catalog.courses.values():
        for number, offering in enumerate(course.offerings):
            twin = next((other for other in range(number) if _same(course.offerings[other], offering)), None)
            if twin is not None:
                yield _found(course, twin, number)


def _same(first: Offering, second: Offering) -> bool:
    if not first.segments or OfferingStatus.CANCELLED in (first.status, second.status):
        return False
    if first.title and second.title and first.title != second.title:  # classes held side by side
        return False
    return _key(first) == _key(second)


def _key(offering: Offering) -> tuple[object, ...]:
    held = [(part.starts, part.ends, part.delivery, part.region, part.venue) for part in offering.segments]
    return held, offering.who, offering.not_for, offering.batch


def _found(course: Course, first: int, second: int) -> Diagnostic:
    earlier, later = course.offerings[first].id, course.offerings[second].id
    related = course.document.label("offerings", first, "id", text=INFO.words("first"))
    primary = course.document.label("offerings", second, "id")
    return INFO.found(primary, related=(related,), earlier=earlier, later=later)
