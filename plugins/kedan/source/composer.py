"""YAML events -> data and places, in one pass; refuses as it goes what entries must not hold."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, NoReturn

import yaml

from kedan.diagnostics.diagnostic import Diagnostic, Label, Place, Span
from kedan.diagnostics.visible import quoted
from kedan.locale import message

from .characters import first_refused, name_of
from .document import Route, Spot
from .limits import MOST_LEVELS, MOST_VALUES
from .mistakes import mistake
from .scalars import plain

Event = Any
"""An event of PyYAML; its stubs leave out most attributes."""

_CUT = re.compile(r"\s+(?P<mark>#)(?P<rest>[^\s#!].*)")


class Stop(Exception):  # noqa: N818 - not an error: the reason to read no further travels as a value
    """Reading can't go on; the diagnostics say why."""


@dataclass(slots=True)
class Composer:
    """Turns the events of one file into data. Mistakes that leave the rest readable are collected."""

    path: str
    lines: Sequence[str]
    events: Iterator[Event]
    spots: dict[Route, Spot] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    values: int = 0

    def compose(self) -> Any:
        """Return the data of the one document in the file; raise Stop where there is none."""
        next(self.events)  # stream start
        event = next(self.events)
        if isinstance(event, yaml.StreamEndEvent):
            self.stop(mistake("empty-file", Place(self.path)))
        data = self._value(next(self.events), ())
        next(self.events)  # document end
        event = next(self.events)
        if not isinstance(event, yaml.StreamEndEvent):
            self.stop(mistake("several-documents", self._place(event)))
        return data

    def stop(self, reason: Diagnostic) -> NoReturn:
        """Record a mistake after which nothing can be read."""
        self.diagnostics.append(reason)
        raise Stop

    def _value(self, event: Event, route: Route, key: Span | None = None) -> Any:
        self.values += 1
        if self.values > MOST_VALUES:
            self.stop(mistake("too-many-values", self._place(event), limit=MOST_VALUES))
        self._refuse_decoration(event)
        if isinstance(event, yaml.ScalarEvent):
            self.spots[route] = Spot(key if key and _is_empty(event) else _span(event), key)
            return self._scalar(event)
        return self._collection(event, route, key)

    def _collection(self, event: Event, route: Route, key: Span | None) -> Any:
        if len(route) >= MOST_LEVELS:
            self.stop(mistake("too-deep", self._place(event), limit=MOST_LEVELS))
        in_block = not event.flow_style
        self.spots[route] = Spot(key if in_block and key else _span(event), key)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(route, anonymous=in_block and key is None)
        return self._sequence(route)

    def _mapping(self, route: Route, *, anonymous: bool) -> dict[str, Any]:
        """Read a mapping; an anonymous one (a list item, the whole file) is shown by its first key."""
        data: dict[str, Any] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            key, span = self._key(event), _span(event)
            here = (*route, key)
            if anonymous and not data:
                self.spots[route] = Spot(span)
            if key in data:
                self._duplicate(key, span, self.spots[here])
                here = (*here, "again")  # read on, but keep what was said first
            value = self._value(next(self.events), here, span)
            data.setdefault(key, value)
        self._close(route, event)
        return data

    def _sequence(self, route: Route) -> list[Any]:
        data: list[Any] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            data.append(self._value(event, (*route, len(data))))
        self._close(route, event)
        return data

    def _close(self, route: Route, end: Event) -> None:
        """Stretch a flow collection to its closing bracket; block ones are shown by their key."""
        spot = self.spots[route]
        start, stop = spot.value, _span(end)
        if not _is_empty(end) and stop.end_line == start.line:
            whole = Span(start.line, start.column, stop.end_line, stop.end_column)
            self.spots[route] = Spot(whole, spot.key)

    def _key(self, event: Event) -> str:
        self._refuse_decoration(event)
        if not isinstance(event, yaml.ScalarEvent):
            self.stop(mistake("complex-key", self._place(event)))
        self._refuse_hidden(event)
        return str(event.value)

    def _scalar(self, event: Event) -> Any:
        self._refuse_hidden(event)
        self._refuse_cut(event)
        return plain(event.value) if event.implicit[0] else event.value

    def _refuse_decoration(self, event: Event) -> None:
        """Record anchors and tags, stop at aliases: entries are plain data."""
        if isinstance(event, yaml.AliasEvent):
            self.stop(mistake("alias", self._place(event), name=quoted(str(event.anchor))))
        if event.anchor is not None:
            self.diagnostics.append(mistake("anchor", self._place(event), name=quoted(event.anchor)))
        if event.tag is not None:
            self.diagnostics.append(mistake("tag", self._place(event), name=self._word(event)))

    def _refuse_hidden(self, event: Event) -> None:
        r"""Record characters that came in through an escape such as \\x1b."""
        index = first_refused(event.value)
        if index is not None:
            char = name_of(event.value[index])
            place = self._place(event)
            self.diagnostics.append(mistake("hidden-character", place, char=char, line=place.span.line))

    def _refuse_cut(self, event: Event) -> None:
        """Record text that YAML would drop in silence: `第 1 组 #2 班` ends before the `#`."""
        end = event.end_mark
        rest = self.lines[end.line][end.column :] if end.line < len(self.lines) else ""
        cut = _CUT.match(rest) if event.implicit[0] else None
        if cut is not None:
            line, column = end.line + 1, end.column + cut.start("mark") + 1
            place = Place(self.path, Span(line, column, line, end.column + len(rest.rstrip()) + 1))
            self.diagnostics.append(mistake("cut-by-hash", place, rest=quoted(cut["rest"])))

    def _word(self, event: Event) -> str:
        """Return what is written at an event, up to the next blank."""
        start = event.start_mark
        return quoted(self.lines[start.line][start.column :].split(maxsplit=1)[0])

    def _duplicate(self, key: str, again: Span, first: Spot) -> None:
        earlier = Place(self.path, first.key or first.value)
        label = Label(earlier, message("source.duplicate-key.first"))
        place = Place(self.path, again)
        self.diagnostics.append(
            mistake("duplicate-key", place, related=(label,), key=quoted(key), line=earlier.span.line)
        )

    def _place(self, event: Event) -> Place:
        return Place(self.path, _span(event))


def _is_empty(event: Event) -> bool:
    """Return whether nothing is written at an event."""
    return bool(event.start_mark.index == event.end_mark.index)


def _span(event: Event) -> Span:
    """Return the place of an event; what goes over several lines is shown by its first."""
    start, end = event.start_mark, event.end_mark
    if end.line != start.line:
        return Span(start.line + 1, start.column + 1, start.line + 1, start.column + 2)
    column = max(end.column, start.column + 1)
    return Span(start.line + 1, start.column + 1, start.line + 1, column + 1)
