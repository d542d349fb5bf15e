"""A menu compiled into rules: what to pick from its sections, and the limits on the whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction

from kedan.model.amounts import Amount
from kedan.model.course import Course
from kedan.model.menu import Limits, Menu, Section
from kedan.model.menu_card import menu_card
from kedan.model.policy import Bounds, Count, Rule, Sum, Unit, Where

from .items import Courses
from .ruleset import RuleSet

LIMIT_COURSES, LIMIT_CREDITS = "limits.courses", "limits.credits"
"""Ids of the rules on the whole; a section can't be called so."""
NOTHING = ("",)
"""Stands for an empty list of courses: a `where` without courses would read them all."""


def menu_rules(menu: Menu, courses: Courses) -> RuleSet:
    """Return the rules of a menu. They are about what is planned: a menu is the card for one choice."""
    card = [(section, tuple(_picks(listed, courses))) for section, listed in menu_card(menu, courses)]
    whole = dict.fromkeys(name for _, names in card for name in names)
    return RuleSet(
        id=menu.id,
        title=menu.title,
        unit=Unit.CREDITS,
        rules=(*_section_rules(card), *_limit_rules(menu.limits, tuple(whole))),
        applies_to=menu.audience,
        sample=menu.sample,
    )


def _section_rules(card: Iterable[tuple[Section, tuple[str, ...]]]) -> Iterator[Rule]:
    for section, names in card:
        bounds = _bounds(section.at_least, section.at_most)
        if bounds != Bounds():
            where = Where(course=names or NOTHING)
            yield Rule(id=section.id, title=section.title, where=where, demand=Count(bounds=bounds))


def _limit_rules(limits: Limits, whole: tuple[str, ...]) -> Iterator[Rule]:
    where = Where(course=whole or NOTHING)
    picked = _bounds(limits.courses_at_least, limits.courses_at_most)
    earned = _bounds(_exact(limits.credits_at_least), _exact(limits.credits_at_most))
    if picked != Bounds():
        yield Rule(id=LIMIT_COURSES, title="", where=where, demand=Count(bounds=picked))
    if earned != Bounds():
        yield Rule(id=LIMIT_CREDITS, title="", where=where, demand=Sum(bounds=earned))


def _picks(listed: Iterable[Course], courses: Courses) -> Iterator[str]:
    """Yield what a section holds: courses, or single offerings of those that the menu is about in part."""
    for course in listed:
        if course.always_open or len(course.offerings) == len(courses[course.id].offerings):
            yield course.id
        else:
            yield from (f"{course.id}/{name}" for name in ("", *(offering.id for offering in course.offerings)))


def _bounds(least: Fraction | int | None, most: Fraction | int | None) -> Bounds:
    return Bounds(
        gte=None if least is None else Fraction(least),
        lte=None if most is None else Fraction(most),
    )


def _exact(amount: Amount | None) -> Fraction | None:
    return None if amount is None else Fraction(amount.hundredths, 100)
