"""Bytes -> text: UTF-8 only, and where it is something else, its name."""

from __future__ import annotations

import codecs
import re

from kedan.diagnostics.diagnostic import Diagnostic, Place, Span

from .characters import first_refused, name_of
from .limits import MOST_BYTES
from .mistakes import mistake, span_of_index

_CONFLICT = re.compile(r"^(?:<{7}|>{7})(?: .*)?$", re.MULTILINE)
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def decode(path: str, content: bytes) -> str | Diagnostic:
    """Return the text of an entry with LF line ends, or the reason why there is none."""
    if len(content) > MOST_BYTES:
        return mistake("too-large", Place(path), limit=MOST_BYTES // 1024)
    try:
        text = content.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError as error:
        return _wrong_encoding(path, content, error)
    text = text.replace("\r\n", "\n")
    return _refused(path, text) or text


def _wrong_encoding(path: str, content: bytes, error: UnicodeDecodeError) -> Diagnostic:
    before = content[: error.start].removeprefix(codecs.BOM_UTF8).decode("utf-8", "replace").replace("\r\n", "\n")
    span = span_of_index(before, len(before))
    return mistake("not-utf-8", Place(path, span), encoding=_guess(content))


def _guess(content: bytes) -> str:
    if content.startswith(_UTF16):
        return "UTF-16"
    try:
        content.decode("gb18030")
    except UnicodeDecodeError:
        return "?"
    return "GB18030 (GBK)"


def _refused(path: str, text: str) -> Diagnostic | None:
    marker = _CONFLICT.search(text)
    if marker is not None:
        return mistake("conflict-marker", Place(path, span_of_index(text, marker.start(), 7)))
    index = first_refused(text)
    if index is None:
        return None
    span = span_of_index(text, index)
    return mistake("hidden-character", Place(path, span), char=name_of(text[index]), line=span.line)


def whole_line(text: str, line: int) -> Span:
    """Return the span of a line, without its indent."""
    content = text.split("\n")[line - 1]
    indent = len(content) - len(content.lstrip())
    return Span(line, indent + 1, line, max(len(content.rstrip()), indent + 1) + 1)
