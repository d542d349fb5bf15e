"""The fields of a course as they are looked up: folded, and the names among them spelled."""

from __future__ import annotations

from dataclasses import dataclass

from .fields import Fields
from .folding import FIELD_END, fold
from .spelling import Run, sort_key, spelled


@dataclass(frozen=True, slots=True)
class Part:
    """The title, or all other fields: their text, and the runs of syllables of their names."""

    text: str
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Folded:
    """What is looked up of a course."""

    title: Part
    others: Part
    sort_key: str
    """By which courses are put in the order of their titles."""


def folded_of(fields: Fields) -> Folded:
    """Return the fields of a course as they are looked up."""
    others = fold(FIELD_END.join((*(name.text for name in fields.names), *fields.texts)))
    return Folded(
        title=Part(fold(fields.title.text), spelled(fields.title)),
        others=Part(others, tuple(run for name in fields.names for run in spelled(name))),
        sort_key=sort_key(fields.title),
    )
