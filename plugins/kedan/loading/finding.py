"""Where a pattern stands in the text of an entry: in one value, or anywhere, comments included."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kedan.diagnostics.diagnostic import Label, Place, Span
from kedan.model.catalog import Catalog
from kedan.source.document import Document

_NARROW = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}


@dataclass(frozen=True, slots=True)
class Find:
    """One match, and where it stands."""

    match: re.Match[str]
    label: Label


def documents(catalog: Catalog) -> Iterator[Document]:
    """Yield every file of the catalog that could be read."""
    yield catalog.settings.document
    if catalog.retired is not None:
        yield catalog.retired.document
    groups = (catalog.vocabularies, catalog.institutions, catalog.programs, catalog.menus, catalog.policies)
    for group in groups:
        yield from (entry.document for entry in group.values())
    yield from (course.document for course in catalog.courses.values())


def find_anywhere(document: Document, pattern: re.Pattern[str]) -> Iterator[Find]:
    """Yield what matches anywhere in a file; full-width signs are read as their narrow ones."""
    for number, line in enumerate(document.text.split("\n"), 1):
        yield from _in_line(document, pattern, number, line.translate(_NARROW))


def find_in_value(document: Document, pattern: re.Pattern[str], *route: str | int) -> Iterator[Find]:
    """Yield what matches in the source of one value, line by line."""
    span = document.place(*route).span
    lines = document.text.split("\n")
    for number in range(span.line, min(span.end_line, len(lines)) + 1):
        first = span.column - 1 if number == span.line else 0
        end = span.end_column - 1 if number == span.end_line else None
        yield from _in_line(document, pattern, number, lines[number - 1][first:end], first)


def _in_line(document: Document, pattern: re.Pattern[str], number: int, line: str, indent: int = 0) -> Iterator[Find]:
    for match in pattern.finditer(line):
        span = Span(number, match.start() + indent + 1, number, match.end() + indent + 1)
        yield Find(match, Label(Place(document.path, span)))
