"""The dates of offerings as the browser reads them, to tell their state on the day of reading."""

from __future__ import annotations

from typing import Any

from kedan.model.course import Course, EnrolmentRound, Offering, Segment
from kedan.model.dates import PartialDate

ALWAYS_OPEN: dict[str, Any] = {"always": True}
"""Stands for the one run of a course that is always open."""


def run_data(offering: Offering) -> dict[str, Any]:
    """Return one offering; absent parts are left out."""
    return _present(
        id=offering.id,
        segments=[_segment(segment) for segment in offering.segments],
        enrolment=[_round(part) for part in offering.enrolment],
        status=offering.status and offering.status.value,
    )


def runs_data(course: Course) -> list[dict[str, Any]]:
    """Return all offerings of a course, in the order of the entry."""
    return [run_data(offering) for offering in course.offerings]


def _segment(segment: Segment) -> dict[str, Any]:
    return _present(starts=str(segment.starts), ends=_written(segment.ends))


def _round(part: EnrolmentRound) -> dict[str, Any]:
    return _present(opens=_written(part.opens), closes=_written(part.closes))


def _written(date: PartialDate | None) -> str:
    return str(date) if date else ""


def _present(**values: Any) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value}
