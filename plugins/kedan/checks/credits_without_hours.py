"""What brings credits, or is held, in one delivery has hours in it."""

from __future__ import annotations

from collections.abc import Iterator

from kedan.checks import Info
from kedan.diagnostics.diagnostic import Diagnostic, Severity
from kedan.model.catalog import Catalog
from kedan.model.course import Course
from kedan.model.terms import Delivery
from kedan.wording.terms import term

INFO = Info("credits-without-hours", Severity.WARNING)


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Yield credits and segments of a delivery that the hours, divided by delivery, do not have."""
    for course in catalog.courses.values():
        if course.hours is not None and course.hours.parts:
            taught = {delivery for delivery, amount in course.hours.parts if amount.hundredths}
            yield from _credits(catalog, course, taught)
            yield from _segments(catalog, course, taught)


def _credits(catalog: Catalog, course: Course, taught: set[Delivery]) -> Iterator[Diagnostic]:
    for number, audience in enumerate(course.audiences):
        for delivery, amount in audience.credits.parts if audience.credits else ():
            if amount.hundredths and delivery not in taught:
                yield _found(catalog, course, ("audiences", number, "credits", str(delivery)), delivery, "")


def _segments(catalog: Catalog, course: Course, taught: set[Delivery]) -> Iterator[Diagnostic]:
    for number, offering in enumerate(course.offerings):
        for position, segment in enumerate(offering.segments):
            named = segment.delivery
            if named is not None and named is not Delivery.BLENDED and named not in taught:
                route = ("offerings", number, "segments", position, "delivery")
                yield _found(catalog, course, route, named, "segment")


def _found(catalog: Catalog, course: Course, route: tuple[str | int, ...], delivery: Delivery, kind: str) -> Diagnostic:
    hours = course.document.key_label("hours", text=INFO.words("hours"))
    primary = course.document.label(*route)
    name = term(catalog, "deliveries", delivery)
    return INFO.found(primary, related=(hours,), kind=kind, delivery=name, key=str(delivery))
