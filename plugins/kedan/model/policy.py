"""A policy (学分规则): credit rules as data, each with the document that sets it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction

from kedan.source.document import Document

from .amounts import Amount
from .common import Conditions, Source
from .dates import PartialDate


class Unit(StrEnum):
    """What a policy counts: 学时 or 学分. Never mixed without a `convert` line."""

    HOURS = "hours"
    CREDITS = "credits"


@dataclass(frozen=True, kw_only=True, slots=True)
class Basis:
    """The document behind a rule, when it was last looked up, and whether in the original."""

    document: str
    title: str = ""
    article: str = ""
    url: str = ""
    checked: PartialDate
    verified: bool
    note: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Bounds:
    """Inclusive limits, exact."""

    gte: Fraction | None = None
    lte: Fraction | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Where:
    """Which items a rule reads; every named field must match, a list means one of."""

    category: tuple[str, ...] = ()
    form: tuple[str, ...] = ()
    method: tuple[str, ...] = ()
    delivery: tuple[str, ...] = ()
    route: tuple[str, ...] = ()
    domain: tuple[str, ...] = ()
    counts_toward: tuple[str, ...] = ()
    course: tuple[str, ...] = ()
    tag: tuple[str, ...] = ()
    amount: Bounds | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Sum:
    """The amounts of the items, in the policy's unit."""

    bounds: Bounds


@dataclass(frozen=True, kw_only=True, slots=True)
class Count:
    """The number of items."""

    bounds: Bounds


@dataclass(frozen=True, kw_only=True, slots=True)
class Distinct:
    """The number of different values of a field, each with at least `floor` of the unit."""

    field: str
    floor: Amount | None
    bounds: Bounds


@dataclass(frozen=True, kw_only=True, slots=True)
class Share:
    """The sum divided by the fixed amount `of`."""

    of: Amount
    bounds: Bounds


@dataclass(frozen=True, kw_only=True, slots=True)
class Attest:
    """What data can't know; the principal answers."""

    statement: str


@dataclass(frozen=True, kw_only=True, slots=True)
class AllOf:
    """Every part must hold."""

    rules: tuple[Rule, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class AnyOf:
    """One part must hold."""

    rules: tuple[Rule, ...]


Demand = Sum | Count | Distinct | Share | Attest | AllOf | AnyOf


@dataclass(frozen=True, kw_only=True, slots=True)
class Rule:
    """One line of a policy."""

    id: str
    title: str
    demand: Demand
    where: Where = field(default_factory=Where)
    per_year: bool = False
    basis: Basis | None = None
    note: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Conversion:
    """`per` of the other unit give `gives` of the policy's unit; the first matching line applies."""

    where: Where
    per: Amount
    gives: Amount
    basis: Basis | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class CountLine:
    """How much of an item counts: weight first, then cap; see docs/decisions on the audit."""

    where: Where
    weight: Fraction | None = None
    cap: Amount | None = None
    per_year: bool = False
    basis: Basis | None = None
    note: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Cycle:
    """The years over which a policy counts; `starts` is the default of an input of the audit."""

    years: int
    starts: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Policy:
    """A set of rules for some principals."""

    id: str
    title: str
    summary: str = ""
    authority: str = ""
    basis: Basis
    applies_to: Conditions = field(default_factory=Conditions)
    opt_in: bool = False
    unit: Unit
    cycle: Cycle | None = None
    extends: tuple[str, ...] = ()
    convert: tuple[Conversion, ...] = ()
    count: tuple[CountLine, ...] = ()
    rules: tuple[Rule, ...]
    source: Source | None = None
    note: str = ""
    sample: bool = False
    document: Document = field(repr=False, compare=False)
