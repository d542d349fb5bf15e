"""Characters that have no place in an entry: they can't be seen, or they reorder what is seen."""

from __future__ import annotations

import re
import unicodedata

_NONCHARACTERS = "\ufdd0-\ufdef" + "".join(
    f"{chr(plane | 0xFFFE)}{chr(plane | 0xFFFF)}" for plane in range(0, 0x110000, 0x10000)
)
_NEAR = (
    "\x00-\x08\x0b-\x1f\x7f-\x9f"  # controls but tab and line feed
    "\u00ad\u115f\u1160\u3164\uffa0"  # soft hyphen and blank fillers
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2028\u2029"  # zero width, bidi, line separators
    "\ud800-\udfff\ufeff\ufff9-\uffff"  # surrogates, BOM inside, specials
)
_REFUSED = re.compile(
    f"[{_NEAR}"
    "\U000e0000-\U000e0fff"  # tags and variation selectors
    f"{_NONCHARACTERS}]"
)
_SUSPECT = re.compile(f"[{_NEAR}\ufdd0-\ufdef\U0001fffe-\U0010ffff]")
"""All of these and more: a set with so few parts beyond U+FFFF is searched for in a fifth of the time."""
_FLAG = re.compile("\U0001f3f4[\U000e0061-\U000e007a\U000e0030-\U000e0039]{2,6}\U000e007f")
LOST = "\ufffd"
"""What a program leaves where it could not read a character."""
_JOINERS = "\u200c\u200d"
_VARIED = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003fffd][\U000e0100-\U000e01ef]")
"""A Han character in one of its registered forms, as names of people and places are written."""


def first_refused(text: str) -> int | None:
    """Return the index of the first character of `text` that is refused, or None."""
    if _SUSPECT.search(text) is None:
        return None
    in_flags = {index for match in _FLAG.finditer(text) for index in range(*match.span())}
    refused = (match.start() for match in _REFUSED.finditer(text))
    return next((index for index in refused if index not in in_flags and not _belongs(text, index)), None)


def name_of(char: str) -> str:
    """Return how a message names a character, such as `U+202E`."""
    return f"U+{ord(char):04X}"


def _belongs(text: str, index: int) -> bool:
    """Return whether what can't be seen joins its neighbours, or gives the character before it its form."""
    return _joins(text, index) or _VARIED.fullmatch(text, max(index - 1, 0), index + 1) is not None


def _joins(text: str, index: int) -> bool:
    """Return whether a joiner stands between two letters or emoji, where Persian and emoji need it."""
    if text[index] not in _JOINERS or not 0 < index < len(text) - 1:
        return False
    return all(unicodedata.category(near)[0] in "LMS" for near in (text[index - 1], text[index + 1]))
