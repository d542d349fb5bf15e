"""Whether two sets of conditions can hold for the same person."""

from __future__ import annotations

from .common import Conditions


def may_meet(who: Conditions, wanted: Conditions) -> bool:
    """Return whether somebody may belong to both; who is in one pool may be in another."""
    return (
        _meet(who.roles, wanted.roles)
        and _meet(who.stages, wanted.stages)
        and _meet(who.school_categories, wanted.school_categories)
        and _meet(who.ownership, wanted.ownership)
        and (not who.regions or not wanted.regions or _share_ground(who.regions, wanted.regions))
    )


def overlap(first: Conditions, second: Conditions) -> bool:
    """Return whether somebody may meet both; two different pools are taken to have nobody in common."""
    return not (first.pool and second.pool and first.pool != second.pool) and may_meet(first, second)


def _meet(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    return not first or not second or not set(first).isdisjoint(second)


def _share_ground(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """Return whether one region lies within another: the code of a part begins with that of the whole."""
    return any(one.startswith(other) or other.startswith(one) for one in first for other in second)
