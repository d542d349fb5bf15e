"""Policy x selection -> answers: what is done, what is planned, and both, as three complete runs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from .answers import Counted, PolicyAnswer, RuleAnswer, Window
from .cells import Holding
from .counting import Room, all_counted, counted
from .fitting import fits
from .holding import holding
from .item import Item
from .items import Courses, items_of
from .rules import Ledger, answer
from .ruleset import RuleSet
from .selection import Profile, Selection


@dataclass(frozen=True, kw_only=True, slots=True)
class Run:
    """Some items, counted: what the rules are judged by, their answers, and what is left of the caps."""

    ledger: Ledger
    answers: tuple[RuleAnswer, ...]
    room: Sequence[Room]


def audit(rules: RuleSet, selection: Selection, courses: Courses, now: int) -> PolicyAnswer:
    """Return what `rules` say to a list; `now` is the current year."""
    items = items_of(selection, courses, now)
    both = run(rules, items.both, selection, now)
    return PolicyAnswer(
        id=rules.id,
        title=rules.title,
        unit=rules.unit,
        sample=rules.sample,
        applies=fits(rules.applies_to, selection.profile),
        basis=rules.basis,
        window=window_of(rules, selection.profile, now),
        done=run(rules, items.done, selection, now).answers,
        planned=run(rules, items.planned, selection, now).answers,
        both=both.answers,
        items=tuple(_items(both.ledger)),
    )


def audit_all(rules: Iterable[RuleSet], selection: Selection, courses: Courses, now: int) -> tuple[PolicyAnswer, ...]:
    """Return the answers of several policies, each by itself and in its own unit."""
    return tuple(audit(one, selection, courses, now) for one in rules)


def window_of(rules: RuleSet, profile: Profile, now: int) -> Window | None:
    """Return the years of the cycle; a policy without a cycle has none."""
    if rules.cycle is None:
        return None
    known = profile.cycle_start or rules.cycle.starts
    first = known or now
    return Window(first=first, last=first + rules.cycle.years - 1, assumed=known is None)


def run(rules: RuleSet, items: Iterable[Item], selection: Selection, now: int) -> Run:
    """Count some items and judge the rules by them."""
    window = window_of(rules, selection.profile, now)
    held = sorted((holding(item, rules.unit, rules.convert) for item in items), key=lambda one: one.item.order)
    inside, room = all_counted([one for one in held if _in(window, one)], rules.count)
    lines = [line.where for line in rules.count] + [line.where for line in rules.convert]
    ledger = Ledger(
        inside=inside,
        outside=tuple(counted(one, rules.count) for one in held if not _in(window, one)),
        years=_years(window, inside, now),
        confirmed=frozenset(one.rule for one in selection.confirmed if one.policy in {"", rules.id}),
        waived={one.rule: one.reason for one in selection.waivers if one.policy in {"", rules.id}},
        by_domain=any(where.domain for where in lines),
    )
    return Run(ledger=ledger, answers=tuple(answer(rule, ledger) for rule in rules.rules), room=room)


def _in(window: Window | None, held: Holding) -> bool:
    return window is None or window.holds(held.item.year)


def _years(window: Window | None, inside: Sequence[Holding], now: int) -> tuple[int, ...]:
    """Return the years that a rule `per: year` judges; without a cycle those that have items."""
    if window is not None:
        return tuple(range(window.first, window.last + 1))
    return tuple(sorted({held.item.year for held in inside})) or (now,)


def _items(ledger: Ledger) -> Iterator[Counted]:
    for inside, holdings in ((True, ledger.inside), (False, ledger.outside)):
        for held in holdings:
            raw = _whole([cell.raw for cell in held.cells])
            amount = _whole([cell.counted for cell in held.cells])
            yield Counted(id=held.item.id, year=held.item.year, raw=raw, counted=amount, inside=inside)


def _whole(amounts: Sequence[Fraction | None]) -> Fraction | None:
    """Return the sum of the cells; uncounted where one of them is."""
    known = [amount for amount in amounts if amount is not None]
    return sum(known, Fraction(0)) if len(known) == len(amounts) else None
