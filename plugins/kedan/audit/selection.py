"""What a principal brings to the audit: who they are, what they have done, what they plan."""

from __future__ import annotations

from dataclasses import dataclass, field

from kedan.model.amounts import Amount
from kedan.model.policy import Unit
from kedan.model.terms import Delivery


@dataclass(frozen=True, kw_only=True, slots=True)
class Profile:
    """The person, as far as they say. An empty field is unknown, not a no."""

    roles: tuple[str, ...] = ()
    stages: tuple[str, ...] = ()
    region: str = ""
    school_category: str = ""
    cycle_start: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Done:
    """A finished training. Without an amount it is uncounted (未计入)."""

    title: str
    year: int
    amount: Amount | None = None
    unit: Unit | None = None
    category: str = ""
    delivery: Delivery | None = None
    domains: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    course: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Planned:
    """A course on the list. `year` is the one picked where no offering tells it."""

    course: str
    offering: str = ""
    year: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Waiver:
    """A rule that does not apply to this person, and why; without `policy` in every policy that has it."""

    rule: str
    reason: str
    policy: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Confirmation:
    """The principal's word that a rule which data can't judge is met."""

    rule: str
    policy: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Selection:
    """The whole list."""

    profile: Profile = field(default_factory=Profile)
    done: tuple[Done, ...] = ()
    planned: tuple[Planned, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    confirmed: tuple[Confirmation, ...] = ()
