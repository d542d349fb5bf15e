"""A read file: its data, and where each part of it stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Self

from kedan.diagnostics.diagnostic import Label, Place, Span
from kedan.locale import Message

Route = tuple[str | int, ...]
"""The way to a value from the top of the file: keys and list positions."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a value stands, and where its key does (list items have none)."""

    value: Span
    key: Span | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """One YAML file. `data` is plain: dict, list, str, int, Decimal, bool, None."""

    path: str
    text: str
    data: Any
    spots: Mapping[Route, Spot] = field(repr=False)

    @classmethod
    def empty(cls, path: str = "") -> Self:
        """Return a document without content, for values that no file holds."""
        return cls(path, "", {}, {(): Spot(Span())})

    def place(self, *route: str | int) -> Place:
        """Return where the value at `route` stands; the nearest enclosing part if it is missing."""
        return Place(self.path, self._spot(route).value)

    def key_place(self, *route: str | int) -> Place:
        """Return where the key at `route` stands; the value's place where there is no key."""
        spot = self._spot(route)
        return Place(self.path, spot.key or spot.value)

    def label(self, *route: str | int, text: Message | None = None) -> Label:
        """Return a label at the value of `route`."""
        return Label(self.place(*route), text)

    def key_label(self, *route: str | int, text: Message | None = None) -> Label:
        """Return a label at the key of `route`."""
        return Label(self.key_place(*route), text)

    def written(self, *route: str | int) -> str:
        """Return the source text of a value that stands on one line; empty where there is none."""
        span = self._spot(route).value
        lines = self.text.split("\n")
        if span.line != span.end_line or span.line > len(lines):
            return ""
        return lines[span.line - 1][span.column - 1 : span.end_column - 1]

    def _spot(self, route: Route) -> Spot:
        while route not in self.spots and route:
            route = route[:-1]
        return self.spots.get(route, Spot(Span()))
