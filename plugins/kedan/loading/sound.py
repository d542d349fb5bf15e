"""The part of a broken entry that can still be judged, so that one run tells every mistake."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from copy import deepcopy
from typing import Any

from kedan.source.spots import Route

from .schema import Violation

_NO_VALUE = {"required", "additionalProperties", "dependentRequired"}
"""Keywords that speak of keys: the object itself stands."""


def sound_part(data: Mapping[str, Any], violations: Iterable[Violation]) -> dict[str, Any]:
    """Return a copy of `data` without the values that violate the schema; places stay what they were."""
    sound = deepcopy(dict(data))
    for violation in violations:
        if violation.route and violation.keyword not in _NO_VALUE:
            _take_out(sound, violation.route)
    return sound


def _take_out(data: Any, route: Route) -> None:
    """Remove the value at `route`. A list keeps its length, or goes as a whole where it holds plain values."""
    holders = [data]
    for step in route[:-1]:
        holder = holders[-1]
        if not _has(holder, step):
            return
        holders.append(holder[step])
    last, holder = route[-1], holders[-1]
    if not _has(holder, last):
        return
    if isinstance(holder, dict):
        del holder[last]
    elif any(isinstance(item, dict) for item in holder):
        holder[last] = {}
    else:
        _take_out(data, route[:-1])


def _has(holder: Any, step: str | int) -> bool:
    if isinstance(holder, dict):
        return step in holder
    return isinstance(holder, list) and isinstance(step, int) and step < len(holder)
