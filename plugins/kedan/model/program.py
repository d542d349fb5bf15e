"""A program (项目): a plan of several tracks, batches and courses."""

from __future__ import annotations

from dataclasses import dataclass, field

from kedan.source.document import Document

from .common import Capacity, Conditions, Fee, Source
from .dates import PartialDate


@dataclass(frozen=True, kw_only=True, slots=True)
class Track:
    """A line of the program for some of its participants (分类)."""

    id: str
    title: str
    applies_to: Conditions = field(default_factory=Conditions)
    note: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Batch:
    """One run of the whole program (批次)."""

    id: str
    title: str
    starts: PartialDate | None = None
    ends: PartialDate | None = None
    capacity: Capacity | None = None
    not_for: Conditions = field(default_factory=Conditions)
    note: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Program:
    """A plan as a document sets it out."""

    id: str
    title: str
    summary: str = ""
    description: str = ""
    aims: tuple[str, ...] = ()
    providers: tuple[str, ...] = ()
    office: str = ""
    region: str = ""
    roles: tuple[str, ...] = ()
    tracks: tuple[Track, ...] = ()
    batches: tuple[Batch, ...] = ()
    courses: tuple[str, ...] = ()
    methods: tuple[str, ...] = ()
    assessment: tuple[str, ...] = ()
    outcomes: tuple[str, ...] = ()
    fee: Fee | None = None
    source: Source | None = None
    note: str = ""
    sample: bool = False
    document: Document = field(repr=False, compare=False)
