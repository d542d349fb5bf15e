"""One file of the catalog in its canonical layout: the schema tells the order of keys, the place the first line."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kedan.diagnostics.diagnostic import Diagnostic
from kedan.source.layout import neat
from kedan.source.reading import read

from .fields import FieldGuide
from .files import RawFile, slot_of
from .judge import bounded


class State(StrEnum):
    """What came of a file."""

    NEAT = "neat"
    UNTIDY = "untidy"
    BROKEN = "broken"
    UNSAFE = "unsafe"


@dataclass(frozen=True, kw_only=True, slots=True)
class Tidied:
    """A file looked at: `content` is what it should hold if it is untidy, `mistakes` are why it can't be read."""

    file: RawFile
    state: State
    noun: str = ""
    text: str = ""
    content: bytes = b""
    mistakes: tuple[Diagnostic, ...] = ()


def tidied(file: RawFile, guide: FieldGuide) -> Tidied:
    """Return `file` in its layout; one with mistakes of reading, or that no layout fits safely, stays as it is."""
    slot = slot_of(file)
    if isinstance(slot, Diagnostic):
        return Tidied(file=file, state=State.BROKEN, mistakes=(slot,))
    reading = read(file.shown, file.content)
    if reading.document is None or reading.diagnostics:
        mistakes = tuple(bounded(file.shown, reading.diagnostics))
        return Tidied(file=file, state=State.BROKEN, noun=slot.noun, text=reading.text, mistakes=mistakes)
    if not reading.document.data:  # `{}`: nothing to lay out, and much to fill in
        return Tidied(file=file, state=State.NEAT, noun=slot.noun)
    text = neat(reading.document, lambda route: guide.order(slot.noun, route), _modeline(slot.noun, file.inside))
    if text is None:
        return Tidied(file=file, state=State.UNSAFE, noun=slot.noun)
    content = text.encode()
    return Tidied(
        file=file,
        state=State.NEAT if content == file.content else State.UNTIDY,
        noun=slot.noun,
        content=content,
    )


def _modeline(noun: str, inside: str) -> str:
    """Return the line by which editors find the schema of a file, beside the catalog."""
    up = "../" * (inside.count("/") + 1)
    return f"# yaml-language-server: $schema={up}schemas/{noun}.schema.json"
