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
from .limits import ENTRY, MOST_LEVELS, Limits
from .mistakes import mistake
from .scalars import plain
from .spacing import has_odd_edge
from .spots import Route, Spot

Event = Any
"""An event of PyYAML; its stubs leave out most attributes."""

_DECORATIONS = {"&": "anchor", "!": "tag"}
_CUT = re.compile(r"\s+(?P<mark>#)(?P<rest>[^\s#!].*)")
_DASHES = re.compile(r"\s*(?:-\s+)+")
_WIDE_BAR = re.compile(r"[｜＞][+-]?")


class Stop(Exception):  # noqa: N818 - not an error: the reason to read no further travels as a value
    """Reading can't go on; the diagnostics say why."""


@dataclass(slots=True)
class Composer:
    """Turns the events of one file into data. Mistakes that leave the rest readable are collected."""

    path: str
    lines: Sequence[str]
    events: Iterator[Event]
    limits: Limits = ENTRY
    spots: dict[Route, Spot] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    values: int = 0

    def compose(self) -> Any:
        """Return the data of the one document in the file; raise Stop where there is none."""
        next(self.events)  # stream start
        event = next(self.events)
        if isinstance(event, yaml.StreamEndEvent):
            self.stop(mistake("empty-file", Place(self.path)))
        content = next(self.events)
        if isinstance(content, yaml.ScalarEvent) and _is_empty(content):
            self.stop(mistake("empty-file", Place(self.path)))
        data = self._value(content, ())
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
        if self.values > self.limits.most_values:
            self.stop(mistake("too-many-values", self._place(event), limit=self.limits.most_values))
        self._refuse_decoration(event)
        if isinstance(event, yaml.ScalarEvent):
            self.spots[route] = Spot(key if key and _is_empty(event) else self._span(event), key)
            return self._scalar(event)
        return self._collection(event, route, key)

    def _collection(self, event: Event, route: Route, key: Span | None) -> Any:
        if len(route) >= MOST_LEVELS:
            self.stop(mistake("too-deep", self._place(event), limit=MOST_LEVELS))
        in_block = not event.flow_style
        self.spots[route] = Spot(key if in_block and key else self._span(event), key)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(route, anonymous=in_block and key is None)
        return self._sequence(route)

    def _mapping(self, route: Route, *, anonymous: bool) -> dict[str, Any]:
        """Read a mapping; an anonymous one (a list item, the whole file) is shown by its first key."""
        data: dict[str, Any] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            key, span = self._key(event), self._span(event)
            here = (*route, key)
            if anonymous and not data:
                self.spots[route] = Spot(span)
            if key in data:
                first, here = self.spots[here], (*here, "again")  # read on, but keep what was said first
                if here not in self.spots:
                    self._duplicate(key, span, first)
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
        if not _is_empty(end):
            stop = self._span(end)
            whole = Span(spot.value.line, spot.value.column, stop.end_line, stop.end_column)
            self.spots[route] = Spot(whole, spot.key)

    def _key(self, event: Event) -> str:
        self._refuse_decoration(event)
        if not isinstance(event, yaml.ScalarEvent):
            self.stop(mistake("complex-key", self._place(event)))
        self._refuse_hidden(event)
        if has_odd_edge(event.value):
            edge = next(char for char in (event.value[0], event.value[-1]) if has_odd_edge(char))
            self.stop(mistake("syntax-odd-space", self._place(event), char=name_of(edge)))
        return str(event.value)

    def _scalar(self, event: Event) -> Any:
        self._refuse_hidden(event)
        self._refuse_swallowed(event)
        cut = self._refuse_cut(event)
        if cut and not event.value:
            return cut  # what was meant: else it would be missed as well
        return plain(event.value) if event.implicit[0] else event.value

    def _refuse_decoration(self, event: Event) -> None:
        """Record anchors and tags, stop at aliases: entries are plain data."""
        if isinstance(event, yaml.AliasEvent):
            self.stop(mistake("alias", self._place(event), name=quoted(str(event.anchor))))
        if event.anchor is not None:
            self.diagnostics.append(self._decoration(event, "&"))
        if event.tag is not None:
            self.diagnostics.append(self._decoration(event, "!"))

    def _refuse_hidden(self, event: Event) -> None:
        r"""Record characters that came in through an escape such as \\x1b."""
        index = first_refused(event.value)
        if index is not None:
            char = name_of(event.value[index])
            place = self._place(event)
            self.diagnostics.append(mistake("hidden-escape", place, char=char))

    def _refuse_cut(self, event: Event) -> str:
        """Record text that YAML would drop in silence, and return it: `第 1 组 #2 班` ends before the `#`."""
        end = event.end_mark
        rest = self.lines[end.line][end.column :] if end.line < len(self.lines) else ""
        cut = _CUT.match(rest) if event.implicit[0] else None
        if cut is None:
            return ""
        line, column = end.line + 1, end.column + cut.start("mark") + 1
        place = Place(self.path, Span(line, column, line, end.column + len(rest.rstrip()) + 1))
        self.diagnostics.append(mistake("cut-by-hash", place, rest=quoted(cut["rest"])))
        return f"#{cut['rest']}"

    def _refuse_swallowed(self, event: Event) -> None:
        """Record what YAML takes for more of the text above it: an item that stands too deep, lines below a `｜`."""
        if event.start_mark.line == event.end_mark.line or not event.implicit[0]:
            return
        span = self._span(event)
        first = self.lines[span.line - 1]
        if _WIDE_BAR.fullmatch(first[span.column - 1 :].strip()):
            mark = Span(span.line, span.column, span.line, span.column + 1)
            self.diagnostics.append(mistake("syntax-wide-bar", Place(self.path, mark), char=first[span.column - 1]))
        for number in range(span.line, span.end_line) if _DASHES.fullmatch(first[: span.column - 1]) else ():
            item = _DASHES.match(self.lines[number])
            if item is not None:
                column = len(self.lines[number]) - len(self.lines[number].lstrip()) + 1
                place = Place(self.path, Span(number + 1, column, number + 1, column + 1))
                self.diagnostics.append(mistake("syntax-bad-indent", place))
                return

    def _decoration(self, event: Event, mark: str) -> Diagnostic:
        """Return the mistake of an anchor or a tag, shown by the word that it is."""
        line, column = event.start_mark.line, event.start_mark.column
        words = re.finditer(r"[^\s,\[\]{}]+", self.lines[line][column:])
        found = next((word for word in words if word[0].startswith(mark)), None)
        if found is None:
            return mistake(_DECORATIONS[mark], self._place(event), name=quoted(str(event.anchor or event.tag)))
        span = Span(line + 1, column + found.start() + 1, line + 1, column + found.end() + 1)
        return mistake(_DECORATIONS[mark], Place(self.path, span), name=quoted(found[0].removeprefix("&")))

    def _duplicate(self, key: str, again: Span, first: Spot) -> None:
        earlier = Place(self.path, first.key or first.value)
        label = Label(earlier, message("source.duplicate-key.first"))
        place = Place(self.path, again)
        self.diagnostics.append(
            mistake("duplicate-key", place, related=(label,), key=quoted(key), line=earlier.span.line)
        )

    def _place(self, event: Event) -> Place:
        return Place(self.path, self._span(event))

    def _span(self, event: Event) -> Span:
        """Return the place of an event, without the blank lines that may follow it."""
        start, end = event.start_mark, event.end_mark
        line, column = end.line, end.column
        while line > start.line and not self._before(line, column):
            line -= 1
            column = len(self.lines[line])
        if line > start.line:
            return Span(start.line + 1, start.column + 1, line + 1, len(self._before(line, column)) + 1)
        column = len(self._before(line, column)) if end.line > line else column
        return Span(start.line + 1, start.column + 1, line + 1, max(column, start.column + 1) + 1)

    def _before(self, line: int, column: int) -> str:
        """Return what is written on a line before a column."""
        return self.lines[line][:column].rstrip() if line < len(self.lines) else ""


def _is_empty(event: Event) -> bool:
    """Return whether nothing is written at an event."""
    return bool(event.start_mark.index == event.end_mark.index)
