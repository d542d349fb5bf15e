"""Who has which value by which facet, as columns.

Sets of values come again and again, and so do whole audiences: each is written once, and named by its number.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Any

from kedan.model.catalog import Catalog
from kedan.model.course import Course, Offering
from kedan.wording.labels import Labels

from .facets import FACETS
from .facets.audience import audiences_of
from .facets.facet import Scope
from .facets.values import facet_head, written_sets
from .run_columns import run_columns
from .spans import Run, run_of
from .text.digits import numbers

_ALWAYS_OPEN = Run(always=True)
"""Stands beside the offerings of a course that is always open."""


@dataclass(frozen=True, slots=True)
class Numbering:
    """Things in the order in which they came first."""

    known: dict[tuple[Any, ...], int] = field(default_factory=dict)

    def number(self, thing: tuple[Any, ...]) -> int:
        """Return the number of a thing."""
        return self.known.setdefault(thing, len(self.known))


@dataclass(frozen=True, kw_only=True, slots=True)
class Columns:
    """What is known of all rows: for the core, which every search reads, and for the counts."""

    core: dict[str, Any]
    facets: dict[str, Any]


def columns_of(rows: Sequence[Course], catalog: Catalog, labels: Labels) -> Columns:
    """Return the facets with their values and the days of the offerings, and who has which value."""
    sets = {facet.name: Numbering() for facet in FACETS}
    values_by = {facet.name: facet.values_in(catalog) for facet in FACETS}

    def numbered(scope: Scope, thing: Any) -> tuple[int, ...]:
        """Return the numbers of the sets of values that a thing has by the facets of a scope."""
        return tuple(
            sets[facet.name].number(tuple(sorted({value for value in values_by[facet.name](thing, labels) if value})))
            for facet in FACETS
            if facet.scope is scope and facet.stored
        )

    runs = [_runs_of(course) for course in rows]
    held = {
        **_by_facet(Scope.COURSE, [numbered(Scope.COURSE, course) for course in rows]),
        **_by_facet(Scope.OFFERING, [numbered(Scope.OFFERING, of) for those in runs for _, of in those]),
    }
    audiences = _audiences([[numbered(Scope.AUDIENCE, one) for one in audiences_of(course)] for course in rows])
    heads = [
        facet_head(facet, catalog.vocabularies.get(facet.vocabulary), [*sets[facet.name].known], labels)
        for facet in FACETS
    ]
    return Columns(
        core={"facets": heads, "runs": run_columns([[run for run, _ in those] for those in runs])},
        facets={
            "sets": {head["name"]: written_sets(head["values"], sets[head["name"]].known) for head in heads},
            "held": held,
            "audiences": audiences,
        },
    )


def _by_facet(scope: Scope, things: Sequence[tuple[int, ...]]) -> dict[str, str]:
    """Return by facet the number of the set that each thing has."""
    names = [facet.name for facet in FACETS if facet.scope is scope and facet.stored]
    return {name: numbers(of[at] for of in things) for at, name in enumerate(names)}


def _audiences(served: Sequence[Sequence[tuple[int, ...]]]) -> dict[str, str]:
    """Return the different audiences, how many each row has, and which."""
    audiences = Numbering()
    lists = [[audiences.number(one) for one in those] for those in served]
    return {
        "things": numbers(chain.from_iterable(audiences.known)),
        "counts": numbers(map(len, lists)),
        "lists": numbers(chain.from_iterable(lists)),
    }


def _runs_of(course: Course) -> list[tuple[Run, Offering]]:
    """Return the offerings of a course; where there is none, one of which nothing is known."""
    runs = [(run_of(offering), offering) for offering in course.offerings]
    if course.always_open:
        return [(_ALWAYS_OPEN, Offering(id="")), *runs]
    return runs or [(Run(), Offering(id=""))]
