"""Item -> holding: its amount in the unit of a policy, divided by delivery and domain."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from kedan.model.common import Split
from kedan.model.policy import Conversion, Unit
from kedan.model.terms import Delivery

from .cells import ANY_DELIVERY, Cell, Holding
from .item import Item
from .match import Match
from .scope import reads

_Row = tuple[str, Fraction | None]
_UNDIVIDED = {"": Fraction(1)}


def holding(item: Item, unit: Unit, convert: Sequence[Conversion]) -> Holding:
    """Return the item in cells of the policy's unit; what no line converts is uncounted."""
    own, foreign = item.amounts.get(unit), item.amounts.get(_other(unit))
    rows = tuple(_rows(item, own or foreign, foreign if own else None))
    blended = len(rows) > 1 or rows[0][0] == Delivery.BLENDED
    held = Holding(item, tuple(_cells(item, rows)), blended)
    if own is not None:
        return held
    return replace(held, cells=tuple(_converted(held, cell, convert) for cell in held.cells))


def _other(unit: Unit) -> Unit:
    return Unit.HOURS if unit is Unit.CREDITS else Unit.CREDITS


def _rows(item: Item, split: Split | None, beside: Split | None) -> Iterator[_Row]:
    """Yield the parts above zero by delivery; `beside` tells the delivery of an amount that declares none."""
    if split is None:
        yield (ANY_DELIVERY if item.varies else ""), None
        return
    parts = [(str(delivery), Fraction(amount.hundredths, 100)) for delivery, amount in split.parts if amount.hundredths]
    yield from parts
    if not parts:
        delivery = split.delivery or (beside.delivery if beside else None)
        yield str(delivery or ""), Fraction(split.total.hundredths, 100)


def _cells(item: Item, rows: Sequence[_Row]) -> Iterator[Cell]:
    for delivery, amount in rows:
        for domain, share in (item.domains or _UNDIVIDED).items():
            raw = None if amount is None else amount * share
            yield Cell(delivery, domain, raw, raw)


def _converted(held: Holding, cell: Cell, convert: Sequence[Conversion]) -> Cell:
    """Return a cell of the other unit in the policy's: by the first line that matches, and only by that one."""
    bare = replace(cell, raw=None, counted=None)
    for line in convert:
        (match,) = reads((line.where,), replace(held, cells=(bare,)))
        if match is Match.YES and cell.raw is not None:
            raw = cell.raw * line.gives.hundredths / line.per.hundredths
            return replace(cell, raw=raw, counted=raw)
        if match is Match.OPEN:
            break
    return bare
