"""The grams of one course: all that its words add to the index.

A text is looked up by its characters, pairs and triples; a name in pinyin by its syllables, pairs and
triples. Triples know their places: a longer term is a chain of them.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, pairwise
from operator import add

from .folded import Folded, Part
from .folding import code_units, han_characters, stretches, words

OTHERS = 128
"""The first place after the title: a place below is a hit in the title."""

FLAGGED = ("1", "2", "w", "s")
"""Kinds that tell which grams there are: characters and pairs, words, syllables and pairs of them."""
PLACED = ("3", "t")
"""Kinds that tell the places as well: three characters, three syllables."""
KINDS = (*FLAGGED, *PLACED)
BY_UNITS = ("2", "3")
"""Kinds whose grams are so many code units, as JavaScript counts: some begin or end with half a character."""

_APART = 3
"""Places left free after the last triple of a text, so that no chain leads into the next text."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Grams:
    """The grams of a course by kind."""

    title: Mapping[str, Collection[str]]
    """Flagged kinds: the grams of the title."""
    others: Mapping[str, Collection[str]]
    """Flagged kinds: the grams of the other fields that the title does not have."""
    placed: Mapping[str, tuple[Sequence[str], Sequence[int]]]
    """Placed kinds: the grams one after the other, and the place of each."""


def grams_of(course: Folded, kinds: Collection[str] = KINDS) -> Grams:
    """Return the grams of a course, of some kinds."""
    title, others = _Cut(course.title), _Cut(course.others)
    in_title = {kind: grams(title) for kind, grams in _GRAMS.items() if kind in kinds}
    return Grams(
        title=in_title,
        others={kind: _GRAMS[kind](others) - found for kind, found in in_title.items()},
        placed={kind: _placed(triples(title), triples(others)) for kind, triples in _TRIPLES.items() if kind in kinds},
    )


class _Cut:
    """A part of a course, cut at blanks, and into pairs of characters, when that is asked for."""

    def __init__(self, part: Part) -> None:
        self.part = part

    @cached_property
    def pieces(self) -> list[str]:
        return [code_units(piece) for piece in stretches(self.part.text)]

    @cached_property
    def pairs(self) -> list[list[str]]:
        return [[*map(add, piece, piece[1:])] for piece in self.pieces]


def _characters(cut: _Cut) -> set[str]:
    return han_characters(cut.part.text)


def _pairs(cut: _Cut) -> set[str]:
    return {*chain.from_iterable(cut.pairs)}


def _words(cut: _Cut) -> set[str]:
    return {*words(cut.part.text)}


def _sounds(cut: _Cut) -> set[str]:
    runs = cut.part.runs
    return {*chain.from_iterable(runs), *("-".join(pair) for run in runs for pair in pairwise(run))}


def _text_triples(cut: _Cut) -> list[list[str]]:
    return [[*map(add, pairs, piece[2:])] for piece, pairs in zip(cut.pieces, cut.pairs, strict=True)]


def _sound_triples(cut: _Cut) -> list[list[str]]:
    return [["-".join(run[at : at + 3]) for at in range(len(run) - 2)] for run in cut.part.runs]


_GRAMS: Mapping[str, Callable[[_Cut], set[str]]] = {"1": _characters, "2": _pairs, "w": _words, "s": _sounds}
_TRIPLES: Mapping[str, Callable[[_Cut], list[list[str]]]] = {"3": _text_triples, "t": _sound_triples}


def _placed(title: Sequence[list[str]], others: Sequence[list[str]]) -> tuple[list[str], list[int]]:
    """Return all triples of one text after the other, and their places."""
    triples: list[str] = []
    places: list[int] = []
    start = 0
    for at, found in enumerate((*title, *others)):
        start = max(start, OTHERS) if at == len(title) else start
        triples += found
        places += range(start, start + len(found))
        start += len(found) + _APART
    return triples, places
