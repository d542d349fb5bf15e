"""Yes, no, or not to be told from the data."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum


class Match(StrEnum):
    """Whether a condition holds. `OPEN`: the data can't tell, which is never taken for a no."""

    YES = "yes"
    OPEN = "open"
    NO = "no"


def together(matches: Iterable[Match]) -> Match:
    """Return whether all conditions hold."""
    found = Match.YES
    for match in matches:
        if match is Match.NO:
            return Match.NO
        if match is Match.OPEN:
            found = Match.OPEN
    return found


def among(options: Iterable[bool]) -> Match:
    """Return what several possibilities have in common: each says whether the condition holds in it."""
    found = set(options)
    return Match.OPEN if len(found) > 1 else Match.YES if True in found else Match.NO
