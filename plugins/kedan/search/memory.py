"""What a build leaves of its index for the next one: its rows and shards. Only shards that change are made again.

A row is known by the digest of its texts. Its grams are not kept: they follow from what is kept of its texts.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import astuple, dataclass
from hashlib import blake2b
from typing import Protocol

from kedan.loading.memory import Shelf

from .postings import WrittenShard
from .text.fields import Fields
from .text.folded import Folded, Part
from .text.folding import code_units
from .text.grams import BY_UNITS

_ROWS = b"rows"


class KeepingShelf(Shelf, Protocol):
    """A shelf on which things can be left without a look at them."""

    def keep(self, keys: Iterable[bytes]) -> None:
        """Leave there what is under these keys."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the index: by what its texts are known again, how long they are, and its place by title."""

    digest: str
    length: int
    sort_key: str

    @classmethod
    def of(cls, digest: str, folded: Folded) -> Row:
        """Return the row of a course."""
        return cls(digest, len(folded.title.text) + len(folded.others.text), folded.sort_key)


@dataclass(frozen=True, slots=True)
class Former:
    """The index of the build before: its rows, and how many shards of each kind it has."""

    rows: Sequence[Row]
    counts: Mapping[str, int]


NO_FORMER = Former((), {})


@dataclass(frozen=True, slots=True)
class Memory:
    """Gives back what the build before put on a shelf; None of whatever is not there."""

    shelf: KeepingShelf

    def former(self) -> Former:
        """Return the former index; one without rows where there was none."""
        value = self.shelf.get(_ROWS)
        if value is None:
            return NO_FORMER
        found = json.loads(value)
        return Former([Row(*row) for row in found["rows"]], found["counts"])

    def folded(self, row: Row) -> Folded | None:
        """Return the texts of a row."""
        value = self.shelf.get(_text_key(row))
        if value is None:
            return None
        title, others, sort_key = json.loads(value)
        return Folded(_part(*title), _part(*others), sort_key)

    def shard(self, kind: str, number: int) -> WrittenShard | None:
        """Return a shard."""
        value = self.shelf.get(_shard_key(kind, number))
        if value is None:
            return None
        grams, lists = json.loads(value)  # halves of characters that stand side by side have become one
        return WrittenShard(kind, number, code_units(grams) if kind in BY_UNITS else grams, lists)

    def keep(self, rows: Sequence[Row], counts: Mapping[str, int]) -> None:
        """Remember the rows for the next build, and what is already there of their texts."""
        self.shelf.put(_ROWS, json.dumps({"rows": [astuple(row) for row in rows], "counts": counts}))
        self.shelf.keep(_text_key(row) for row in rows)

    def keep_folded(self, row: Row, folded: Folded) -> None:
        """Remember the texts of a row."""
        self.shelf.put(_text_key(row), json.dumps(astuple(folded), ensure_ascii=False))

    def keep_shard(self, shard: WrittenShard) -> None:
        """Remember a shard; its grams may hold half a character."""
        self.shelf.put(_shard_key(shard.kind, shard.number), json.dumps((shard.grams, shard.lists)))


def digest_of(fields: Fields) -> str:
    """Return what tells the texts of a course from any others."""
    written = repr(astuple(fields))
    return blake2b(written.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def _part(text: str, runs: Sequence[Sequence[str]]) -> Part:
    return Part(text, tuple(map(tuple, runs)))


def _text_key(row: Row) -> bytes:
    return b"text" + bytes.fromhex(row.digest)


def _shard_key(kind: str, number: int) -> bytes:
    return f"{kind}-{number}".encode()
