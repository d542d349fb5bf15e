"""The diagnostics that reading gives: each a fixed id with its sentences in locale/*/source.json."""

from __future__ import annotations

from kedan.diagnostics.diagnostic import Diagnostic, Label, Place, Span
from kedan.locale import Value, message


def mistake(check_id: str, place: Place, *, related: tuple[Label, ...] = (), **values: Value) -> Diagnostic:
    """Return the error `check_id` at `place`; its headline and help are the strings of that id."""
    return Diagnostic(
        id=check_id,
        headline=message(f"source.{check_id}.headline", **values),
        primary=Label(place),
        related=related,
        help=(message(f"source.{check_id}.help", **values),),
    )


def span_of_index(text: str, index: int, length: int = 1) -> Span:
    """Return the place of the character at `index` of `text`."""
    line = text.count("\n", 0, index) + 1
    column = index - (text.rfind("\n", 0, index) + 1) + 1
    return Span(line, column, line, column + length)
