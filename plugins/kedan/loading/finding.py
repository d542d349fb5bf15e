"""Where a pattern stands in the text of an entry: in one value, or anywhere, comments included.

To look for a pattern takes long, and nearly always for nothing. So the bytes of a file are asked first whether it can
be there at all: in UTF-8, ASCII stands for itself alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from kedan.diagnostics.diagnostic import Label, Place, Span
from kedan.model.catalog import Catalog
from kedan.source.document import Document
from kedan.source.spots import Route

_WIDE = re.compile(
    rb"\xef[\xbc\xbd](?:(?<=\xbc)[\x8d-\x99\xa0-\xba\xbf]|(?<=\xbd)[\x81-\x9a])|\xc5\xbf|\xe2\x84\xaa|\\[uUx]"
)
"""Letters, digits and signs of addresses in full width or escaped, and two letters that are small in ASCII: ſ and K."""
_ASCII_ONLY = bytes(range(128)) + b" " * 128
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


def ascii_of(document: Document) -> bytes:
    """Return the bytes of a file with a blank in place of each that is not ASCII."""
    return document.content.translate(_ASCII_ONLY)


def has_wide(document: Document) -> bool:
    """Return whether a file has signs that are read as their narrow ones, so that its ASCII does not tell all."""
    return _WIDE.search(document.content) is not None


def find_anywhere(document: Document, pattern: re.Pattern[str]) -> Iterator[Find]:
    """Yield what matches anywhere in a file; full-width signs are read as their narrow ones."""
    seen: set[str] = set()
    for number, line in enumerate(document.text.split("\n"), 1):
        for find in _in_line(document, pattern, number, line.translate(_NARROW)):
            seen.add(find.match[0])
            yield find
    if b"\\" in document.content:
        yield from _escaped(document, pattern, seen)


def _escaped(document: Document, pattern: re.Pattern[str], seen: set[str]) -> Iterator[Find]:
    r"""Yield what stands in a value and nowhere in the text: escapes such as `\x31` hid it there."""
    for route, value in _texts((), document.data):
        for match in pattern.finditer(value.translate(_NARROW)):
            if match[0] not in seen:
                yield Find(match, document.label(*route))


def _texts(route: Route, value: Any) -> Iterator[tuple[Route, str]]:
    """Yield every text of a file with its route."""
    if isinstance(value, str):
        yield route, value
    for step, part in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
        yield from _texts((*route, step), part)


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
