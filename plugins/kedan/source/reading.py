"""The one loader of entries: bytes in, a Document or the reasons why there is none out.

Two readers, one meaning: `quick_data` answers for files that are plainly in order, `read` explains all others.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from kedan.diagnostics.diagnostic import Diagnostic

from .composing import composed
from .decoding import decode
from .document import Document
from .limits import ENTRY, Limits
from .quick import quick_reading


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of reading one file. `document` is None where mistakes left nothing to go on with."""

    text: str
    document: Document | None
    diagnostics: tuple[Diagnostic, ...] = ()


def read(path: str, content: bytes, limits: Limits = ENTRY) -> Reading:
    """Read a file strictly; `path` is how messages name the file. Never raises for any content."""
    found = composed(path, content, limits)
    document = None if found.data is None else Document(path, content, limits)
    return Reading(found.text, document, found.diagnostics)


def quick_data(content: bytes) -> dict[str, Any] | None:
    """Return what `read` would find in a file that is plainly in order; None where it may have to be explained."""
    decoded = decode("", content)
    return quick_reading(decoded.text) if decoded.mistake is None else None
