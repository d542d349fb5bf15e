"""What a row says of a course, in words: for the pages, and for the rows that browsers make themselves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from kedan.model.course import Course, Offering
from kedan.wording.amounts import counted, places_words
from kedan.wording.conditions import who_words
from kedan.wording.credits import CreditTag, course_tag
from kedan.wording.labels import Labels
from kedan.wording.offerings import brief_words, first_day, when_words

from .cards import cards_together
from .facts import facts_data
from .runs import ALWAYS_OPEN, run_data

_TAG = tuple(name for name in CreditTag.__slots__ if name != "routes")
"""What a row shows of a tag: it leads to its course, so it links to nothing else."""


@dataclass(frozen=True, kw_only=True, slots=True)
class RunWords:
    """One offering within a row. Without scripts only the `shown` one is seen."""

    data: dict[str, Any]
    shown: bool
    when: str = ""
    title: str = ""
    where: str = ""
    places: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class RowWords:
    """What a row says beside title and summary."""

    tag: CreditTag
    providers: str
    audience: str
    reference: str
    """How it is taught; the document where the entry does not say."""
    runs: tuple[RunWords, ...]
    run_count: str
    facts: dict[str, Any]
    """What the browser keeps of it in a list."""


def row_words(course: Course, labels: Labels) -> RowWords:
    """Return what the row of a course says."""
    return RowWords(
        tag=course_tag(course, labels),
        providers=providers_words(course, labels),
        audience=_audience(course, labels),
        reference=labels.names("methods", course.methods) or (course.source.document if course.source else ""),
        runs=_runs(course, labels),
        run_count=_run_count(course, labels),
        facts=facts_data(course),
    )


def providers_words(course: Course, labels: Labels) -> str:
    """Return the names of those who run a course."""
    names = labels.listed(labels.institution(provider) for provider in course.providers)
    return names or labels.t("words.provider-not-in-document")


def row_shards(rows: Sequence[Course], labels: Labels) -> Iterator[list[dict[str, Any]]]:
    """Yield what the rows say, as many together as their cards."""
    written = (_written(course, labels) for course in rows)
    while together := list(islice(written, cards_together(len(rows)))):
        yield together


def _runs(course: Course, labels: Labels) -> tuple[RunWords, ...]:
    """Return the offerings of a course; one of them stands for all where no script runs."""
    if course.always_open:
        return (RunWords(data=ALWAYS_OPEN, shown=True, when=labels.t("words.any-time")),)
    last = max(course.offerings, key=first_day, default=None)
    return tuple(_run(offering, labels, shown=offering is last) for offering in course.offerings)


def _run(offering: Offering, labels: Labels, *, shown: bool) -> RunWords:
    return RunWords(
        data=run_data(offering),
        shown=shown,
        when=when_words(offering, labels.t) or labels.t("words.dates-unknown"),
        title=offering.title,
        where=brief_words(offering, labels),
        places=places_words(offering.capacity, labels.t) if offering.capacity else "",
    )


def _audience(course: Course, labels: Labels) -> str:
    groups = (who_words(audience.who, labels) for audience in course.audiences)
    return labels.listed(dict.fromkeys(group for group in groups if group))


def _run_count(course: Course, labels: Labels) -> str:
    if len(course.offerings) < 2:  # noqa: PLR2004
        return ""
    return counted(len(course.offerings), "words.run-count-one", "words.run-count", labels.t)


def _written(course: Course, labels: Labels) -> dict[str, Any]:
    """Return the row as data; what is empty is left out."""
    words = row_words(course, labels)
    return _present(
        domains=list(course.domains),
        tag=_present(**{name: getattr(words.tag, name) for name in _TAG}),
        providers=words.providers,
        audience=words.audience,
        reference=words.reference,
        runs=[
            _present(data=run.data, when=run.when, title=run.title, where=run.where, places=run.places)
            for run in words.runs
        ],
        count=words.run_count,
        facts=words.facts,
    )


def _present(**values: Any) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value}
