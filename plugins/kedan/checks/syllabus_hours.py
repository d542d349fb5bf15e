"""The units of the syllabus take as many hours as the course."""

from __future__ import annotations

from collections.abc import Iterator

from kedan.checks import Info
from kedan.diagnostics.diagnostic import Diagnostic, Severity
from kedan.model.amounts import total
from kedan.model.catalog import Catalog
from kedan.model.course import Course

INFO = Info("syllabus-hours", Severity.WARNING)


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Yield courses whose units add up to other hours; where some units name none, to more hours."""
    for course in catalog.courses.values():
        if course.hours is not None and course.syllabus:
            yield from _sum(course, str(course.hours.total))


def _sum(course: Course, hours: str) -> Iterator[Diagnostic]:
    if course.hours is None:
        return
    named = tuple(unit.hours for unit in course.syllabus if unit.hours is not None)
    added, whole = total(named), course.hours.total
    complete = len(named) == len(course.syllabus)
    if added > whole or (complete and added < whole):
        kind = "more" if added > whole else "less"
        related = course.document.label("hours", text=INFO.words("hours", hours=hours))
        primary = course.document.key_label("syllabus")
        yield INFO.found(primary, related=(related,), kind=kind, added=str(added), hours=hours)
