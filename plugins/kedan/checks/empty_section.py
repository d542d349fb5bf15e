"""A section of a menu that lists no courses finds some: by audience, domain and period."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kedan.checks import Info
from kedan.diagnostics.diagnostic import Diagnostic, Severity
from kedan.model.catalog import Catalog
from kedan.model.common import Conditions
from kedan.model.course import Course, Offering
from kedan.model.dates import starts_after
from kedan.model.menu import Menu, Period
from kedan.model.overlap import overlap
from kedan.model.terms import OfferingStatus

INFO = Info("empty-section", Severity.WARNING)


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Yield sections that no course of the catalog can stand in."""
    for menu in catalog.menus.values():
        fitting = [course for course in catalog.courses.values() if _fits(course, menu)]
        for number, section in enumerate(menu.sections):
            if not section.courses and not any(section.domain in ("", *course.domains) for course in fitting):
                yield INFO.found(menu.document.label("sections", number, "id"), id=section.id)


def _fits(course: Course, menu: Menu) -> bool:
    """Return whether a course may belong into a menu, as far as the entries tell."""
    wanted = _without_pool(menu.audience)
    served = [_without_pool(audience.who) for audience in course.audiences]
    if served and not any(overlap(who, wanted) for who in served):
        return False
    if menu.period is None or course.always_open or not course.offerings:
        return True
    return any(_may_run(offering, menu.period) for offering in course.offerings)


def _without_pool(who: Conditions) -> Conditions:
    return replace(who, pool="")  # a member of one pool may be in another


def _may_run(offering: Offering, period: Period) -> bool:
    if offering.status is OfferingStatus.CANCELLED:
        return False
    starts = [segment.starts for segment in offering.segments]
    return not starts or any(
        not starts_after(start, period.ends) and not starts_after(period.starts, start) for start in starts
    )
