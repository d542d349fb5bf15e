"""How much of an item counts: the `count` lines of a policy, weight before cap, line by line."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from fractions import Fraction

from kedan.model.policy import CountLine

from .cells import Holding
from .match import Match
from .scope import reads


class Room:
    """What is left of the cap of one line: for each year, or for all of them together."""

    def __init__(self, line: CountLine) -> None:
        self._line = line
        cap = Fraction(line.cap.hundredths if line.cap else 0, 100)
        self._left: defaultdict[int | None, Fraction] = defaultdict(lambda: cap)

    def copy(self) -> Room:
        """Return room of its own, as much as there is now."""
        other = Room(self._line)
        other._left.update(self._left)
        return other

    def take(self, year: int, amount: Fraction) -> Fraction:
        """Use up as much of the room as there is, up to `amount`; return how much that is."""
        key = year if self._line.per_year else None
        taken = min(amount, self._left[key])
        self._left[key] -= taken
        return taken


def counted(holding: Holding, lines: Sequence[CountLine], caps: Sequence[Room] = ()) -> Holding:
    """Return a holding as the lines count it, using up `caps`; without them nothing is cut."""
    for at, line in enumerate(lines):
        matches = reads((line.where,), holding)
        capped = bool(caps) and line.cap is not None
        holding = _weighted(holding, line.weight, matches, capped=capped)
        if capped:
            holding = _cut(holding, caps[at], matches)
    return holding


def all_counted(holdings: Iterable[Holding], lines: Sequence[CountLine]) -> tuple[tuple[Holding, ...], Sequence[Room]]:
    """Return the holdings as the lines count them, and the room that is left under the caps; they come in order."""
    caps = tuple(Room(line) for line in lines)
    return tuple(counted(holding, lines, caps) for holding in holdings), caps


def _weighted(holding: Holding, weight: Fraction | None, matches: Sequence[Match], *, capped: bool) -> Holding:
    """Apply a weight. Where it's open whether the line applies, and that matters, the amount becomes uncounted."""
    matters = capped or weight not in {None, 1}
    amounts: list[Fraction | None] = []
    for cell, match in zip(holding.cells, matches, strict=True):
        if match is Match.NO or not cell.counted or not matters:
            amounts.append(cell.counted)
        else:
            factor = Fraction(1) if weight is None else weight
            amounts.append(cell.counted * factor if match is Match.YES else None)
    return holding.counting(amounts)


def _cut(holding: Holding, room: Room, matches: Sequence[Match]) -> Holding:
    """Take an item's amount out of the room of a cap; what is cut off is cut from its parts in proportion."""
    cells = zip(holding.cells, matches, strict=True)
    amounts = [cell.counted if match is Match.YES else None for cell, match in cells]
    whole = sum((amount for amount in amounts if amount is not None), Fraction(0))
    if not whole:
        return holding
    factor = room.take(holding.item.year, whole) / whole
    kept = zip(holding.cells, amounts, strict=True)
    return holding.counting([cell.counted if amount is None else amount * factor for cell, amount in kept])
