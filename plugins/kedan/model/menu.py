"""A menu (菜单): what one audience may choose from, in which window, within which limits."""

from __future__ import annotations

from dataclasses import dataclass, field

from kedan.source.document import Document

from .amounts import Amount
from .common import Conditions, Source
from .dates import PartialDate


@dataclass(frozen=True, kw_only=True, slots=True)
class Window:
    """The days from the opening to the closing of a choice, both included."""

    opens: PartialDate
    closes: PartialDate


@dataclass(frozen=True, kw_only=True, slots=True)
class Period:
    """The stretch of time in which the offerings of a menu run."""

    starts: PartialDate
    ends: PartialDate


@dataclass(frozen=True, kw_only=True, slots=True)
class Section:
    """A part of the menu card. Without `courses` it holds all that fit audience, domain and period."""

    id: str
    title: str = ""
    domain: str = ""
    courses: tuple[str, ...] = ()
    at_least: int | None = None
    at_most: int | None = None
    note: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Limits:
    """Bounds on the whole choice."""

    courses_at_least: int | None = None
    courses_at_most: int | None = None
    credits_at_least: Amount | None = None
    credits_at_most: Amount | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Menu:
    """The card handed to one audience."""

    id: str
    title: str
    audience: Conditions
    window: Window
    period: Period | None = None
    sections: tuple[Section, ...] = ()
    limits: Limits = field(default_factory=Limits)
    policies: tuple[str, ...] = ()
    next: str = ""
    source: Source | None = None
    note: str = ""
    sample: bool = False
    document: Document = field(repr=False, compare=False)
