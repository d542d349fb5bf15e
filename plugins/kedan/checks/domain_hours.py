"""The hours of the domains are those of the course, divided among the domains that it names."""

from __future__ import annotations

from collections.abc import Iterator

from kedan.checks import Info
from kedan.diagnostics.diagnostic import Diagnostic
from kedan.model.amounts import total
from kedan.model.catalog import Catalog
from kedan.model.course import Course
from kedan.wording.terms import term

INFO = Info("domain-hours")


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Yield domains with hours that `domains` does not name, else sums that are not the hours of the course."""
    for course in catalog.courses.values():
        foreign = [domain for domain in course.domain_hours if domain not in course.domains]
        for domain in foreign:
            label = course.document.key_label("domain_hours", domain)
            yield INFO.found(label, kind="foreign", domain=domain, name=term(catalog, "domains", domain))
        if course.domain_hours and not foreign:
            yield from _sum(course)


def _sum(course: Course) -> Iterator[Diagnostic]:
    added = total(tuple(course.domain_hours.values()))
    if course.hours is None or added == course.hours.total:
        return
    whole = str(course.hours.total)
    hours = course.document.label("hours", text=INFO.words("hours", hours=whole))
    yield INFO.found(course.document.label("domain_hours"), related=(hours,), kind="sum", added=str(added), hours=whole)
