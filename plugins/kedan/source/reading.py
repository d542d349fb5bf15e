"""The one loader of entries: bytes in, a Document or the reasons why there is none out."""

from __future__ import annotations

from dataclasses import dataclass

import yaml

from kedan.diagnostics.diagnostic import Diagnostic, Place, Span

from .composer import Composer, Stop
from .decoding import decode
from .document import Document
from .mistakes import mistake
from .syntax import not_a_mapping, syntax_mistake

if not yaml.__with_libyaml__:  # the Python parser reads some files differently
    message = "Kedan needs PyYAML with libyaml"
    raise ImportError(message)


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of reading one file. `document` is None where mistakes left nothing to go on with."""

    text: str
    document: Document | None
    diagnostics: tuple[Diagnostic, ...] = ()


def read(path: str, content: bytes) -> Reading:
    """Read an entry strictly; `path` is how messages name the file. Never raises for any content."""
    decoded = decode(path, content)
    text = decoded.text
    if decoded.mistake is not None:
        return Reading(text, None, (decoded.mistake,))
    if not text.strip():
        return Reading(text, None, (mistake("empty-file", Place(path)),))
    composer = Composer(path, text.split("\n"), yaml.parse(text, Loader=yaml.CSafeLoader))
    try:
        data = composer.compose()
    except Stop:
        return Reading(text, None, tuple(composer.diagnostics))
    except yaml.YAMLError as error:
        return Reading(text, None, _with_syntax(composer.diagnostics, syntax_mistake(path, text, error)))
    return _reading(path, text, data, composer)


def _with_syntax(found: list[Diagnostic], last: Diagnostic) -> tuple[Diagnostic, ...]:
    """Add what ended the reading, unless it only follows from text that was taken for a comment just before."""
    line = last.primary.place.span.line
    follows = found and found[-1].id == "cut-by-hash" and line - found[-1].primary.place.span.line in {0, 1}
    return tuple(found) if follows else (*found, last)


def _reading(path: str, text: str, data: object, composer: Composer) -> Reading:
    if not isinstance(data, dict):
        span = composer.spots.get((), None)
        return Reading(text, None, (not_a_mapping(path, text, span.value if span else Span()),))
    document = Document(path, text, data, composer.spots)
    return Reading(text, document, tuple(composer.diagnostics))
