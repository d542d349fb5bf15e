"""The facets of all rows as columns, for the core of the index.

Sets of values come again and again, and so do whole audiences: each is written once, and named by its number.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Any

from kedan.model.catalog import Catalog
from kedan.model.course import Course, Offering
from kedan.wording.labels import Labels

from .facets import FACETS
from .facets.audience import audiences_of
from .facets.facet import Scope
from .facets.values import facet_head
from .spans import Run, Span, run_of
from .text.digits import numbers, signed

ALWAYS_OPEN = Run(always=True)
"""Stands beside the offerings of a course that is always open."""


@dataclass(frozen=True, slots=True)
class Numbering:
    """Things in the order in which they came first."""

    known: dict[tuple[Any, ...], int] = field(default_factory=dict)

    def number(self, thing: tuple[Any, ...]) -> int:
        """Return the number of a thing."""
        return self.known.setdefault(thing, len(self.known))


def facet_columns(rows: Sequence[Course], catalog: Catalog, labels: Labels) -> dict[str, Any]:
    """Return what the core holds of facets: their values, and who has which."""
    sets = {facet.name: Numbering() for facet in FACETS}

    def numbered(scope: Scope, thing: Any) -> tuple[int, ...]:
        """Return the numbers of the sets of values that a thing has by the facets of a scope."""
        return tuple(
            sets[facet.name].number(tuple(sorted({value for value in facet.values(thing, labels) if value})))
            for facet in FACETS
            if facet.scope is scope and facet.stored
        )

    by_row = (numbered(Scope.COURSE, course) for course in rows)
    served = [[numbered(Scope.AUDIENCE, one) for one in audiences_of(course)] for course in rows]
    runs = [[(run, numbered(Scope.OFFERING, of)) for run, of in _runs_of(course)] for course in rows]
    courses = zip(*by_row, strict=True)
    columns = {facet.name: numbers(next(courses, ())) for facet in FACETS if facet.scope is Scope.COURSE}
    return {
        "facets": [
            facet_head(facet, catalog.vocabularies.get(facet.vocabulary), [*sets[facet.name].known], labels)
            | _present("rows", columns.get(facet.name))
            for facet in FACETS
        ],
        "audiences": _audiences(served),
        "offerings": _offerings(runs),
    }


def _present(key: str, value: str | None) -> dict[str, str]:
    return {} if value is None else {key: value}


def _audiences(served: Sequence[Sequence[tuple[int, ...]]]) -> dict[str, str]:
    """Return the different audiences, the different lists of them that courses have, and who has which."""
    audiences, lists = Numbering(), Numbering()
    rows = [lists.number(tuple(map(audiences.number, those))) for those in served]
    return {
        "things": numbers(chain.from_iterable(audiences.known)),
        "lists": numbers(chain.from_iterable((len(those), *those) for those in lists.known)),
        "rows": numbers(rows),
    }


def _runs_of(course: Course) -> Iterator[tuple[Run, Offering]]:
    """Yield the offerings of a course; where there is none, one of which nothing is known."""
    if course.always_open:
        yield ALWAYS_OPEN, Offering(id="")
    elif not course.offerings:
        yield Run(), Offering(id="")
    yield from ((run_of(offering), offering) for offering in course.offerings)


def _offerings(rows: Sequence[Sequence[tuple[Run, tuple[int, ...]]]]) -> dict[str, Any]:
    """Return the days of all offerings, and the first of them, from which they count."""
    days = (span.first for runs in rows for run, _ in runs for span in run.segments if span.first is not None)
    base = min(days, default=0)
    written = (number for runs in rows for number in (len(runs), *_numbers(runs, base)))
    return {"base": base, "rows": numbers(written)}


def _numbers(runs: Iterable[tuple[Run, tuple[int, ...]]], base: int) -> Iterator[int]:
    for run, sets in runs:
        yield len(run.segments) * 4 + run.cancelled * 2 + run.always
        yield from sets
        start = base
        for span in run.segments:
            first = base if span.first is None else span.first
            yield from (signed(first - start), signed(span.last - first))
            start = first
        yield len(run.rounds)
        for span in run.rounds:
            yield from (signed(start - span.last), _opening(span))


def _opening(span: Span) -> int:
    return 0 if span.first is None else signed(span.last - span.first) + 1
