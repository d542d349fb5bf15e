"""The four measures of a rule: sum, count, distinct values, share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from kedan.model.policy import Bounds, Count, Distinct, Share, Sum

from .answers import Status
from .cells import Cell, Holding
from .distinct import distinct
from .match import Match
from .scope import Scope, best, reads

Measure = Sum | Count | Distinct | Share
Found = tuple[Holding, tuple[Match, ...]]
"""An item that a scope reads, or may read, and for each cell whether it does."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Measured:
    """What there is for sure, and how much it may be with what can't be told; None is no limit."""

    have: Fraction
    most: Fraction | None
    by: tuple[str, ...]
    unknown: tuple[str, ...]


def found(scope: Scope, holdings: Iterable[Holding]) -> tuple[Found, ...]:
    """Return the items that a scope reads or may read."""
    judged = ((holding, reads(scope, holding)) for holding in holdings)
    return tuple((holding, matches) for holding, matches in judged if best(matches) is not Match.NO)


def measured(measure: Measure, items: Sequence[Found]) -> Measured:
    """Return what a measure makes of the items that a scope found."""
    if isinstance(measure, Count):
        by = tuple(holding.item.id for holding, matches in items if best(matches) is Match.YES)
        unknown = tuple(holding.item.id for holding, matches in items if best(matches) is Match.OPEN)
        return Measured(have=Fraction(len(by)), most=Fraction(len(items)), by=by, unknown=unknown)
    by = tuple(holding.item.id for holding, matches in items if any(True for _ in sure(holding, matches)))
    unknown = tuple(holding.item.id for holding, matches in items if any(_unsure(holding, matches)))
    if isinstance(measure, Distinct):
        have, most = distinct(measure, items)
        return Measured(have=have, most=most, by=by, unknown=unknown)
    have = sum((amount for one in items for _, amount in sure(*one)), Fraction(0))
    if isinstance(measure, Share):
        have = have * 100 / measure.of.hundredths
    return Measured(have=have, most=None if unknown else have, by=by, unknown=unknown)


def sure(holding: Holding, matches: Sequence[Match]) -> Iterator[tuple[Cell, Fraction]]:
    """Yield the cells of an item that count for sure, with their amounts."""
    for cell, match in zip(holding.cells, matches, strict=True):
        if match is Match.YES and cell.counted is not None:
            yield cell, cell.counted


def _unsure(holding: Holding, matches: Sequence[Match]) -> Iterator[bool]:
    """Yield for every cell whether it adds an amount that can't be told; nothing adds nothing."""
    for cell, match in zip(holding.cells, matches, strict=True):
        yield match is not Match.NO and cell.counted != 0 and (match is Match.OPEN or cell.counted is None)


def judged(bounds: Bounds, have: Fraction, most: Fraction | None) -> tuple[Status, Fraction]:
    """Return the answer for an amount between `have` and `most`, and what is missing or too much."""
    if bounds.lte is not None and have > bounds.lte:
        return Status.OVER, have - bounds.lte
    missing = max(bounds.gte - have, Fraction(0)) if bounds.gte is not None else Fraction(0)
    if missing and most is not None and most - have < missing:
        return Status.SHORT, missing
    if missing or (bounds.lte is not None and (most is None or most > bounds.lte)):
        return Status.ASK, missing
    return Status.OK, missing
