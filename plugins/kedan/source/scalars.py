"""What a plain scalar means. Closed list: everything else stays the text that the author typed."""

from __future__ import annotations

import re
from decimal import Decimal

_INTEGER = re.compile(r"-?(?:0|[1-9][0-9]{0,14})")
_DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]{0,14})\.[0-9]{1,6}")
_WORDS: dict[str, bool | None] = {"": None, "~": None, "null": None, "true": True, "false": False}

Scalar = str | int | Decimal | bool | None


def plain(text: str) -> Scalar:
    """Return the value of an unquoted scalar: `no`, `1:30`, `017` and dates stay text."""
    if text in _WORDS:
        return _WORDS[text]
    if _INTEGER.fullmatch(text):
        return int(text)
    return Decimal(text) if _DECIMAL.fullmatch(text) else text
