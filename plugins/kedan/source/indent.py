"""Every block two spaces deeper than the one around it, wherever its lines can be moved as they are."""

from __future__ import annotations

from collections.abc import Sequence

from .blocks import Block, blocks_of
from .document import Document
from .lines import Line
from .spots import Route

_STEP = 2


def indented(document: Document, lines: Sequence[Line]) -> list[Line]:
    """Return the lines of a file, each block moved to its column."""
    result = list(lines)
    moves = [0] * len(lines)
    columns: dict[Route, int] = {}
    for block in blocks_of(document, lines):
        column = columns[block.route[:-1]] + _STEP if block.route else 0
        columns[block.route] = column
        start = block.start + _tighten(block, result)
        moves[start : block.stop] = [column - block.column] * (block.stop - start)
    return [line.moved(by) for line, by in zip(result, moves, strict=True)]


def _tighten(block: Block, lines: list[Line]) -> int:
    """Leave one space behind the dash of an item that begins with a key; return how many lines are done with that."""
    text = lines[block.start].text
    before = text[: block.column].rstrip()
    if not before.endswith("-") or block.parts[0].line != block.start:
        return 0
    lines[block.start] = Line(f"{before} {text[block.column :]}")
    return 1
