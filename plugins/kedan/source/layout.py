"""The canonical layout of a file: keys in order, indents, blank lines, line ends, and a fixed first line.

What an author wrote stays as it is: quotes, brackets, line breaks inside texts, comments. Before a new text is
handed out, it is read again: it must say what the old one said.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from .document import Document
from .indent import indented
from .lines import Kind, Line, comments_of, lines_of, text_of
from .reading import read
from .reorder import KeyOrder, reordered

_MODELINE = re.compile(r"#\s*yaml-language-server\s*:", re.IGNORECASE)
"""The comment that tells an editor the schema of a file."""


def neat(document: Document, order: KeyOrder, modeline: str) -> str | None:
    """Return the text of a file in its layout, `modeline` above it; None where no layout is safe."""
    return next((text for text in _layouts(document, order, modeline) if says_the_same(document, text)), None)


def _layouts(document: Document, order: KeyOrder, modeline: str) -> Iterator[str]:
    """Yield the layout, and the same without new indents."""
    lines = _under(modeline, reordered(document, lines_of(document.text), order))
    ordered = text_of(lines)
    moved = _read(document.path, ordered)
    if moved is not None:
        yield text_of(indented(moved, lines_of(ordered)))
    yield ordered


def says_the_same(document: Document, text: str) -> bool:
    """Return whether `text` holds the data and the comments of `document`, in whatever order of keys."""
    other = _read(document.path, text)
    return other is not None and _same(document.data, other.data) and _remarks(document.text) == _remarks(text)


def _read(path: str, text: str) -> Document | None:
    reading = read(path, text.encode("utf-8", "surrogatepass"))
    return None if reading.diagnostics else reading.document


def _same(one: Any, other: Any) -> bool:
    """Return whether two values are equal, and of one type and form all through: `1`, `1.0` and `true` differ."""
    if type(one) is not type(other):
        return False
    if isinstance(one, dict):
        return one.keys() == other.keys() and all(_same(value, other[key]) for key, value in one.items())
    if isinstance(one, list):
        return len(one) == len(other) and all(_same(*pair) for pair in zip(one, other, strict=True))
    return str(one) == str(other)


def _remarks(text: str) -> Counter[str]:
    return Counter(comment for comment in comments_of(text) if not _MODELINE.match(comment))


def _under(modeline: str, lines: Sequence[Line]) -> list[Line]:
    """Put the modeline above the lines, in place of the one that they may have."""
    others = [line for line in lines if not _is_modeline(line)]
    if not _is_modeline(lines[0]):
        blanks = next(number for number, line in enumerate(others) if line.kind is not Kind.BLANK)
        others = others[blanks:]
    return [Line(modeline, Kind.COMMENT), *others]


def _is_modeline(line: Line) -> bool:
    return line.kind is Kind.COMMENT and _MODELINE.match(line.text.strip()) is not None
