"""What the audit answers: for every rule, policy and list, in numbers and ids; others put it into words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from kedan.model.policy import Basis, Bounds, Unit

from .match import Match


class Status(StrEnum):
    """The answer to one rule."""

    OK = "ok"
    SHORT = "short"
    OVER = "over"
    ASK = "ask"
    WAIVED = "waived"


_WORST_FIRST = (Status.OVER, Status.SHORT, Status.ASK, Status.OK)
_BEST_FIRST = (Status.OK, Status.ASK, Status.SHORT, Status.OVER)


def worst(statuses: Sequence[Status]) -> Status:
    """Return the answer of all together: `over`, else `short`, else `ask`, else `ok`."""
    return next((status for status in _WORST_FIRST if status in statuses), Status.OK)


def best(statuses: Sequence[Status]) -> Status:
    """Return the answer of any of them: `ok`, else `ask`, since the open one may hold, else `short`, else `over`."""
    return next((status for status in _BEST_FIRST if status in statuses), Status.OK)


@dataclass(frozen=True, kw_only=True, slots=True)
class YearAnswer:
    """The answer of one year to a rule `per: year`."""

    year: int
    status: Status
    have: Fraction
    gap: Fraction
    by: tuple[str, ...]
    unknown: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class RuleAnswer:
    """The answer to one rule. `have` and `gap` are None where nothing is measured."""

    id: str
    title: str
    status: Status
    have: Fraction | None = None
    need: Bounds | None = None
    gap: Fraction | None = None
    by: tuple[str, ...] = ()
    """The items that count, by date."""
    unknown: tuple[str, ...] = ()
    """The items of which it can't be told what they count (未计入)."""
    approx: bool = False
    """Whether an amount was divided equally among the domains of an item (约)."""
    of: Fraction | None = None
    """What a share is measured against: times this, `have` and `gap` are amounts."""
    years: tuple[YearAnswer, ...] = ()
    parts: tuple[RuleAnswer, ...] = ()
    reason: str = ""
    """Why it is waived."""
    basis: Basis | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Window:
    """The years of a cycle; `assumed` where neither profile nor policy says when it starts."""

    first: int
    last: int
    assumed: bool

    def holds(self, year: int) -> bool:
        """Return whether a year belongs to the cycle."""
        return self.first <= year <= self.last


@dataclass(frozen=True, kw_only=True, slots=True)
class Counted:
    """What one item brings: as written, and as the policy counts it; None is uncounted (未计入)."""

    id: str
    year: int
    raw: Fraction | None
    counted: Fraction | None
    inside: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class PolicyAnswer:
    """The answers of one policy. Planned is never both minus done: caps are shared."""

    id: str
    title: str
    unit: Unit
    sample: bool
    applies: Match
    basis: Basis | None
    window: Window | None
    done: tuple[RuleAnswer, ...]
    planned: tuple[RuleAnswer, ...]
    both: tuple[RuleAnswer, ...]
    items: tuple[Counted, ...]
    """Every item of both lists."""
