"""Text from entries made harmless for a terminal or a log: what can't be seen is spelled out."""

from __future__ import annotations

import unicodedata

_MOST = 60
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def visible(text: str) -> str:
    r"""Return `text` with control, format and unassigned characters written as \\u{…}."""
    return "".join(f"\\u{{{ord(char):x}}}" if _is_hidden(char) else char for char in text)


def quoted(text: str) -> str:
    """Return `text` on one line, made visible and cut to a length that a message can hold."""
    line = visible(" ".join(text.split()) if "\n" in text else text)
    return line if len(line) <= _MOST else line[: _MOST - 1] + "…"


def _is_hidden(char: str) -> bool:
    return not char.isascii() and unicodedata.category(char) in _HIDDEN if char.isprintable() else True
