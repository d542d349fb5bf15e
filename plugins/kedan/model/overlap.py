"""Whether two sets of conditions can hold for the same person."""

from __future__ import annotations

from dataclasses import replace

from .common import Conditions


def may_meet(who: Conditions, wanted: Conditions) -> bool:
    """Return whether somebody may belong to both; who is in one pool may be in another."""
    return overlap(_without_pool(who), _without_pool(wanted))


def overlap(first: Conditions, second: Conditions) -> bool:
    """Return whether somebody may meet both; two different pools are taken to have nobody in common."""
    if not (
        _meet(first.roles, second.roles)
        and _meet(first.stages, second.stages)
        and _meet(first.school_categories, second.school_categories)
        and _meet(first.ownership, second.ownership)
    ):
        return False
    if first.pool and second.pool and first.pool != second.pool:
        return False
    return not first.regions or not second.regions or _share_ground(first.regions, second.regions)


def _without_pool(who: Conditions) -> Conditions:
    return replace(who, pool="") if who.pool else who


def _meet(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    return not first or not second or not set(first).isdisjoint(second)


def _share_ground(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """Return whether one region lies within another: the code of a part begins with that of the whole."""
    return any(one.startswith(other) or other.startswith(one) for one in first for other in second)
