"""Whether two sets of conditions can hold for the same person."""

from __future__ import annotations

from .common import Conditions

_LISTS = ("roles", "stages", "school_categories", "ownership")


def overlap(first: Conditions, second: Conditions) -> bool:
    """Return whether somebody may meet both; two different pools are taken to have nobody in common."""
    if not all(_meet(getattr(first, name), getattr(second, name)) for name in _LISTS):
        return False
    if first.pool and second.pool and first.pool != second.pool:
        return False
    return not first.regions or not second.regions or _share_ground(first.regions, second.regions)


def _meet(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    return not first or not second or not set(first).isdisjoint(second)


def _share_ground(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """Return whether one region lies within another: the code of a part begins with that of the whole."""
    return any(one.startswith(other) or other.startswith(one) for one in first for other in second)
