"""One document judged by its schema and decoded, or the reasons why not."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from kedan.diagnostics.diagnostic import Diagnostic
from kedan.locale import Term
from kedan.source.document import Document

from .decode.reader import Reader
from .explain import explain
from .explain.context import Context, problem
from .fields import FieldGuide
from .files import Slot
from .schema import SchemaSet

_MOST_PER_FILE = 100


@dataclass(frozen=True, slots=True)
class Verdict:
    """An entry, or None and its mistakes."""

    entry: Any
    mistakes: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class Judge:
    """Knows the schemas of a catalog, their English, and the labels of its vocabularies."""

    schemas: SchemaSet
    english: Mapping[str, Mapping[str, str]]
    labels: Mapping[str, Mapping[str, Term]]

    def decode(self, slot: Slot, document: Document, decoder: Callable[[Reader, str], Any]) -> Verdict:
        """Return the entry that `document` holds at `slot`."""
        context = Context(slot.noun, document, FieldGuide(self.schemas.schemas, self.english), self.labels)
        mistakes = list(explain(context, self.schemas.violations(slot.noun, document.data)))
        entry = None if mistakes else decoder(Reader(context, document.data, (), mistakes), slot.id)
        return Verdict(None if mistakes else entry, _bounded(document, mistakes))


def _bounded(document: Document, mistakes: list[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Keep a file of nothing but mistakes from drowning the others."""
    more = len(mistakes) - _MOST_PER_FILE
    if more <= 0:
        return tuple(mistakes)
    return (*mistakes[:_MOST_PER_FILE], problem("more-mistakes", document.place(), count=more))
