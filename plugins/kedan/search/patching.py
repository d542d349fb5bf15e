"""A former index brought up to date: only the lists of grams that a changed row had or has are written again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from .lists import Lists, entries_of, lists_of, row_of, written_list
from .postings import Shard, kind_in, shard_at
from .text.folded import Folded
from .text.grams import KINDS, grams_of


@dataclass(frozen=True, slots=True)
class Patch:
    """What changes in an index: by shard the grams concerned, each with the new entries of the changed rows."""

    rows: frozenset[int]
    shards: Mapping[tuple[str, int], Lists] = field(default_factory=lambda: defaultdict(dict))

    @classmethod
    def of(cls, before: Mapping[int, Folded], after: Mapping[int, Folded], counts: Mapping[str, int]) -> Patch:
        """Return what changes where rows, by their numbers, had and have other texts; a new row had none."""
        patch = cls(frozenset({*before, *after}))
        gone, come = _lists(before), _lists(after)
        for kind in KINDS:
            for gram in {**gone[kind], **come[kind]}:
                now = come[kind].get(gram, [])
                if now != gone[kind].get(gram, []):
                    patch.shards[shard_at(kind, gram, counts)][gram] = now
        return patch

    def applied(self, shard: Shard) -> Shard:
        """Return a former shard as it is now."""
        lists = dict(zip(shard.grams, shard.lists, strict=True))
        for gram, added in self.shards.get((shard.kind, shard.number), {}).items():
            kind = kind_in(shard.kind, gram)
            entries = entries_of(kind, lists.pop(gram, ""))
            now = sorted([*(entry for entry in entries if row_of(kind, entry) not in self.rows), *added])
            if now:
                lists[gram] = written_list(kind, now)
        return Shard.of(shard.kind, shard.number, lists)


def _lists(rows: Mapping[int, Folded]) -> dict[str, Lists]:
    return lists_of(((row, grams_of(folded)) for row, folded in rows.items()), KINDS)
