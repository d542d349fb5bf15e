"""Credit tags: what a course brings, how it is delivered, how one comes to it, what it counts toward."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kedan.model.amounts import Amount
from kedan.model.course import Audience, Course
from kedan.model.terms import Delivery, Route
from kedan.wording.amounts import range_words
from kedan.wording.labels import Labels


@dataclass(frozen=True, kw_only=True, slots=True)
class CreditTag:
    """The tag of a course, or of one audience of it, in words."""

    number: str
    """`24`, or the range over audiences `16—24`; empty where neither credits nor hours are stated."""
    unit: str
    """学分 (学时 where the source states hours only); 学分未注明 without a number."""
    delivery: Delivery | None = None
    delivery_label: str = ""
    route_label: str = ""
    mandated: bool = False
    counts_toward: tuple[str, ...] = ()
    routes: tuple[Route, ...] = ()
    """Those of the label: what a link to courses like this one asks for."""


def course_tag(course: Course, labels: Labels) -> CreditTag:
    """Return the tag over all audiences of a course."""
    return _tag(course, course.audiences, course_delivery(course), labels)


def audience_tag(course: Course, audience: Audience, labels: Labels) -> CreditTag:
    """Return the tag of one audience."""
    return _tag(course, (audience,), audience_delivery(course, audience), labels)


def toward_words(kinds: Iterable[str], labels: Labels) -> tuple[str, ...]:
    """Return what credits count toward, one phrase a kind, such as `计入“90 学分”`."""
    return tuple([labels.t("words.counts-toward", kind=labels.name("kinds", kind)) for kind in dict.fromkeys(kinds)])


def audience_delivery(course: Course, audience: Audience) -> Delivery | None:
    """Return the delivery that follows from the audience's credits, else from the course."""
    known = audience.credits.delivery if audience.credits else None
    return known or course_delivery(course)


def course_delivery(course: Course) -> Delivery | None:
    """Return the delivery that follows from the hours, else from the credits, else from the segments."""
    if course.hours and course.hours.delivery:
        return course.hours.delivery
    by_credits = _united(audience.credits.delivery for audience in course.audiences if audience.credits)
    return by_credits or _united(segment.delivery for run in course.offerings for segment in run.segments)


def _united(deliveries: Iterable[Delivery | None]) -> Delivery | None:
    used = {delivery for delivery in deliveries if delivery}
    return Delivery.BLENDED if len(used) > 1 else next(iter(used), None)


def _tag(course: Course, audiences: tuple[Audience, ...], delivery: Delivery | None, labels: Labels) -> CreditTag:
    number, unit = _amount(course, audiences, labels)
    routes = tuple(dict.fromkeys(audience.route for audience in audiences if audience.route))
    return CreditTag(
        number=number,
        unit=unit,
        delivery=delivery,
        delivery_label=labels.delivery(delivery) if delivery else "",
        route_label=labels.names("routes", routes),
        mandated=routes == (Route.MANDATED,),
        counts_toward=toward_words((kind for audience in audiences for kind in audience.counts_toward), labels),
        routes=routes,
    )


def _amount(course: Course, audiences: tuple[Audience, ...], labels: Labels) -> tuple[str, str]:
    stated: list[Amount] = [audience.credits.total for audience in audiences if audience.credits]
    if stated:
        return range_words(stated, labels.t), labels.t("words.unit.credits")
    if course.hours:
        return str(course.hours.total), labels.t("words.unit.hours")
    return "", labels.t("words.credits-unknown")
