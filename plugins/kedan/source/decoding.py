"""Bytes -> text: UTF-8 only, and where it is something else, its name."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kedan.diagnostics.diagnostic import Diagnostic, Place
from kedan.locale import Term

from .characters import LOST, first_refused, name_of
from .encodings import chinese_text
from .limits import ENTRY, Limits
from .mistakes import mistake, span_of_index

_CONFLICT = re.compile(r"^(?:[<>]{7}(?: .*)?|={7})$", re.MULTILINE)
_MARKS = ("<<<<<<<", "=======", ">>>>>>>")
_UTF16 = re.compile(rb"(?P<mark>\xff\xfe|\xfe\xff)|(?P<little>(?:[^\0]\0){2})|(?P<big>(?:\0[^\0]){2})")
"""How UTF-16 begins: with a mark, or every other byte of the first letters is zero."""
_UTF16_CODECS = {"mark": "utf-16", "little": "utf-16-le", "big": "utf-16-be"}
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_UNREAD = re.compile(LOST)
_UNKNOWN = Term("别的编码", "another encoding")


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file with LF line ends, as far as it could be made out, and what is wrong with it."""

    text: str
    mistake: Diagnostic | None = None


def decode(path: str, content: bytes, limits: Limits = ENTRY) -> Decoded:
    """Return the text of a file, and the reason why it can't be read, if there is one."""
    if len(content) > limits.most_bytes:
        return Decoded(text_of(content), mistake("too-large", Place(path), limit=limits.most_bytes // 1024))
    try:
        text = _lines(content.decode("utf-8"))
    except UnicodeDecodeError:
        return _wrong_encoding(path, content)
    return _wrong_encoding(path, content) if "\0" in text[:4] else Decoded(text, _refused(path, text))


def text_of(content: bytes) -> str:
    """Return the text of an entry in UTF-8."""
    return _lines(content.decode("utf-8", "replace"))


def _lines(text: str) -> str:
    return text.removeprefix("\ufeff").replace("\r\n", "\n")


def _wrong_encoding(path: str, content: bytes) -> Decoded:
    """Tell which encoding it is, and show the first character that is not what it was meant to be."""
    utf16 = _UTF16.match(content)
    if utf16 is not None:
        text = _lines(content.decode(_UTF16_CODECS[str(utf16.lastgroup)], "replace"))
        return Decoded(text, mistake("not-utf-8", Place(path), encoding="UTF-16"))
    if b"\0" in content:
        return Decoded("", mistake("not-text", Place(path)))
    text, encoding = chinese_text(content) or (content.decode("utf-8", "replace"), _UNKNOWN)
    text = _lines(text)
    first = (_UNREAD if encoding is _UNKNOWN else _NOT_ASCII).search(text)
    span = span_of_index(text, first.start() if first else 0)
    return Decoded(text, mistake("not-utf-8", Place(path, span), encoding=encoding))


def _refused(path: str, text: str) -> Diagnostic | None:
    marker = _CONFLICT.search(text) if any(mark in text for mark in _MARKS) else None
    if marker is not None:
        return mistake("conflict-marker", Place(path, span_of_index(text, marker.start(), 7)))
    index = first_refused(text)
    if index is None:
        return None
    span = span_of_index(text, index)
    check_id = "lost-character" if text[index] == LOST else "hidden-character"
    return mistake(check_id, Place(path, span), char=name_of(text[index]), line=span.line)
