"""One file judged by its schema and decoded, or the reasons why not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import Any

from kedan.diagnostics.diagnostic import Diagnostic, Place
from kedan.locale import Term
from kedan.source.document import Document
from kedan.source.reading import quick_data

from .decode.reader import Reader
from .explain import explain
from .explain.context import Context, problem
from .fields import FieldGuide
from .files import Slot
from .memory import Memory
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


Decoder = Callable[[Reader, str], Any]


@dataclass(frozen=True)
class Judge:
    """Knows the schemas of a catalog, their English, and the labels of its vocabularies."""

    schemas: SchemaSet
    english: Mapping[str, Mapping[str, str]]
    labels: Mapping[str, Mapping[str, Term]]
    memory: Memory | None = None

    def accepted(self, noun: str, content: bytes) -> Mapping[str, Any] | None:
        """Return the data of a file that is plainly in order; None where it may have to be explained.

        It follows from the noun, the bytes and the schemas, and from nothing else.
        """
        known = self.memory.recall(noun, content) if self.memory else None
        if known is not None:
            return known
        data = quick_data(content)
        if data is None or not self.schemas.accepts(noun, data):
            return None
        if self.memory:
            self.memory.keep(noun, content, data)
        return data

    def decode(self, slot: Slot, document: Document, data: Mapping[str, Any], decoder: Decoder) -> Verdict:
        """Return the entry of accepted data; what no schema can tell, such as a 30 February, is a mistake still."""
        mistakes: list[Diagnostic] = []
        entry = decoder(Reader(self._context(slot, document), data, (), mistakes), slot.id)
        return Verdict(entry, tuple(bounded(document.path, mistakes)))

    def explain(self, slot: Slot, document: Document, decoder: Decoder) -> Verdict:
        """Return the entry of a document, and every mistake in it."""
        context = self._context(slot, document)
        violations = self.schemas.violations(slot.noun, document.data)
        mistakes = list(bounded(document.path, explain(context, violations)))
        unsound = violations and slot.noun not in _READ_ON
        if unsound or len(violations) >= MOST_VIOLATIONS:  # with that many not all of them are known
            return Verdict(None, tuple(mistakes))
        data = sound_part(document.data, violations) if violations else document.data
        entry = decoder(Reader(context, data, (), mistakes), slot.id)
        return Verdict(entry, tuple(bounded(document.path, mistakes)))

    def _context(self, slot: Slot, document: Document) -> Context:
        return Context(slot.noun, document, self._guide, self.labels)

    @cached_property
    def _guide(self) -> FieldGuide:
        return FieldGuide(self.schemas.schemas, self.english)


def bounded(path: str, mistakes: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Yield the mistakes of a file, but not so many that they drown those of the others."""
    left = iter(mistakes)
    listed = list(islice(left, _MOST_PER_FILE))
    yield from listed
    if next(left, None) is not None:
        last = max(mistake.primary.place.span for mistake in listed)
        yield problem("more-mistakes", Place(path, last))
