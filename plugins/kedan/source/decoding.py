"""Bytes -> text: UTF-8 only, and where it is something else, its name."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from kedan.diagnostics.diagnostic import Diagnostic, Place
from kedan.locale import Term

from .characters import LOST, first_refused, name_of
from .limits import MOST_BYTES
from .mistakes import mistake, span_of_index

_CONFLICT = re.compile(r"^(?:<{7}|>{7})(?: .*)?$", re.MULTILINE)
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_UNREAD = re.compile(LOST)
_GB18030 = Term("GB18030 (GBK)", "GB18030 (GBK)")
_UNKNOWN = Term("别的编码", "another encoding")


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file with LF line ends, as far as it could be made out, and what is wrong with it."""

    text: str
    mistake: Diagnostic | None = None


def decode(path: str, content: bytes) -> Decoded:
    """Return the text of an entry, and the reason why it can't be read, if there is one."""
    if len(content) > MOST_BYTES:
        text = _lines(content.decode("utf-8", "replace"))
        return Decoded(text, mistake("too-large", Place(path), limit=MOST_BYTES // 1024))
    try:
        text = _lines(content.decode("utf-8"))
    except UnicodeDecodeError:
        return _wrong_encoding(path, content)
    return Decoded(text, _refused(path, text))


def _lines(text: str) -> str:
    return text.removeprefix("\ufeff").replace("\r\n", "\n")


def _wrong_encoding(path: str, content: bytes) -> Decoded:
    """Tell which encoding it is, and show the first character that is not what it was meant to be."""
    if content.startswith(_UTF16):
        return Decoded(
            _lines(content.decode("utf-16", "replace")), mistake("not-utf-8", Place(path), encoding="UTF-16")
        )
    if b"\0" in content:
        return Decoded("", mistake("not-text", Place(path)))
    try:
        text, encoding, wrong = content.decode("gb18030"), _GB18030, _NOT_ASCII
    except UnicodeDecodeError:
        text, encoding, wrong = content.decode("utf-8", "replace"), _UNKNOWN, _UNREAD
    text = _lines(text)
    first = wrong.search(text)
    span = span_of_index(text, first.start() if first else 0)
    return Decoded(text, mistake("not-utf-8", Place(path, span), encoding=encoding))


def _refused(path: str, text: str) -> Diagnostic | None:
    marker = _CONFLICT.search(text)
    if marker is not None:
        return mistake("conflict-marker", Place(path, span_of_index(text, marker.start(), 7)))
    index = first_refused(text)
    if index is None:
        return None
    span = span_of_index(text, index)
    check_id = "lost-character" if text[index] == LOST else "hidden-character"
    return mistake(check_id, Place(path, span), char=name_of(text[index]), line=span.line)
