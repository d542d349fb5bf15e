"""Plain text that comes from entries, made fit to be written out."""

from __future__ import annotations

import re

_CONTROLS = re.compile(
    "["
    "\x00-\x08\x0b-\x1f\x7f-\x9f"  # all but tab and line feed
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # marks that turn the reading direction
    "\u2028\u2029"  # line ends of JavaScript
    "\ud800-\udfff\ufdd0-\ufdef\ufeff\ufff9-\uffff"  # halves of pairs, non-characters
    "]"
)
_HAN = "\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef"
_BREAK_IN_HAN = re.compile(f"(?<=[{_HAN}“”])\n(?=[{_HAN}“”])")
_BLANK = re.compile(r"\s+")


def strip_controls(text: str) -> str:
    """Return `text` without characters that no reader sees and some programs stumble over."""
    return _CONTROLS.sub("", text)


def join_han_lines(text: str) -> str:
    """Return `text` without line breaks between two Han characters, which a browser would show as a gap."""
    return _BREAK_IN_HAN.sub("", text)


def one_line(text: str) -> str:
    """Return `text` on one line."""
    return _BLANK.sub(" ", join_han_lines(strip_controls(text))).strip()


def shorten(text: str, length: int) -> str:
    """Return `text` on one line, cut to `length` characters with an ellipsis."""
    line = one_line(text)
    return line if len(line) <= length else f"{line[: length - 1].rstrip()}…"
