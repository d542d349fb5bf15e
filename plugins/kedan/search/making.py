"""The shards of the index: made from all rows, or those of the build before brought up to date."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from .cards import cards_together
from .memory import Former, Memory, Row, digest_of
from .patching import Patch
from .postings import MANY_ROWS, Shard, WrittenShard, posting_shards
from .text.fields import Fields
from .text.folded import Folded, folded_of
from .text.grams import Grams, grams_of

_BYTES_TOGETHER = 24_000
"""About how large a shard of lists is: hosts that don't compress are not to suffer."""
_BYTES_A_CHARACTER = {"1": 0.45, "2": 0.95, "3": 3.2, "w": 0.03, "s": 0.35}
"""How much a character of the catalog adds to the lists of each kind, as measured."""
_FILES_A_ROW = 0.14
"""A small catalog is not cut into more pieces than this allows: a file costs more than its bytes."""
_FEW = 16
"""Where more than one row in so many changed, making all anew is as fast."""


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of an index, and the texts of those that the build before did not know."""

    rows: Sequence[Row]
    fields: Sequence[Fields]
    fresh: Mapping[int, Folded]

    @classmethod
    def of(cls, fields: Sequence[Fields], former: Former) -> Rows:
        """Return the rows of courses."""
        known = {row.digest: row for row in former.rows}
        rows: list[Row] = []
        fresh: dict[int, Folded] = {}
        for number, one in enumerate(fields):
            digest = digest_of(one)
            if digest not in known:
                fresh[number] = folded_of(one)
                known[digest] = Row.of(digest, fresh[number])
            rows.append(known[digest])
        return cls(rows, fields, fresh)

    def folded(self, number: int) -> Folded:
        """Return the texts of a row."""
        return self.fresh.get(number) or folded_of(self.fields[number])


def shards_of(rows: Rows, former: Former, memory: Memory | None) -> Iterator[WrittenShard]:
    """Yield all shards, and remember them for the next build where there is a memory."""
    counts = shard_counts(rows.rows)
    if memory is None or len(rows.rows) > MANY_ROWS:
        yield from _new(rows, counts)
        return
    for number, folded in rows.fresh.items():
        memory.keep_folded(rows.rows[number], folded)
    memory.keep(rows.rows, counts)
    patched = _patched(rows, former, counts, memory)
    if patched is not None:
        yield from patched
        return
    for shard in _new(rows, counts):
        memory.keep_shard(shard)
        yield shard


def shard_counts(rows: Sequence[Row]) -> dict[str, int]:
    """Return how many shards of each kind there are: powers of two, so that they change seldom."""
    characters = sum(row.length for row in rows)
    counts = {
        kind: 2 ** round(math.log2(max(1, characters * rate / _BYTES_TOGETHER)))
        for kind, rate in _BYTES_A_CHARACTER.items()
    }
    most = len(rows) * _FILES_A_ROW - 2 * len(rows) / cards_together(len(rows))
    while sum(counts.values()) > max(most, len(counts)):
        counts = {kind: max(1, count // 2) for kind, count in counts.items()}
    return counts


def _new(rows: Rows, counts: Mapping[str, int]) -> Iterator[WrittenShard]:
    """Yield the shards of all rows."""
    folded = [rows.folded(number) for number in range(len(rows.rows))]

    def source(kinds: Collection[str]) -> Iterable[Grams]:
        return (grams_of(one, kinds) for one in folded)

    return (shard.written for shard in posting_shards(source, len(folded), counts))


def _patched(rows: Rows, former: Former, counts: Mapping[str, int], memory: Memory) -> list[WrittenShard] | None:
    """Return the former shards brought up to date; None where they are of no use."""
    patch = _patch(rows, former, memory) if former.counts == counts else None
    if patch is None:
        return None
    shards: list[WrittenShard] = []
    for kind, count in counts.items():
        for number in range(count):
            shard = memory.shard(kind, number)
            if shard is None:
                return None
            if (kind, number) in patch.shards:
                shard = patch.applied(Shard.read(shard)).written
                memory.keep_shard(shard)
            shards.append(shard)
    return shards


def _patch(rows: Rows, former: Former, memory: Memory) -> Patch | None:
    """Return what changed; None where that is too much, or not known."""
    before, after = former.rows, rows.rows
    changed = [at for at in range(max(len(before), len(after))) if before[at : at + 1] != after[at : at + 1]]
    if len(changed) * _FEW > len(after):
        return None
    gone: dict[int, Folded] = {}
    for number in changed[: sum(number < len(before) for number in changed)]:
        folded = memory.folded(before[number])
        if folded is None:
            return None
        gone[number] = folded
    come = {number: rows.folded(number) for number in changed if number < len(after)}
    return Patch.of(gone, come, former.counts)
