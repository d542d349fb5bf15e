"""Whether a thing meets what is asked: a course, one of its audiences, or one of its offerings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from kedan.model.dates import PartialDate
from tests.search.plain.runs import Run

UNKNOWN = None
"""In place of a set of values: nothing is said, so anything may hold."""

Values = set[str] | None


@dataclass(frozen=True)
class Thing:
    """What conditions hold for together: the values by facet, and the days if it is an offering."""

    values: Mapping[str, Values]
    run: Run | None = None


@dataclass(frozen=True)
class Question:
    """What is asked of facets."""

    wanted: Mapping[str, Any]
    unwanted: Mapping[str, Any]

    def holds(self, thing: Thing, but: str = "") -> bool:
        """Return whether all conditions hold; of the facet `but`, what was chosen is left aside."""
        asked = {**self.wanted, **self.unwanted}
        return all(self._fine(thing, name, thing.values[name], but) for name in asked if name in thing.values)

    def _fine(self, thing: Thing, name: str, values: Values, but: str) -> bool:
        any_of, all_of = _parts(self.wanted.get(name))
        out, out_all = _parts(self.unwanted.get(name))
        if values is UNKNOWN:
            return True
        if not all(value in values for value in all_of):
            return False
        if any_of is not None and name != but and not _fits(name, values, thing.run, any_of):
            return False
        always = name == "dates" and thing.run is not None and thing.run.always
        if (out is None and not out_all) or always:
            return True
        return not ((out is None or _fits(name, values, thing.run, out)) and all(value in values for value in out_all))


def _parts(given: Any) -> tuple[Any, list[str]]:
    """Return what is wanted of a facet: one of these, or an interval; and all of these."""
    if isinstance(given, Mapping) and not {"any", "all"} & set(given):
        return (given or None), []
    if isinstance(given, Mapping):
        return (_strings(given.get("any")) or None), _strings(given.get("all"))
    return (_strings(given) or None), []


def _strings(given: Any) -> list[str]:
    values = [] if given is None else given if isinstance(given, list) else [given]
    return [str(value).lower() if isinstance(value, bool) else str(value) for value in values]


def _fits(name: str, values: set[str], run: Run | None, wanted: Any) -> bool:
    if name == "credits":
        amounts = [float(value) for value in values]
        if isinstance(wanted, Mapping):
            least, most = float(wanted.get("gte", "-inf")), float(wanted.get("lte", "inf"))
            return any(least <= amount <= most for amount in amounts)
        return any(float(value) in amounts for value in wanted)
    if name == "dates":
        assert run is not None
        windows = [wanted] if isinstance(wanted, Mapping) else [{"gte": value, "lte": value} for value in wanted]
        return run.always or any(_overlaps(run, window) for window in windows)
    return bool(values & set(wanted))


def _overlaps(run: Run, window: Mapping[str, Any]) -> bool:
    first = PartialDate.parse(window["gte"]).first if window.get("gte") else date.min
    last = PartialDate.parse(window["lte"]).last if window.get("lte") else date.max
    return any(start <= last and end >= first for start, end in run.segments)
