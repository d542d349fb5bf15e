"""What stands on a menu: the courses of each section, as far as the entries tell."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from .common import Conditions
from .course import Course, Offering
from .dates import starts_after
from .menu import Menu, Period, Section
from .overlap import may_meet
from .terms import OfferingStatus

_LISTS = ("roles", "stages", "school_categories", "ownership")


def menu_card(menu: Menu, courses: Mapping[str, Course]) -> tuple[tuple[Section, tuple[Course, ...]], ...]:
    """Return the sections of a menu, each with its courses; a menu without any is one section that holds all that fit.

    A section that names courses holds these, in its own order. Any other holds all of its domain that fit, in the
    order of `courses`; so a course of two domains stands in both. A course comes with those of its audiences and
    offerings that the menu is about; one that is named although none is comes as it is.
    """
    fitting = tuple(_shown(course, menu) for course in courses.values() if _fits(course, menu))
    return tuple(
        (section, _named(section, menu, courses) if section.courses else _of_domain(section.domain, fitting))
        for section in menu.sections or (Section(id=""),)
    )


def _named(section: Section, menu: Menu, courses: Mapping[str, Course]) -> tuple[Course, ...]:
    return tuple(_shown(courses[name], menu) for name in section.courses if name in courses)


def _of_domain(domain: str, courses: tuple[Course, ...]) -> tuple[Course, ...]:
    return tuple(course for course in courses if domain in ("", *course.domains))


def _fits(course: Course, menu: Menu) -> bool:
    """Return whether a course may belong to the menu; what its entry does not state keeps it from none."""
    if course.audiences and not any(may_meet(one.who, menu.audience) for one in course.audiences):
        return False
    return course.always_open or not course.offerings or any(_is_offered(one, menu) for one in course.offerings)


def _shown(course: Course, menu: Menu) -> Course:
    audiences = tuple([one for one in course.audiences if may_meet(one.who, menu.audience)]) or course.audiences
    offerings = tuple([one for one in course.offerings if _is_offered(one, menu)]) or course.offerings
    if len(audiences) == len(course.audiences) and len(offerings) == len(course.offerings):
        return course
    return replace(course, audiences=audiences, offerings=offerings)


def _is_offered(offering: Offering, menu: Menu) -> bool:
    """Return whether an offering may be one for those who choose from the menu."""
    return (
        offering.status is not OfferingStatus.CANCELLED
        and _may_lie_within(offering, menu.period)  # first: it leaves out most
        and may_meet(offering.who, menu.audience)
        and not _all_of(menu.audience, offering.not_for)
    )


def _may_lie_within(offering: Offering, period: Period | None) -> bool:
    """Return whether an offering may lie within the period: imprecise and unknown dates may."""
    if period is None:
        return True
    for segment in offering.segments:
        if starts_after(period.starts, segment.starts) or starts_after(segment.ends or segment.starts, period.ends):
            return False
    return True


def _all_of(wanted: Conditions, excluded: Conditions) -> bool:
    """Return whether everybody who is wanted is certainly excluded, by role, stage or kind of school."""
    if not (excluded.roles or excluded.stages or excluded.school_categories or excluded.ownership):
        return False
    stated = {name: getattr(excluded, name) for name in _LISTS if getattr(excluded, name)}
    if excluded != Conditions(**stated):
        return False
    return all(getattr(wanted, name) and set(getattr(wanted, name)) <= set(out) for name, out in stated.items())
