"""What a course brings to each of its audiences."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kedan.model.common import Split
from kedan.model.course import Audience, Course
from kedan.model.terms import Delivery
from kedan.pages.edition import Edition
from kedan.wording.conditions import limit_words
from kedan.wording.credits import CreditTag, audience_tag, course_tag

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


def credits_panel(course: Course, edition: Edition) -> CreditsPanel:
    """Return the panel of a course."""
    stated = any(audience.credits for audience in course.audiences)
    used = {part for audience in course.audiences if audience.credits for part, _ in audience.credits.parts}
    columns = tuple(delivery for delivery in _NAMED if delivery in used)
    return CreditsPanel(
        tag=course_tag(course, edition.labels),
        hours_only=bool(course.hours and not stated),
        columns=tuple(edition.labels.delivery(delivery) for delivery in columns),
        stated=stated,
        audiences=tuple(_audience(course, audience, columns, edition) for audience in course.audiences),
    )


def shared_stages(course: Course) -> tuple[str, ...]:
    """Return the stages that all audiences share; empty where they differ."""
    stages = {audience.who.stages for audience in course.audiences}
    return next(iter(stages)) if len(stages) == 1 else ()


def _audience(course: Course, audience: Audience, columns: tuple[Delivery, ...], edition: Edition) -> AudienceView:
    tag = audience_tag(course, audience, edition.labels)
    return AudienceView(
        who=edition.labels.names("roles", audience.who.roles),
        details=edition.labels.joined(_details(course, audience, tag, edition)),
        counts_toward=tag.counts_toward,
        note=audience.note,
        amounts=tuple(_amounts(audience.credits, columns)) if audience.credits else (),
        total=str(audience.credits.total) if audience.credits else "",
        stated=audience.credits is not None,
    )


def _details(course: Course, audience: Audience, tag: CreditTag, edition: Edition) -> Iterator[str]:
    if not shared_stages(course):
        yield edition.labels.names("stages", audience.who.stages)
    yield from limit_words(audience.who, edition.labels)
    yield tag.route_label


def _amounts(credit: Split, columns: tuple[Delivery, ...]) -> Iterator[str]:
    """Yield one text a column; nothing where the credits are not divided."""
    parts = dict(credit.parts)
    if credit.undivided is None:
        for delivery in columns:
            yield str(parts[delivery]) if delivery in parts else "—"
