"""A course (课程) with its audiences and offerings (班期)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kedan.source.document import Document

from .amounts import Amount
from .common import Capacity, Conditions, Contact, Fee, Source, Split
from .dates import PartialDate
from .terms import Delivery, OfferingStatus, Route


@dataclass(frozen=True, kw_only=True, slots=True)
class Audience:
    """Whom the course serves by which route, and the credits it brings them."""

    who: Conditions
    route: Route | None = None
    credits: Split | None = None
    counts_toward: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Segment:
    """One stretch of an offering: when, where and how."""

    starts: PartialDate
    ends: PartialDate | None = None
    delivery: Delivery | None = None
    region: str = ""
    venue: str = ""
    note: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class EnrolmentRound:
    """One round of enrolment; either end may be open."""

    opens: PartialDate | None = None
    closes: PartialDate | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Offering:
    """One run of the course."""

    id: str
    title: str = ""
    segments: tuple[Segment, ...] = ()
    enrolment: tuple[EnrolmentRound, ...] = ()
    capacity: Capacity | None = None
    batch: str = ""
    who: Conditions = field(default_factory=Conditions)
    not_for: Conditions = field(default_factory=Conditions)
    status: OfferingStatus | None = None
    reason: str = ""
    note: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class SyllabusItem:
    """One unit of the course."""

    title: str
    hours: Amount | None = None
    method: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Material:
    """Something to read or watch."""

    title: str
    url: str
    kind: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Evaluation:
    """A published result of trainee evaluation: percent satisfied, number of respondents."""

    year: int
    line: str
    satisfied: Amount
    respondents: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Course:
    """One entry of the menu. Its id is `publisher/course`."""

    publisher: str
    slug: str
    title: str
    summary: str = ""
    description: str = ""
    providers: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    domain_hours: Mapping[str, Amount] = field(default_factory=dict)
    standards: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    category: str = ""
    form: str = ""
    methods: tuple[str, ...] = ()
    hours: Split | None = None
    audiences: tuple[Audience, ...] = ()
    offerings: tuple[Offering, ...] = ()
    always_open: bool = False
    scope: str = ""
    assessment: tuple[str, ...] = ()
    outcomes: tuple[str, ...] = ()
    syllabus: tuple[SyllabusItem, ...] = ()
    fee: Fee | None = None
    prerequisites: tuple[str, ...] = ()
    excludes: tuple[str, ...] = ()
    materials: tuple[Material, ...] = ()
    contact: Contact | None = None
    certificate: str = ""
    evaluation: tuple[Evaluation, ...] = ()
    source: Source | None = None
    added: PartialDate | None = None
    licence: str = ""
    tags: tuple[str, ...] = ()
    pinyin: str = ""
    note: str = ""
    sample: bool = False
    document: Document = field(repr=False, compare=False)

    @property
    def id(self) -> str:
        """The id that references use: `publisher/course`."""
        return f"{self.publisher}/{self.slug}"
