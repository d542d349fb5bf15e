"""Where the block mappings and sequences of a file begin and end, line by line, comments included.

A comment belongs to the key below it, or to the part above if it is indented deeper than that key. Comments
after the last key of a block belong to the block. What is written in an unusual way is left out: `- - a`,
`? key`, `--- key:`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from .document import Document
from .lines import Kind, Line
from .spots import Route, Spot

_DASH = re.compile(r"(?P<indent> *)-[ \t]*")
_BARE_DASH = re.compile(r"(?P<indent> *)-[ \t]*(?:#.*)?")
_END = re.compile(r"\.\.\.(?:[ \t]|$)")


@dataclass(frozen=True, slots=True)
class Part:
    """A key with its value, or an item: the line where it begins, and the lines that belong to it (from 0)."""

    step: str | int
    line: int
    start: int
    stop: int


@dataclass(frozen=True, slots=True)
class Block:
    """A block mapping or sequence; `column` (from 0) is where its keys or dashes stand."""

    route: Route
    column: int
    start: int
    stop: int
    parts: tuple[Part, ...]

    @property
    def is_mapping(self) -> bool:
        """Whether the parts are keys."""
        return isinstance(self.parts[0].step, str)


def blocks_of(document: Document, lines: Sequence[Line]) -> Iterator[Block]:
    """Yield the blocks of a file, an outer one before those inside it."""
    finder = _Finder(document, lines)
    if finder.is_block((), document.data):
        yield from finder.mapping((), document.data, *finder.whole())


@dataclass(frozen=True, slots=True)
class _Finder:
    document: Document
    lines: Sequence[Line]

    def whole(self) -> tuple[int, int]:
        """Return the lines of the outermost mapping, without the head of the file and a last `...`."""
        key = self.head(self.spot(next(iter(self.document.data))))
        is_head = (number for number in range(key, 0, -1) if self.lines[number - 1].kind is not Kind.COMMENT)
        ends = (number for number, line in enumerate(self.lines) if number > key and _is_end(line))
        return next(is_head, 0), next(ends, len(self.lines))

    def mapping(self, route: Route, data: dict[str, Any], start: int, stop: int) -> Iterator[Block]:
        """Yield the block mapping at `route`, then what is inside it."""
        spots = [self.spot(*route, key) for key in data]
        column = (spots[0].key or spots[0].value).column - 1
        heads = [self.head(spot) for spot in spots]
        if not self._is_plain(heads, column):
            return
        parts = self._parts(list(data), heads, column, start, stop)
        yield Block(route, column, start, stop, parts)
        for part, value in zip(parts, data.values(), strict=True):
            yield from self._inside((*route, part.step), value, part)

    def _inside(self, route: Route, value: Any, part: Part) -> Iterator[Block]:
        """Yield what is inside the value of a key."""
        if not self.is_block(route, value):
            return
        inside = self.mapping if isinstance(value, dict) else self._sequence
        yield from inside(route, value, part.line + 1, part.stop)

    def _sequence(self, route: Route, data: list[Any], start: int, stop: int) -> Iterator[Block]:
        dashes = [self._dash(self.spot(*route, position)) for position in range(len(data))]
        known = [dash for dash in dashes if dash is not None]
        columns = {column for _, column in known}
        if len(known) < len(dashes) or len(columns) != 1:
            return
        heads = [line for line, _ in known]
        parts = self._parts(list(range(len(data))), heads, columns.pop(), start, stop)
        yield Block(route, known[0][1], start, stop, parts)
        for part, item in zip(parts, data, strict=True):
            here = (*route, part.step)
            if isinstance(item, dict) and self.is_block(here, item):
                first = self.head(self.spot(*here))
                yield from self.mapping(here, item, part.line if first == part.line else part.line + 1, part.stop)

    def is_block(self, route: Route, value: Any) -> bool:
        """Return whether a value is a mapping or a sequence without brackets."""
        if not isinstance(value, dict | list) or not value:
            return False
        spot = self.spot(*route)
        at = self.lines[spot.value.line - 1].text[spot.value.column - 1 :]
        return spot.value == spot.key or not at.startswith(("{", "["))

    def _is_plain(self, heads: Sequence[int], column: int) -> bool:
        """Return whether every key begins its line, or follows the dash of its item."""
        before = [self.lines[head].text[:column] for head in heads]
        first_is_plain = not before[0].strip(" ") or _DASH.fullmatch(before[0])
        return bool(first_is_plain) and not any(text.strip(" ") for text in before[1:])

    def _dash(self, spot: Spot) -> tuple[int, int] | None:
        """Return the line and the column of the dash of an item, or None where it can't be told."""
        number = self.head(spot)
        found = _DASH.fullmatch(self.lines[number].text[: spot.value.column - 1])
        if found is None and not self.lines[number].text[: spot.value.column - 1].strip(" "):
            number = next((above for above in range(number - 1, -1, -1) if not self.lines[above].is_gap), 0)
            found = _BARE_DASH.fullmatch(self.lines[number].text)
        return None if found is None else (number, len(found["indent"]))

    def _parts(self, steps: list[Any], heads: list[int], column: int, start: int, stop: int) -> tuple[Part, ...]:
        lowest, highest = [start, *(head + 1 for head in heads)], [*heads, stop]
        cuts = [self._cut(low, high, column) for low, high in zip(lowest, highest, strict=True)]
        return tuple(
            Part(step, head, cuts[number], cuts[number + 1])
            for number, (step, head) in enumerate(zip(steps, heads, strict=True))
        )

    def _cut(self, low: int, high: int, column: int) -> int:
        """Return where the gap above line `high` is cut: a deeper comment belongs to what is above it."""
        start = high
        while start > low and self.lines[start - 1].is_gap:
            start -= 1
        deeper = (
            number
            for number in range(high, start, -1)
            if self.lines[number - 1].kind is Kind.COMMENT and self.lines[number - 1].indent > column
        )
        return next(deeper, start)

    def spot(self, *route: str | int) -> Spot:
        """Return where the value at `route` stands."""
        return self.document.spots[route]

    @staticmethod
    def head(spot: Spot) -> int:
        """Return the line (from 0) on which a key, or an item, begins."""
        return (spot.key or spot.value).line - 1


def _is_end(line: Line) -> bool:
    return line.kind is Kind.CODE and _END.match(line.text) is not None
