"""The whole index: pieces of which a search needs a few, and a small core that is always read.

The pieces come one after the other, so that an index of any size can be written without holding it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from kedan.locale import Locale
from kedan.model.catalog import Catalog
from kedan.model.course import Course
from kedan.wording.labels import Labels

from .cards import card_shards, cards_together
from .columns import Columns, columns_of
from .making import Rows, shards_of
from .memory import NO_FORMER, Memory
from .row_order import added_day, row_order
from .row_words import row_shards
from .text.digits import numbers
from .text.fields import fields_of
from .text.folding import simplified_characters
from .text.spelling import characters_by_sound

VERSION = 2


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of the index that is loaded by itself, and what its script hands over."""

    kind: str
    number: int
    data: tuple[Any, ...]

    @property
    def syllables(self) -> set[str]:
        """The syllables that stand in a shard by themselves."""
        return {gram for gram in self.data[0].split(",") if "-" not in gram} if self.kind == "s" else set()


@dataclass(frozen=True, slots=True)
class Index:
    """The index of a catalog: its pieces come first, then the core, which names their versions."""

    rows: tuple[Course, ...]
    labels: Labels
    columns: Columns

    @classmethod
    def of(cls, catalog: Catalog, locale: Locale) -> Index:
        """Return the index in one language."""
        rows, labels = row_order(catalog.courses.values()), Labels.of_catalog(catalog, locale)
        return cls(rows, labels, columns_of(rows, catalog, labels))

    def pieces(self, memory: Memory | None = None) -> Iterator[Piece]:
        """Yield everything but the core; `memory` is of the build before, and is told of this one."""
        former = memory.former() if memory else NO_FORMER
        rows = Rows.of([fields_of(course, self.labels) for course in self.rows], former)
        for shard in shards_of(rows, former, memory):
            yield Piece(shard.kind, shard.number, (shard.grams, shard.lists))
        for number, cards in enumerate(card_shards(self.rows, self.labels)):
            yield Piece("card", number, (cards,))
        for number, words in enumerate(row_shards(self.rows, self.labels)):
            yield Piece("row", number, (words,))
        yield Piece("title", 0, (numbers(_ranks([row.sort_key for row in rows.rows])),))
        yield Piece("facet", 0, (self.columns.facets,))
        yield Piece("fold", 0, ("".join(chr(code) + simple for code, simple in simplified_characters().items()),))
        yield Piece("sound", 0, (" ".join(map("".join, characters_by_sound().items())),))

    def core(self, versions: Mapping[str, Sequence[str]], syllables: Iterable[str]) -> dict[str, Any]:
        """Return the core; `versions` tells by kind what is in each piece, so that browsers can keep them."""
        return {
            "v": VERSION,
            "rows": len(self.rows),
            "cards": cards_together(len(self.rows)),
            "added": numbers(sum(1 for _ in same) for _, same in groupby(self.rows, added_day)),
            "syllables": " ".join(sorted(syllables)),
            "pieces": {kind: " ".join(those) for kind, those in sorted(versions.items())},
            **self.columns.core,
        }


def _ranks(titles: Sequence[str]) -> list[int]:
    """Return the place of each row's title when titles are in order."""
    places = {title: place for place, title in enumerate(sorted(set(titles)))}
    return [places[title] for title in titles]
