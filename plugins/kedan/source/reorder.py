"""The keys of block mappings put in a given order, each with the comments above and beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from .blocks import Block, Part, blocks_of
from .document import Document
from .lines import Kind, Line
from .spots import Route

KeyOrder = Callable[[Route], Sequence[str]]
"""Tells the order of the keys of the mapping at a route; empty where it has none."""

_EXTRA = "x-"


def reordered(document: Document, lines: Sequence[Line], order: KeyOrder) -> list[Line]:
    """Return the lines of a file with the keys of every block mapping in order."""
    result = list(lines)
    for block in reversed([*blocks_of(document, lines)]):  # inner ones first: they keep the length of outer ones
        known = tuple(order(block.route)) if block.is_mapping else ()
        if known:
            _reorder(block, sorted(block.parts, key=lambda part: _rank(str(part.step), known)), result)
    return result


def _rank(key: str, known: Sequence[str]) -> int:
    """Return where a key goes: behind the known ones what is unknown, behind these the extras."""
    if key in known:
        return known.index(key)
    return len(known) + key.startswith(_EXTRA)


def _reorder(block: Block, wanted: Sequence[Part], lines: list[Line]) -> None:
    chunks = {part: lines[part.start : part.stop] for part in wanted}
    old, new = block.parts[0], wanted[0]
    if old is not new:
        _let_begin(chunks[new], new.line - new.start, chunks[old], old.line - old.start, block.column)
    lines[old.start : block.parts[-1].stop] = [line for part in wanted for line in chunks[part]]


def _let_begin(new: list[Line], new_head: int, old: list[Line], old_head: int, column: int) -> None:
    """Let another key be the first: it takes over the dash of an item, and gives away the blank line above it."""
    before = old[old_head].text[:column]
    if before.strip():
        indent = len(before) - len(before.lstrip(" "))
        old[old_head] = Line(" " * column + old[old_head].text[column:])
        new[:new_head] = [line.moved(indent - line.indent) for line in new[:new_head]]
        new[new_head] = Line(before + new[new_head].text[column:])
    blanks = next(number for number, line in enumerate(new) if line.kind is not Kind.BLANK)
    old[:0] = new[:blanks]
    del new[:blanks]
