"""The days of an offering as numbers, what is left open filled in (decision 6).

Days count from 1970-01-01. `web/src/core/run-state.js` fills in the same way what a page carries as written.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kedan.model.course import EnrolmentRound, Offering, Segment
from kedan.model.dates import PartialDate
from kedan.model.terms import OfferingStatus

_EPOCH = date(1970, 1, 1).toordinal()


@dataclass(frozen=True, slots=True)
class Span:
    """Days from first to last; a round without an opening has been open since ever."""

    first: int | None
    last: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Run:
    """An offering by its days."""

    segments: tuple[Span, ...] = ()
    rounds: tuple[Span, ...] = ()
    cancelled: bool = False
    always: bool = False


def run_of(offering: Offering) -> Run:
    """Return the days of an offering."""
    segments = tuple(Span(day_number(part.starts.first), day_number(segment_end(part))) for part in offering.segments)
    start = min((day_number(part.starts.first) for part in offering.segments), default=None)
    rounds = (_round(part, start) for part in offering.enrolment)
    return Run(
        segments=segments,
        rounds=tuple(span for span in rounds if span),
        cancelled=offering.status is OfferingStatus.CANCELLED,
    )


def segment_end(segment: Segment) -> date:
    """Return the end of a segment; one that names none may last through the year in which it starts."""
    return segment.ends.last if segment.ends else _year_end(segment.starts)


def day_number(day: date) -> int:
    """Return the number of a day."""
    return day.toordinal() - _EPOCH


def _round(part: EnrolmentRound, start: int | None) -> Span | None:
    """Return the days of a round; without a deadline it ends on the eve of the start, or with the year."""
    first = day_number(part.opens.first) if part.opens else None
    if part.closes:
        return Span(first, day_number(part.closes.last))
    if part.opens is None:
        return None
    return Span(first, day_number(_year_end(part.opens)) if start is None else start - 1)


def _year_end(day: PartialDate) -> date:
    return PartialDate(day.year).last
