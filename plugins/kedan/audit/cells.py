"""An item cut into cells, one a delivery and domain, in the unit of a policy."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from .item import Item

ANY_DELIVERY = "?"
"""Stands for the delivery of an amount that depends on an audience which the profile doesn't tell."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A part of an item. `raw` is its amount as written, `counted` after weights and caps; None is uncounted."""

    delivery: str
    domain: str
    raw: Fraction | None
    counted: Fraction | None


@dataclass(frozen=True, slots=True)
class Holding:
    """An item with its cells, of which there is at least one."""

    item: Item
    cells: tuple[Cell, ...]
    blended: bool
    """Whether more than one delivery has a part above zero, or the whole is declared blended."""

    def counting(self, amounts: Sequence[Fraction | None]) -> Holding:
        """Return the same cells with other counted amounts."""
        cells = zip(self.cells, amounts, strict=True)
        return replace(self, cells=tuple(replace(cell, counted=amount) for cell, amount in cells))
