"""The reading that explains: the data of a file, the spot of each part of it, and every mistake."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import yaml

from kedan.diagnostics.diagnostic import Diagnostic, Place, Span

from .composer import Composer, Stop
from .decoding import decode
from .limits import ENTRY, Limits
from .mistakes import mistake
from .spots import Route, Spot
from .syntax import not_a_mapping, syntax_mistake

if not yaml.__with_libyaml__:  # the Python parser reads some files differently
    message = "Kedan needs PyYAML with libyaml"
    raise ImportError(message)

_MOST_REMEMBERED = 8
"""Spots take much more room than the file: those of the last few files are enough for one message after another."""


@dataclass(frozen=True, slots=True)
class Composed:
    """What came of a file. `data` is None where mistakes left nothing to go on with."""

    text: str
    data: dict[str, Any] | None = None
    spots: Mapping[Route, Spot] = field(default_factory=dict, repr=False)
    diagnostics: tuple[Diagnostic, ...] = ()


@lru_cache(maxsize=_MOST_REMEMBERED)
def composed(path: str, content: bytes, limits: Limits = ENTRY) -> Composed:
    """Read a file strictly; `path` is how messages name the file. Never raises for any content."""
    decoded = decode(path, content, limits)
    text = decoded.text
    if decoded.mistake is not None:
        return Composed(text, diagnostics=(decoded.mistake,))
    if not text.strip():
        return Composed(text, diagnostics=(mistake("empty-file", Place(path)),))
    composer = Composer(path, text.split("\n"), yaml.parse(text, Loader=yaml.CSafeLoader), limits)
    try:
        data = composer.compose()
    except Stop:
        return Composed(text, diagnostics=tuple(composer.diagnostics))
    except yaml.YAMLError as error:
        return Composed(text, diagnostics=_with_syntax(composer.diagnostics, syntax_mistake(path, text, error)))
    if not isinstance(data, dict):
        span = composer.spots.get((), None)
        return Composed(text, diagnostics=(not_a_mapping(path, text, span.value if span else Span()),))
    return Composed(text, data, composer.spots, tuple(composer.diagnostics))


def _with_syntax(found: list[Diagnostic], last: Diagnostic) -> tuple[Diagnostic, ...]:
    """Add what ended the reading, unless it only follows from text that was taken for a comment just before."""
    line = last.primary.place.span.line
    follows = found and found[-1].id == "cut-by-hash" and line - found[-1].primary.place.span.line in {0, 1}
    return tuple(found) if follows else (*found, last)
