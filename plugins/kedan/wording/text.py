"""Plain text that comes from entries, made fit to be written out."""

from __future__ import annotations

import re

_FIT = (
    " -~\u206a-\ud7ff\n\t"  # most of what is written; no halves of pairs after it
    "\xa0-\u061b\u061d-\u200d\u2010-\u2027\u202f-\u2065"  # no marks that turn the direction, no line ends of JavaScript
    "\ue000-\ufdcf\ufdf0-\ufefe\uff00-\ufff8\U00010000-\U0010ffff"  # no non-characters
)
"""Ranges, the frequent ones first: whole pages are looked through, and `re` tries them in this order."""
_FIT_TEXT = re.compile(f"[{_FIT}]*+")
_CONTROLS = re.compile(f"[^{_FIT}]+")
_HAN = "\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef"
_BREAK_IN_HAN = re.compile(f"(?<=[{_HAN}“”])\n(?=[{_HAN}“”])")


def is_fit(text: str) -> bool:
    """Return whether all characters of `text` are such as readers see and programs bear."""
    return _FIT_TEXT.fullmatch(text) is not None


def strip_controls(text: str) -> str:
    """Return `text` without characters that no reader sees and some programs stumble over."""
    return text if is_fit(text) else _CONTROLS.sub("", text)


def join_han_lines(text: str) -> str:
    """Return `text` without line breaks between two Han characters, which a browser would show as a gap."""
    return _BREAK_IN_HAN.sub("", text) if "\n" in text else text


def one_line(text: str) -> str:
    """Return `text` on one line."""
    return " ".join(join_han_lines(strip_controls(text)).split())


def shorten(text: str, length: int) -> str:
    """Return `text` on one line, cut to `length` characters with an ellipsis."""
    line = one_line(text)
    return line if len(line) <= length else f"{line[: length - 1].rstrip()}…"
