"""Blanks that look like a space and are none for YAML: the full-width one, the no-break one and their kin."""

from __future__ import annotations

import re

_ODD = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_AROUND_KEY = re.compile(
    rf"^[ ]*(?:-[ ]*)?(?:"
    rf"(?P<indent>[{_ODD}]+)[ {_ODD}]*(?:-[ ]*)?[\w-]+[ ]*[:：]"
    rf"|[\w-]+[ ]*(?P<between>[{_ODD}]+)[ ]*:"
    rf"|[\w-]+[ ]*:(?P<after>[{_ODD}]+)"
    rf")"
)
_EDGE = re.compile(rf"^[{_ODD}]|[{_ODD}]$")


def odd_space(line: str) -> range | None:
    """Return the columns (from 0) of such blanks before or behind the key of a line, or None."""
    found = _AROUND_KEY.match(line)
    if found is None:
        return None
    return next(range(*found.span(name)) for name in ("indent", "between", "after") if found[name])


def has_odd_edge(key: str) -> bool:
    """Return whether such a blank has become part of a key."""
    return _EDGE.search(key) is not None
