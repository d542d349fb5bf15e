"""From the grams of all courses to the shards that the browser reads, each some grams with their lists."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from .lists import Lists, lists_of, written_list
from .text.grams import KINDS, Grams

Source = Callable[[Collection[str]], Iterable[Grams]]
"""Gives the grams of some kinds of every row, in the order of the rows, each time it is called."""

MANY_ROWS = 20_000
"""From so many rows on, memory matters more than time."""
_SYLLABLES, _TRIPLES = "s", "t"
"""Syllables by themselves, in pairs and in triples share their shards: what is typed passes through all of them."""
_ALL_AT_ONCE = (KINDS,)
_ONE_BY_ONE = (("1", "w", _SYLLABLES, _TRIPLES), ("2",), ("3",))


_BETWEEN = {"w": ",", _SYLLABLES: ","}
"""What stands between grams that are not all of one length."""


class WrittenShard(NamedTuple):
    """A shard as the browser reads it."""

    kind: str
    number: int
    grams: str
    lists: str


@dataclass(frozen=True, slots=True)
class Shard:
    """Grams with their lists, in the order of the grams."""

    kind: str
    number: int
    grams: tuple[str, ...]
    lists: tuple[str, ...]

    @classmethod
    def of(cls, kind: str, number: int, lists: Mapping[str, str]) -> Shard:
        """Return the shard with these lists, by gram."""
        grams = tuple(sorted(lists))
        return cls(kind, number, grams, tuple(lists[gram] for gram in grams))

    @classmethod
    def read(cls, shard: WrittenShard) -> Shard:
        """Return what a written shard holds."""
        kind, number, grams, lists = shard
        if kind in _BETWEEN:
            found = grams.split(_BETWEEN[kind])
        else:
            found = [grams[at : at + int(kind)] for at in range(0, len(grams), int(kind))]
        return cls(kind, number, tuple(found if grams else ()), tuple(lists.split(" ") if grams else ()))

    @property
    def written(self) -> WrittenShard:
        """The shard as the browser reads it."""
        return WrittenShard(self.kind, self.number, _BETWEEN.get(self.kind, "").join(self.grams), " ".join(self.lists))


def posting_shards(source: Source, rows: int, counts: Mapping[str, int]) -> Iterator[Shard]:
    """Yield the shards of all kinds; `counts` says how many there are of each, a power of two."""
    for kinds in _ONE_BY_ONE if rows > MANY_ROWS else _ALL_AT_ONCE:
        merged = lists_of(enumerate(source(kinds)), kinds)
        for place in dict.fromkeys(map(_shard_kind, kinds)):
            together = [kind for kind in kinds if _shard_kind(kind) == place]
            yield from _shards_of(place, counts, {kind: merged.pop(kind) for kind in together})


def _shards_of(place: str, counts: Mapping[str, int], merged: dict[str, Lists]) -> Iterator[Shard]:
    filed: list[dict[str, str]] = [{} for _ in range(counts[place])]
    for kind, lists in merged.items():
        while lists:
            gram, entries = lists.popitem()
            filed[shard_at(kind, gram, counts)[1]][gram] = written_list(kind, entries)
    for number, written in enumerate(filed):
        yield Shard.of(place, number, written)
        written.clear()


def shard_at(kind: str, gram: str, counts: Mapping[str, int]) -> tuple[str, int]:
    """Return the kind and the number of the shard that a gram of a kind is filed in."""
    place = _shard_kind(kind)
    return place, shard_of(kind, gram) % counts[place]


def kind_in(place: str, gram: str) -> str:
    """Return the kind of a gram that is filed in a shard of a kind."""
    return _TRIPLES if place == _SYLLABLES and gram.count("-") > 1 else place


def shard_of(kind: str, gram: str) -> int:
    """Return the hash by which a gram finds its shard (FNV-1a over code units)."""
    found = 2166136261
    for unit in _key(kind, gram):
        found = (found ^ ord(unit)) * 16777619 & 0xFFFFFFFF
    return found ^ found >> 15


def _shard_kind(kind: str) -> str:
    return _SYLLABLES if kind == _TRIPLES else kind


def _key(kind: str, gram: str) -> str:
    """Return what is hashed: of words the first letter, so that all with one beginning lie together.

    Of syllables it is the initials, for one may type no more.
    """
    if kind == "w":
        return gram[0]
    if kind in {_SYLLABLES, _TRIPLES}:
        return "".join(syllable[0] for syllable in gram.split("-"))
    return gram
