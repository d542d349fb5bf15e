"""A read file: what stands in it, and where each part of it stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Self

from kedan.diagnostics.diagnostic import Label, Place, Span
from kedan.locale import Message

from .composing import composed
from .decoding import text_of
from .limits import ENTRY, Limits
from .spots import Route, Spot


@dataclass(frozen=True, slots=True)
class Document:
    """One YAML file that could be read. It keeps the bytes only: few of its places are ever asked for."""

    path: str
    content: bytes = field(repr=False)
    limits: Limits = ENTRY

    @classmethod
    def empty(cls, path: str = "") -> Self:
        """Return a document without content, for values that no file holds."""
        return cls(path, b"")

    @property
    def text(self) -> str:
        """The text with LF line ends."""
        return text_of(self.content)

    @property
    def data(self) -> dict[str, Any]:
        """What the file says: dict, list, str, int, Decimal, bool, None. Read again when asked for."""
        return composed(self.path, self.content, self.limits).data or {}

    @property
    def spots(self) -> Mapping[Route, Spot]:
        """Where each part stands. Read again when asked for."""
        return composed(self.path, self.content, self.limits).spots

    def has(self, *route: str | int) -> bool:
        """Return whether something is written at `route`."""
        return route in self.spots

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
        spots = self.spots
        while route not in spots and route:
            route = route[:-1]
        return spots.get(route, Spot(Span()))
