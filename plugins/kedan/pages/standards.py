"""Which items of a professional standard a course serves: numbers only, never invented wording."""

from __future__ import annotations

from dataclasses import dataclass

from kedan.model.course import Course
from kedan.model.terms import Domain
from kedan.model.vocabulary import VocabularyItem
from kedan.pages.edition import Edition
from kedan.pages.parts import DomainMark, domain_mark


@dataclass(frozen=True, kw_only=True, slots=True)
class StandardRow:
    """The items of one domain: from `first` to `last`, some of which are served, and some open a part."""

    mark: DomainMark
    first: int
    last: int
    served: frozenset[int]
    openings: frozenset[int]


@dataclass(frozen=True, kw_only=True, slots=True)
class StandardGrid:
    """One standard: a row a domain, the columns in the standard's parts."""

    title: str
    coverage: str
    parts: tuple[tuple[str, int], ...]
    """Heading of each part, and how many columns it spans."""
    rows: tuple[StandardRow, ...]
    other: str = ""
    """The items as a list, where the vocabulary does not know the standard's ranges."""


def standard_grids(course: Course, edition: Edition) -> tuple[StandardGrid, ...]:
    """Return a grid for each standard that the course names."""
    known = edition.catalog.vocabularies.get("standards")
    return tuple(
        _grid(name, frozenset(numbers), known.get(name) if known else None, edition)
        for name, numbers in course.standards.items()
    )


def _grid(name: str, served: frozenset[int], standard: VocabularyItem | None, edition: Edition) -> StandardGrid:
    title = edition.labels.name("standards", name)
    if standard is None or not standard.domains:
        numbers = edition.labels.listed(str(number) for number in sorted(served))
        return StandardGrid(title=title, coverage="", parts=(), rows=(), other=numbers)
    every = sum(last - first + 1 for first, last in standard.domains.values())
    return StandardGrid(
        title=title,
        coverage=edition.t("pages.standard-coverage", every=every, served=len(served)),
        parts=tuple((edition.labels.part(part), part.last - part.first + 1) for part in standard.parts),
        rows=tuple(_row(domain, standard, served, edition) for domain in Domain if domain in standard.domains),
    )


def _row(domain: Domain, standard: VocabularyItem, served: frozenset[int], edition: Edition) -> StandardRow:
    first, last = standard.domains[domain]
    return StandardRow(
        mark=domain_mark(domain, edition),
        first=first,
        last=last,
        served=served.intersection(range(first, last + 1)),
        openings=frozenset([first + part.first - 1 for part in standard.parts if part.first > 1]),
    )
