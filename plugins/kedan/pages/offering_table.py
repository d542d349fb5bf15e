"""The offerings of a course as a table; their state is told by the browser."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from kedan.model.course import Course, Offering
from kedan.pages.edition import Edition
from kedan.pages.environment import json_attribute
from kedan.pages.parts import Word, program_word
from kedan.search.runs import ALWAYS_OPEN, run_data
from kedan.wording.amounts import places_words
from kedan.wording.conditions import condition_words
from kedan.wording.offerings import enrolment_words, first_day, how_words, segment_words, when_words


@dataclass(frozen=True, kw_only=True, slots=True)
class SegmentView:
    """One stretch of an offering."""

    when: str
    how: str
    note: str


@dataclass(frozen=True, kw_only=True, slots=True)
class OfferingView:
    """One row of the table."""

    data: Markup
    """The run for an attribute in single quotes; it stands on the page twice."""
    title: str
    when: str
    enrolment: str
    segments: tuple[SegmentView, ...]
    """Empty where there is one only, for then the row itself says all."""
    hows: tuple[str, ...]
    wheres: tuple[str, ...]
    places: str
    remarks: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class OfferingTable:
    """All offerings, the latest first."""

    rows: tuple[OfferingView, ...]
    runs: tuple[Markup, ...]
    columns: frozenset[str]
    """Which of `how`, `where`, `places` any row has a word for."""
    always: str
    programs: tuple[Word, ...]


def offering_table(course: Course, edition: Edition) -> OfferingTable:
    """Return the table of a course."""
    latest_first = sorted(course.offerings, key=first_day, reverse=True)
    rows = tuple([_row(offering, edition) for offering in latest_first])
    return OfferingTable(
        rows=rows,
        runs=(json_attribute(ALWAYS_OPEN),) if course.always_open else tuple([row.data for row in rows]),
        columns=frozenset([name for row in rows for name in _filled(row)]),
        always=edition.t("pages.always-open") if course.always_open else "",
        programs=tuple(_programs(course, edition)),
    )


def _row(offering: Offering, edition: Edition) -> OfferingView:
    return OfferingView(
        data=json_attribute(run_data(offering)),
        title=offering.title,
        when=when_words(offering, edition.t) or edition.t("words.dates-unknown"),
        enrolment=enrolment_words(offering, edition.labels),
        segments=tuple(_segments(offering, edition)),
        hows=tuple(_hows(offering, edition)),
        wheres=tuple(_wheres(offering, edition)),
        places=places_words(offering.capacity, edition.t) if offering.capacity else "",
        remarks=tuple(_remarks(offering, edition)),
    )


def _segments(offering: Offering, edition: Edition) -> Iterator[SegmentView]:
    if len(offering.segments) > 1:
        for segment in offering.segments:
            when, how = segment_words(segment, edition.t), how_words(segment, edition.labels)
            yield SegmentView(when=when, how=how, note=segment.note)


def _hows(offering: Offering, edition: Edition) -> Iterator[str]:
    """Yield how the one segment is delivered and how long; each delivery once where there are several."""
    if len(offering.segments) == 1:
        yield from (words for words in (how_words(offering.segments[0], edition.labels),) if words)
    else:
        used = dict.fromkeys(segment.delivery for segment in offering.segments)
        yield from (edition.labels.delivery(delivery) for delivery in used if delivery)


def _wheres(offering: Offering, edition: Edition) -> Iterator[str]:
    places = (edition.labels.place(segment.region, segment.venue) for segment in offering.segments)
    yield from dict.fromkeys(place for place in places if place)


def _filled(row: OfferingView) -> Iterator[str]:
    if row.hows:
        yield "how"
    if row.wheres:
        yield "where"
    if row.places:
        yield "places"


def _remarks(offering: Offering, edition: Edition) -> Iterator[str]:
    """Yield whom the offering is for where it differs from the course, why it was cancelled, and its note."""
    if for_whom := condition_words(offering.who, edition.labels):
        yield edition.t("pages.only-for", who=for_whom)
    if not_for := condition_words(offering.not_for, edition.labels):
        yield edition.t("pages.not-for", who=not_for)
    if offering.reason:
        yield edition.t("pages.cancelled-because", reason=offering.reason)
    if len(offering.segments) == 1 and offering.segments[0].note:
        yield offering.segments[0].note
    if offering.note:
        yield offering.note


def _programs(course: Course, edition: Edition) -> Iterator[Word]:
    """Yield the programs that the course belongs to, by its own word or by theirs."""
    by_batch = (offering.batch.partition("/")[0] for offering in course.offerings if offering.batch)
    by_program = (program.id for program in edition.programs_of.get(course.id, ()))
    for program in dict.fromkeys((*by_program, *by_batch)):
        yield program_word(program, edition)
