"""Routes to the parts of a file, and the spots where they stand."""

from __future__ import annotations

from dataclasses import dataclass

from kedan.diagnostics.diagnostic import Span

Route = tuple[str | int, ...]
"""The way to a value from the top of the file: keys and list positions."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a value stands, and where its key does (list items have none)."""

    value: Span
    key: Span | None = None
