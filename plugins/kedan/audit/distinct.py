"""How many different values of a field there are, each with enough behind it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from fractions import Fraction

from kedan.model.policy import Distinct

from .cells import ANY_DELIVERY, Cell, Holding
from .match import Match

_Read = tuple[Holding, tuple[Match, ...]]


def distinct(measure: Distinct, items: Iterable[_Read]) -> tuple[Fraction, Fraction | None]:
    """Return how many values there are for sure, and how many there may be; None is no limit."""
    read = list(items)
    there = {value for value, total in sure_totals(measure, read).items() if enough(measure, total)}
    possible = {value for values, amount in _cells(measure, read) if amount is None for value in values}
    most = None if ANY_DELIVERY in possible else Fraction(len(there | possible))
    return Fraction(len(there)), most


def sure_totals(measure: Distinct, items: Iterable[_Read]) -> dict[str, Fraction]:
    """Return what there is for sure of every value."""
    totals: defaultdict[str, Fraction] = defaultdict(Fraction)
    for values, amount in _cells(measure, items):
        for value in values if amount is not None else ():
            totals[value] += amount or 0
    return totals


def possible_values(measure: Distinct, holding: Holding, matches: tuple[Match, ...]) -> set[str]:
    """Return the values that an item may add."""
    return {value for values, _ in _cells(measure, ((holding, matches),)) for value in values}


def enough(measure: Distinct, total: Fraction) -> bool:
    """Return whether an amount makes its value count."""
    return total > 0 and (measure.floor is None or total * 100 >= measure.floor.hundredths)


def _cells(measure: Distinct, items: Iterable[_Read]) -> Iterator[tuple[tuple[str, ...], Fraction | None]]:
    """Yield the values that each cell may have and its amount: None where one of them can't be told."""
    for holding, matches in items:
        for cell, match in zip(holding.cells, matches, strict=True):
            values = _values(measure, holding, cell)
            told = match is Match.YES and len(values) == 1 and values[0] != ANY_DELIVERY
            if match is not Match.NO and cell.counted != 0:
                yield values, cell.counted if told else None


def _values(measure: Distinct, holding: Holding, cell: Cell) -> tuple[str, ...]:
    item = holding.item
    options = {
        "domain": (cell.domain,),
        "delivery": (cell.delivery,),
        "category": (item.category,),
        "form": (item.form,),
        "route": item.routes,
    }[measure.field]
    return tuple(value for value in options if value)
