"""Text from entries made harmless for a terminal or a log: what can't be seen is spelled out."""

from __future__ import annotations

import re
import unicodedata

_MOST = 60
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_BLANK = frozenset("\u115f\u1160\u3164\uffa0")
"""Letters by name, nothing to the eye."""
_WIDE_SPACE = "\u3000"
"""Ordinary in Chinese text, and seen there."""
_COMMAND = re.compile(r"(?<=#)#(?=\[|vso\[)", re.IGNORECASE)
"""What makes a log of GitHub or Azure act, wherever in a line it stands."""


def visible(text: str) -> str:
    r"""Return `text` with what can't be seen, and what a log would act on, written as \\t or \\u{…}."""
    return _COMMAND.sub(lambda _: _spelled("#"), "".join(_spelled(char) if is_hidden(char) else char for char in text))


def quoted(text: str) -> str:
    """Return `text` on one line, made visible and cut to a length that a message can hold."""
    line = visible(" ".join(text.split()) if "\n" in text else text)
    return line if len(line) <= _MOST else line[: _MOST - 1] + "…"


def is_hidden(char: str) -> bool:
    """Return whether a character can't be seen, or changes how others are."""
    if char.isprintable():
        return unicodedata.category(char) in _HIDDEN or char in _BLANK
    return char != _WIDE_SPACE


def _spelled(char: str) -> str:
    return "\\t" if char == "\t" else f"\\u{{{ord(char):x}}}"
