"""Published evaluation by the participants, as bars; no figure without a source."""

from __future__ import annotations

from dataclasses import dataclass

from kedan.model.course import Course, Evaluation
from kedan.pages.edition import Edition

REFERENCE_GOAL = 90
"""Percent satisfied that a district set itself as its aim in 2014; a mark for the eye, no rule."""


@dataclass(frozen=True, kw_only=True, slots=True)
class EvaluationBar:
    """One result, in percent."""

    line: str
    percent: str
    people: str
    year: str


def evaluation_bars(course: Course, edition: Edition) -> tuple[EvaluationBar, ...]:
    """Return a bar a result, the latest year first."""
    latest_first = sorted(course.evaluation, key=lambda result: result.year, reverse=True)
    return tuple(_bar(result, edition) for result in latest_first)


def _bar(result: Evaluation, edition: Edition) -> EvaluationBar:
    people = edition.t("pages.respondents", n=result.respondents) if result.respondents else ""
    return EvaluationBar(
        line=edition.labels.name("evaluation-lines", result.line),
        percent=str(result.satisfied),
        people=people,
        year=edition.t("words.date.year", year=result.year),
    )
