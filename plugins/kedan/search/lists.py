"""The lists of the index: in which rows a gram stands, as entries while it is made, as text when it is written.

A list is a text of `digits`, rows rising: the step to each row, doubled, and odd where the gram stands in the
title; or for a placed kind the step, then the steps to its places, each doubled, and odd where one follows.
`web/src/search/lists.js` reads it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from .text.digits import DIGITS, read
from .text.grams import PLACED, Grams

Lists = dict[str, list[int]]
"""Gram -> entries: of a flagged kind twice the row, plus one in the title; of a placed one row and place in one."""

_ROW = 17
_PLACE = (1 << _ROW) - 1
"""Where in an entry of a placed kind the row is, and the place."""


def lists_of(rows: Iterable[tuple[int, Grams]], kinds: Iterable[str]) -> dict[str, Lists]:
    """Return by kind and gram the entries of rows, one row after the other."""
    found: dict[str, Lists] = {kind: defaultdict(list) for kind in kinds}
    for row, grams in rows:
        first = row << _ROW
        for kind, lists in found.items():
            if kind in PLACED:
                for gram, place in zip(*grams.placed[kind], strict=True):
                    lists[gram].append(first + place)
                continue
            for entry, those in ((row * 2, grams.others[kind]), (row * 2 + 1, grams.title[kind])):
                for gram in those:
                    lists[gram].append(entry)
    return found


def row_of(kind: str, entry: int) -> int:
    """Return the row of an entry."""
    return entry >> (_ROW if kind in PLACED else 1)


def written_list(kind: str, entries: Sequence[int]) -> str:
    """Return the text of a list."""
    return _placed_list(entries) if kind in PLACED else _flagged_list(entries)


def entries_of(kind: str, written: str) -> list[int]:
    """Return the entries of a list."""
    return [*(_placed_entries(read(written)) if kind in PLACED else _flagged_entries(read(written)))]


def _flagged_list(entries: Sequence[int]) -> str:
    return "".join([DIGITS[entry - (before | 1) - 1] for before, entry in pairwise((-1, *entries))])


def _flagged_entries(steps: Iterator[int]) -> Iterator[int]:
    entry = -1
    for step in steps:
        entry = (entry | 1) + 1 + step
        yield entry


def _placed_list(entries: Sequence[int]) -> str:
    rows = [entry >> _ROW for entry in entries]
    around = zip([-1, *rows], rows, [*rows[1:], -1], [0, *entries], entries, strict=False)
    return "".join(
        [
            DIGITS[(entry - entry_before) * 2 + (row == row_after)]
            if row == row_before
            else DIGITS[row - row_before - 1] + DIGITS[(entry & _PLACE) * 2 + (row == row_after)]
            for row_before, row, row_after, entry_before, entry in around
        ]
    )


def _placed_entries(steps: Iterator[int]) -> Iterator[int]:
    row = -1
    for step in steps:
        row += step + 1
        entry, more = row << _ROW, True
        while more:
            place = next(steps)
            entry += place >> 1
            more = place & 1 == 1
            yield entry
