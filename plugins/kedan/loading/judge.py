"""One document judged by its schema and decoded, or the reasons why not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any

from kedan.diagnostics.diagnostic import Diagnostic, Place
from kedan.locale import Term
from kedan.source.document import Document

from .decode.reader import Reader
from .explain import explain
from .explain.context import Context, problem
from .fields import FieldGuide
from .files import Slot
from .schema import MOST_VIOLATIONS, SchemaSet
from .sound import sound_part

_MOST_PER_FILE = 100
_READ_ON = {"course"}
"""Nouns of which the sound part of a broken entry is decoded: no other entry reads it."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a document holds, and its mistakes. With mistakes the entry is what is left of it, or None."""

    entry: Any
    mistakes: tuple[Diagnostic, ...]

    @property
    def is_whole(self) -> bool:
        """Whether the entry can be published."""
        return self.entry is not None and not self.mistakes


@dataclass(frozen=True, slots=True)
class Judge:
    """Knows the schemas of a catalog, their English, and the labels of its vocabularies."""

    schemas: SchemaSet
    english: Mapping[str, Mapping[str, str]]
    labels: Mapping[str, Mapping[str, Term]]

    def decode(self, slot: Slot, document: Document, decoder: Callable[[Reader, str], Any]) -> Verdict:
        """Return the entry that `document` holds at `slot`."""
        context = Context(slot.noun, document, FieldGuide(self.schemas.schemas, self.english), self.labels)
        violations = self.schemas.violations(slot.noun, document.data)
        mistakes = list(bounded(document.path, explain(context, violations)))
        unsound = violations and slot.noun not in _READ_ON
        if unsound or len(violations) >= MOST_VIOLATIONS:  # with that many not all of them are known
            return Verdict(None, tuple(mistakes))
        data = sound_part(document.data, violations) if violations else document.data
        entry = decoder(Reader(context, data, (), mistakes), slot.id)
        return Verdict(entry, tuple(bounded(document.path, mistakes)))


def bounded(path: str, mistakes: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Yield the mistakes of a file, but not so many that they drown those of the others."""
    left = iter(mistakes)
    listed = list(islice(left, _MOST_PER_FILE))
    yield from listed
    if next(left, None) is not None:
        last = max(mistake.primary.place.span for mistake in listed)
        yield problem("more-mistakes", Place(path, last))
