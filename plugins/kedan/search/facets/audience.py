"""Facets of an audience of a course: whom it serves, by which route, for which credits."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kedan.model.common import Conditions
from kedan.model.course import Audience, Course
from kedan.wording.credits import audience_delivery
from kedan.wording.labels import Labels

from .facet import Facet, Kind, Scope


@dataclass(frozen=True, slots=True)
class Served:
    """An audience with its course."""

    course: Course
    audience: Audience


def audiences_of(course: Course) -> tuple[Served, ...]:
    """Return the audiences of a course; one of which nothing is known where the entry names none."""
    return tuple(Served(course, audience) for audience in course.audiences or (Audience(who=Conditions()),))


def _delivery(served: Served, _labels: Labels) -> Iterator[str]:
    delivery = audience_delivery(served.course, served.audience)
    if delivery:
        yield delivery


def _route(served: Served, _labels: Labels) -> Iterator[str]:
    if served.audience.route:
        yield served.audience.route


def _credits(served: Served, _labels: Labels) -> Iterator[str]:
    if served.audience.credits:
        yield str(served.audience.credits.total)


AUDIENCE_FACETS = (
    Facet(name="delivery", scope=Scope.AUDIENCE, vocabulary="deliveries", values=_delivery),
    Facet(name="route", scope=Scope.AUDIENCE, vocabulary="routes", values=_route),
    Facet(
        name="role",
        scope=Scope.AUDIENCE,
        vocabulary="roles",
        values=lambda served, _: served.audience.who.roles,
        several=True,
        condition=True,
    ),
    Facet(
        name="stage",
        scope=Scope.AUDIENCE,
        vocabulary="stages",
        values=lambda served, _: served.audience.who.stages,
        several=True,
        condition=True,
    ),
    Facet(
        name="school_category",
        scope=Scope.AUDIENCE,
        vocabulary="school-categories",
        values=lambda served, _: served.audience.who.school_categories,
        several=True,
        condition=True,
    ),
    Facet(name="credits", scope=Scope.AUDIENCE, kind=Kind.RANGE, values=_credits),
    Facet(
        name="kind",
        scope=Scope.AUDIENCE,
        vocabulary="kinds",
        values=lambda served, _: served.audience.counts_toward,
        several=True,
    ),
)
