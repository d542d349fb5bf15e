"""What a course brings to each of its audiences."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from kedan.model.common import Split
from kedan.model.course import Audience, Course
from kedan.model.terms import Delivery
from kedan.pages.edition import Edition
from kedan.search.facts import facts_data
from kedan.wording.conditions import limit_words
from kedan.wording.credits import CreditTag, course_tag, toward_words

_NAMED = (Delivery.OFFLINE, Delivery.ONLINE, Delivery.SCHOOL_BASED)


@dataclass(frozen=True, kw_only=True, slots=True)
class AudienceView:
    """One audience. `amounts` has one text a column; empty where the credits are not divided."""

    who: str
    details: str
    counts_toward: tuple[str, ...]
    note: str
    amounts: tuple[str, ...]
    total: str
    stated: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class CreditsPanel:
    """The credits of a course; a list of audiences where no credits are stated."""

    tag: CreditTag
    hours_only: bool
    columns: tuple[str, ...]
    stated: bool
    audiences: tuple[AudienceView, ...]
    facts: dict[str, Any]
    """What the browser keeps of the course in a list."""


def credits_panel(course: Course, edition: Edition) -> CreditsPanel:
    """Return the panel of a course."""
    stated = [audience.credits for audience in course.audiences if audience.credits]
    used = {delivery for credit in stated for delivery, _ in credit.parts}
    columns = tuple([delivery for delivery in _NAMED if delivery in used])
    shared = shared_stages(course)
    return CreditsPanel(
        tag=course_tag(course, edition.labels),
        hours_only=bool(course.hours and not stated),
        columns=tuple([edition.labels.delivery(delivery) for delivery in columns]),
        stated=bool(stated),
        audiences=tuple([_audience(audience, columns, edition, stages=not shared) for audience in course.audiences]),
        facts=facts_data(course),
    )


def shared_stages(course: Course) -> tuple[str, ...]:
    """Return the stages that all audiences share; empty where they differ."""
    stages = {audience.who.stages for audience in course.audiences}
    return next(iter(stages)) if len(stages) == 1 else ()


def _audience(audience: Audience, columns: tuple[Delivery, ...], edition: Edition, *, stages: bool) -> AudienceView:
    return AudienceView(
        who=edition.labels.names("roles", audience.who.roles),
        details=edition.labels.joined(_details(audience, edition, stages=stages)),
        counts_toward=toward_words(audience.counts_toward, edition.labels),
        note=audience.note,
        amounts=tuple(_amounts(audience.credits, columns)) if audience.credits else (),
        total=str(audience.credits.total) if audience.credits else "",
        stated=audience.credits is not None,
    )


def _details(audience: Audience, edition: Edition, *, stages: bool) -> Iterator[str]:
    if stages:
        yield edition.labels.names("stages", audience.who.stages)
    yield from limit_words(audience.who, edition.labels)
    yield edition.labels.name("routes", audience.route or "")


def _amounts(credit: Split, columns: tuple[Delivery, ...]) -> Iterator[str]:
    """Yield one text a column; nothing where the credits are not divided."""
    parts = dict(credit.parts)
    if credit.undivided is None:
        for delivery in columns:
            yield str(parts[delivery]) if delivery in parts else "—"
