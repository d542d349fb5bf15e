"""From the grams of all courses to the lists that the browser reads, in shards.

A list is a text of `digits`, rows rising: the step to each row, doubled, and odd where the gram stands in
the title; or for a placed kind the step, then the places.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, pairwise
from typing import Any

from .text.digits import DIGITS
from .text.grams import KINDS, PLACED, Grams

Lists = dict[str, list[Any]]
"""Gram -> entries: of a flagged kind twice the row, plus one in the title; of a placed one row and places in turn."""

Source = Callable[[Collection[str]], Iterable[Grams]]
"""Gives the grams of some kinds of every row, in the order of the rows, each time it is called."""

_COMBINED = {"t": "s"}
"""Syllables by themselves, in pairs and in triples share their shards: what is typed passes through all of them."""
_ALL_AT_ONCE = (KINDS,)
_ONE_BY_ONE = (("1", "w", "s", "t"), ("2",), ("3",))
"""Passes for many rows, so that memory stays bounded."""
_MANY_ROWS = 20_000


@dataclass(frozen=True, slots=True)
class Shard:
    """Grams with their lists, in the order of the grams."""

    kind: str
    number: int
    grams: tuple[str, ...]
    lists: tuple[str, ...]


def posting_shards(source: Source, rows: int, counts: Mapping[str, int]) -> Iterator[Shard]:
    """Yield the shards of all kinds; `counts` says how many there are of each, a power of two."""
    for kinds in _ONE_BY_ONE if rows > _MANY_ROWS else _ALL_AT_ONCE:
        merged = _merged(source(kinds), kinds)
        for place in dict.fromkeys(_COMBINED.get(kind, kind) for kind in kinds):
            together = [kind for kind in kinds if _COMBINED.get(kind, kind) == place]
            yield from _shards_of(place, counts[place], {kind: merged.pop(kind) for kind in together})


def _shards_of(place: str, count: int, merged: dict[str, Lists]) -> Iterator[Shard]:
    filed: list[list[tuple[str, str]]] = [[] for _ in range(count)]
    for kind, lists in merged.items():
        written = _placed_list if kind in PLACED else _flagged_list
        while lists:
            gram, entries = lists.popitem()
            filed[shard_of(kind, gram) % count].append((gram, written(entries)))
    for number, pairs in enumerate(filed):
        pairs.sort()
        yield Shard(place, number, tuple(gram for gram, _ in pairs), tuple(listed for _, listed in pairs))


def shard_of(kind: str, gram: str) -> int:
    """Return the hash by which a gram finds its shard (FNV-1a over code units)."""
    found = 2166136261
    for unit in _key(kind, gram):
        found = (found ^ ord(unit)) * 16777619 & 0xFFFFFFFF
    return found ^ found >> 15


def _key(kind: str, gram: str) -> str:
    """Return what is hashed: of words the first letter, so that all with one beginning lie together.

    Of syllables it is the initials, for one may type no more.
    """
    if kind == "w":
        return gram[0]
    if kind in {"s", "t"}:
        return "".join(syllable[0] for syllable in gram.split("-"))
    return gram


def _merged(rows: Iterable[Grams], kinds: Iterable[str]) -> dict[str, Lists]:
    """Return by kind and gram what is known of each row, one after the other."""
    merged: dict[str, Lists] = {kind: defaultdict(list) for kind in kinds}
    for row, grams in enumerate(rows):
        for kind, lists in merged.items():
            if kind in PLACED:
                for gram, places in grams.placed[kind].items():
                    lists[gram] += (row, places)
                continue
            for entry, found in ((row * 2, grams.others[kind]), (row * 2 + 1, grams.title[kind])):
                for gram in found:
                    lists[gram].append(entry)
    return merged


def _flagged_list(entries: list[Any]) -> str:
    """Return the steps from row to row; the last digit of an entry, in binary, says that it is in the title."""
    return "".join([DIGITS[entry - (before | 1) - 1] for before, entry in pairwise((-1, *entries))])


def _placed_list(entries: list[Any]) -> str:
    rows = entries[::2]
    steps = [DIGITS[row - before - 1] for before, row in pairwise((-1, *rows))]
    return "".join(chain.from_iterable(zip(steps, entries[1::2], strict=True)))
