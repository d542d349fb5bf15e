"""The whole index: pieces of which a search needs a few, and a small core that is always read.

The pieces come one after the other, so that an index of any size can be written without holding it.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from kedan.locale import Locale
from kedan.model.catalog import Catalog
from kedan.wording.labels import Labels

from .cards import CARDS_TOGETHER, card_shards
from .columns import facet_columns
from .postings import Shard, posting_shards
from .row_order import added_day, row_order
from .text.digits import numbers
from .text.fields import Fields, fields_of
from .text.folding import simplified_characters
from .text.grams import Grams, grams_of
from .text.spelling import characters_by_sound

VERSION = 1
_BYTES_TOGETHER = 24_000
"""About how large a shard of lists is: hosts that don't compress are not to suffer."""
_BYTES_A_CHARACTER = {"1": 0.45, "2": 0.95, "3": 3.2, "w": 0.03, "s": 0.35}
"""How much a character of the catalog adds to the lists of each kind, as measured."""
_ROWS_A_SHARD = 10
"""A small catalog is not cut into more shards than this allows: a file costs more than its bytes."""
_BETWEEN = {"w": ",", "s": ","}
"""What stands between grams that are not all of one length."""


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


def index_pieces(catalog: Catalog, locale: Locale) -> Iterator[Piece]:
    """Yield everything but the core."""
    rows, labels = row_order(catalog.courses.values()), Labels.of_catalog(catalog, locale)
    fields = [fields_of(course, labels) for course in rows]
    titles: dict[int, str] = {}

    def source(kinds: Collection[str]) -> Iterator[Grams]:
        for row, searched in enumerate(fields):
            grams = grams_of(searched, kinds)
            titles[row] = grams.sort_key
            yield grams

    for shard in posting_shards(source, len(rows), shard_counts(fields)):
        yield Piece(shard.kind, shard.number, _written(shard))
    for number, cards in enumerate(card_shards(rows, labels)):
        yield Piece("card", number, (cards,))
    yield Piece("title", 0, (numbers(_ranks(titles)),))
    yield Piece("fold", 0, ("".join(chr(code) + simple for code, simple in simplified_characters().items()),))
    yield Piece("sound", 0, (" ".join(map("".join, characters_by_sound().items())),))


def index_core(
    catalog: Catalog, locale: Locale, versions: Mapping[str, Sequence[str]], syllables: Iterable[str]
) -> dict[str, Any]:
    """Return the core; `versions` tells by kind what is in each piece, so that browsers can keep them."""
    rows, labels = row_order(catalog.courses.values()), Labels.of_catalog(catalog, locale)
    return {
        "v": VERSION,
        "rows": len(rows),
        "cards": CARDS_TOGETHER,
        "added": numbers(sum(1 for _ in same) for _, same in groupby(rows, added_day)),
        "syllables": " ".join(sorted(syllables)),
        "pieces": {kind: " ".join(those) for kind, those in sorted(versions.items())},
        **facet_columns(rows, catalog, labels),
    }


def shard_counts(fields: Sequence[Fields]) -> dict[str, int]:
    """Return how many shards of each kind there are: powers of two, so that they change seldom."""
    characters = sum(len(text) for one in fields for text in one.all)
    counts = {
        kind: 2 ** round(math.log2(max(1, characters * rate / _BYTES_TOGETHER)))
        for kind, rate in _BYTES_A_CHARACTER.items()
    }
    while sum(counts.values()) > max(len(fields) / _ROWS_A_SHARD, len(counts)):
        counts = {kind: max(1, count // 2) for kind, count in counts.items()}
    return counts


def _written(shard: Shard) -> tuple[str, str]:
    return _BETWEEN.get(shard.kind, "").join(shard.grams), " ".join(shard.lists)


def _ranks(titles: Mapping[int, str]) -> list[int]:
    """Return the place of each row's title when titles are in order."""
    places = {title: place for place, title in enumerate(sorted(set(titles.values())))}
    return [places[title] for title in titles.values()]
