"""The diagnostic: one mistake, its places, and the way out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kedan.locale import Message


class Severity(StrEnum):
    """Errors fail the check; warnings and infos don't."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, order=True, slots=True)
class Span:
    """A stretch of a file: 1-based lines and columns in code points, the end exclusive."""

    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of a named file; `path` as the user would type it."""

    path: str
    span: Span = Span()


@dataclass(frozen=True, slots=True)
class Label:
    """A place with a few words beside it."""

    place: Place
    text: Message | None = None


@dataclass(frozen=True, slots=True)
class Fix:
    """What to type at a place instead of what stands there."""

    place: Place
    replacement: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Diagnostic:
    """One mistake. `headline` stands alone; `primary` is where to look first."""

    id: str
    severity: Severity = Severity.ERROR
    headline: Message
    primary: Label
    related: tuple[Label, ...] = ()
    help: tuple[Message, ...] = ()
    fix: Fix | None = None


def by_place(diagnostic: Diagnostic) -> tuple[str, Span, str]:
    """Sort key: file, place, id."""
    return (diagnostic.primary.place.path, diagnostic.primary.place.span, diagnostic.id)
