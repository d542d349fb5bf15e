"""A frame without the blank lines that its templates leave: a tenth of a page, and nobody sees them."""

from __future__ import annotations

import re

_BLANK_LINE = re.compile(r"(<(script|style|pre|textarea)\b.*?</\2>)|\n[ \t]*(?=\n)", re.DOTALL)


def without_blank_lines(html: str, *kept: str) -> str:
    """Return a page with blank lines left out around the parts that are kept, but for where they may matter."""
    for position, part in enumerate(kept):
        if part:
            return part.join(without_blank_lines(around, *kept[position + 1 :]) for around in html.split(part))
    return _closed_up(html)


def _closed_up(html: str) -> str:
    return _BLANK_LINE.sub(lambda found: found[1] or "", html)
