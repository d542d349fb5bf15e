"""The grams of one course: all that its words add to the index. Pure, so that it can be kept by content.

A text is looked up by its characters, pairs and triples; a name in pinyin by its syllables, pairs and
triples. Triples know their places: a longer term is a chain of them.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from operator import add
from typing import Any

from .digits import DIGITS
from .fields import Fields
from .folding import FIELD_END, code_units, fold, han_characters, stretches, words
from .spelling import Run, sort_key, spelled

OTHERS = 128
"""The first place after the title: a place below is a hit in the title."""

FLAGGED = ("1", "2", "w", "s")
"""Kinds that tell which grams there are: characters and pairs, words, syllables and pairs of them."""
PLACED = ("3", "t")
"""Kinds that tell the places as well: three characters, three syllables."""
KINDS = (*FLAGGED, *PLACED)


@dataclass(frozen=True, kw_only=True, slots=True)
class Grams:
    """The grams of a course by kind."""

    title: Mapping[str, Collection[str]]
    """Flagged kinds: the grams of the title."""
    others: Mapping[str, Collection[str]]
    """Flagged kinds: the grams of the other fields that the title does not have."""
    placed: Mapping[str, Mapping[str, str]]
    """Placed kinds: gram -> places as digits, each the step from the one before, doubled, odd if one follows."""
    sort_key: str
    """By which courses are put in the order of their titles."""


def grams_of(fields: Fields, kinds: Collection[str] = KINDS) -> Grams:
    """Return the grams of a course, of some kinds."""
    title = _Part(fold(fields.title.text), spelled(fields.title))
    others = _Part(
        fold(FIELD_END.join((*(name.text for name in fields.names), *fields.texts))),
        [run for name in fields.names for run in spelled(name)],
    )
    in_title = {kind: grams(title) for kind, grams in _GRAMS.items() if kind in kinds}
    return Grams(
        title=in_title,
        others={kind: _GRAMS[kind](others) - found for kind, found in in_title.items()},
        placed={
            kind: _placed(sequences(title), sequences(others), triples)
            for kind, (sequences, triples) in _TRIPLES.items()
            if kind in kinds
        },
        sort_key=sort_key(fields.title),
    )


@dataclass(frozen=True, slots=True)
class _Part:
    """The title, or the other fields: folded, and the runs of syllables of their names."""

    folded: str
    runs: Sequence[Run]


def _pieces(part: _Part) -> list[str]:
    return [code_units(piece) for piece in stretches(part.folded)]


def _runs(part: _Part) -> Sequence[Run]:
    return part.runs


def _characters(part: _Part) -> set[str]:
    return han_characters(part.folded)


def _pairs(part: _Part) -> set[str]:
    return {pair for piece in _pieces(part) for pair in map(add, piece, piece[1:])}


def _words(part: _Part) -> set[str]:
    return {*words(part.folded)}


def _sounds(part: _Part) -> set[str]:
    return {*chain.from_iterable(part.runs), *("-".join(pair) for run in part.runs for pair in pairwise(run))}


def _text_triples(piece: str) -> list[str]:
    return [piece[at : at + 3] for at in range(len(piece) - 2)]


def _sound_triples(run: Run) -> list[str]:
    return ["-".join(run[at : at + 3]) for at in range(len(run) - 2)]


_GRAMS: Mapping[str, Callable[[_Part], set[str]]] = {"1": _characters, "2": _pairs, "w": _words, "s": _sounds}
_TRIPLES: Mapping[str, tuple[Callable[[_Part], Sequence[Any]], Callable[[Any], list[str]]]] = {
    "3": (_pieces, _text_triples),
    "t": (_runs, _sound_triples),
}


def _placed(
    title: Sequence[Sequence[str]], others: Sequence[Sequence[str]], triples_of: Callable[[Any], list[str]]
) -> dict[str, str]:
    """Return the places of all triples. One place is free between sequences, so that no chain leads across."""
    triples: list[str] = []
    places: list[int] = []
    start = 0
    for at, sequence in enumerate((*title, *others)):
        start = max(start, OTHERS) if at == len(title) else start
        found = triples_of(sequence)
        triples += found
        places += range(start, start + len(found))
        start += len(sequence) + 1
    last = dict(zip(triples, places, strict=True))
    written = {triple: DIGITS[place * 2] for triple, place in last.items()}
    if len(last) < len(triples):
        written.update(_repeated(triples, places, last))
    return written


def _repeated(triples: Sequence[str], places: Sequence[int], last: Mapping[str, int]) -> dict[str, str]:
    """Return the steps between the places of those triples that stand at several."""
    found: dict[str, list[int]] = {}
    for triple, place in zip(triples, places, strict=True):
        if last[triple] != place:
            found.setdefault(triple, []).append(place)
    return {triple: _steps([*before, last[triple]]) for triple, before in found.items()}


def _steps(places: Sequence[int]) -> str:
    steps = [place - before for before, place in pairwise((0, *places))]
    return "".join([DIGITS[step * 2 + 1] for step in steps[:-1]]) + DIGITS[steps[-1] * 2]
