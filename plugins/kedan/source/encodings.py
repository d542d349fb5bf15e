"""Which Chinese encoding a file is in that is not UTF-8: bytes of one often make sense in another."""

from __future__ import annotations

from dataclasses import dataclass

from kedan.locale import Term

_NOBODYS = frozenset(map(chr, range(0xE000, 0xF900)))
"""Where a codec has no character for bytes that it allows."""


@dataclass(frozen=True, kw_only=True, slots=True)
class _Encoding:
    """An encoding, and where its everyday characters are: a codec and the first bytes of its most frequent rows."""

    name: str
    codec: str
    everyday_codec: str
    everyday: range


_ENCODINGS = (
    _Encoding(name="GB18030 (GBK)", codec="gb18030", everyday_codec="gb2312", everyday=range(0xB0, 0xD8)),
    _Encoding(name="Big5", codec="cp950", everyday_codec="big5", everyday=range(0xA4, 0xC7)),
)


def chinese_text(content: bytes) -> tuple[str, Term] | None:
    """Return the text and the name of the encoding that makes most of it everyday characters; None without any."""
    readings = [(text, encoding) for encoding in _ENCODINGS if (text := _decoded(content, encoding.codec)) is not None]
    if not readings:
        return None
    text, encoding = max(readings, key=lambda reading: _everyday_share(*reading))
    return text, Term(encoding.name, encoding.name)


def _decoded(content: bytes, codec: str) -> str | None:
    try:
        return content.decode(codec)
    except UnicodeDecodeError:
        return None


def _everyday_share(text: str, encoding: _Encoding) -> float:
    """Return how much of what is neither ASCII nor punctuation belongs to the everyday characters."""
    letters = [char for char in text if not char.isascii() and (char.isalnum() or char in _NOBODYS)]
    return sum(_is_everyday(char, encoding) for char in letters) / max(len(letters), 1)


def _is_everyday(char: str, encoding: _Encoding) -> bool:
    return next(iter(char.encode(encoding.everyday_codec, "ignore")), 0) in encoding.everyday
