"""What stands on a menu: the courses of each section, by name or by audience, domain and period."""

from __future__ import annotations

from typing import Any

import pytest

from kedan.model.course import Course, Offering
from kedan.model.menu import Menu, Period, Section
from kedan.model.menu_card import menu_card
from kedan.model.terms import OfferingStatus
from tests.builders import audience, course, date, menu, offering, segment, who

SPRING = Period(starts=date("2027-02-01"), ends=date("2027-06-30"))


def ids(written: Menu, *courses: Course) -> list[list[str]]:
    """Return the ids of the courses of every section."""
    card = menu_card(written, {one.id: one for one in courses})
    return [[listed.id for listed in every] for _, every in card]


def runs(*offerings: Offering, period: Period | None = SPRING) -> list[str]:
    """Return the ids of the offerings that a menu shows of a course."""
    gone = offering("gone", segment("1999"), status=OfferingStatus.CANCELLED)
    written = {"a/a": course("a/a", offerings=(*offerings, gone))}
    return [each.id for _, every in menu_card(menu(period=period), written) for one in every for each in one.offerings]


def test_a_section_that_names_courses_keeps_its_order_and_leaves_out_what_is_not_there() -> None:
    others = course("a/c", audiences=(audience("vice-principal"),))
    section = Section(id="chosen", domain="culture", courses=("a/c", "a/missing", "a/a"))
    assert ids(menu(sections=(section,)), course("a/a"), course("a/b"), others) == [["a/c", "a/a"]]


def test_any_other_section_holds_all_of_its_domain() -> None:
    sections = (Section(id="one", domain="teachers"), Section(id="two", domain="culture"), Section(id="rest"))
    both = course("a/both", domains=("teachers", "culture"))
    none = course("a/none")
    assert ids(menu(sections=sections), none, both) == [["a/both"], ["a/both"], ["a/none", "a/both"]]


def test_a_menu_without_sections_is_one_list() -> None:
    assert ids(menu(), course("a/b"), course("a/a")) == [["a/b", "a/a"]]


def test_only_audiences_that_may_meet_are_shown() -> None:
    vice, heads = audience("vice-principal"), audience("principal", pool="名校长培养对象")
    courses = {one.id: one for one in (course("a/a", audiences=(vice, heads)), course("a/b", audiences=(vice,)))}
    ((_, (listed,)),) = menu_card(menu(), courses)
    assert (listed.id, listed.audiences) == ("a/a", (heads,))


@pytest.mark.parametrize(
    ("starts", "ends", "expected"),
    [
        ("2027-03-01", "2027-03-05", True),
        ("2027-02-01", "2027-06-30", True),
        ("2027-01-31", "2027-02-05", False),
        ("2027-06-29", "2027-07-01", False),
        ("2027-06", "", True),
        ("2027-07", "", False),
        ("2027", "", True),
        ("2026", "2027", False),
    ],
)
def test_an_offering_lies_within_the_period_as_far_as_its_dates_tell(starts: str, ends: str, *, expected: bool) -> None:
    assert bool(runs(offering("one", segment(starts, ends)))) is expected


def test_every_segment_has_to_lie_within_the_period() -> None:
    assert runs(offering("one", segment("2027-03-01"), segment("2027-09-01"))) == []
    assert runs(offering("one", segment("2027-03-01"), segment("2027-05-01"))) == ["one"]


def test_unknown_dates_may_be_right_and_what_is_cancelled_is_not() -> None:
    cancelled = offering("off", segment("2027-03-01"), status=OfferingStatus.CANCELLED)
    assert runs(offering("open"), cancelled) == ["open"]
    assert runs(cancelled, period=None) == []


@pytest.mark.parametrize(
    ("conditions", "expected"),
    [
        ({"who": who("vice-principal")}, False),
        ({"who": who("principal", pool="甲")}, True),
        ({"not_for": who(ownership=("private",))}, True),
        ({"not_for": who(stages=("junior",))}, False),
        ({"not_for": who(stages=("primary",))}, True),
        ({"not_for": who(stages=("junior",), age_below=50)}, True),
    ],
)
def test_an_offering_for_others_is_not_shown(conditions: dict[str, Any], *, expected: bool) -> None:
    assert bool(runs(offering("one", **conditions))) is expected


def test_a_course_belongs_to_a_menu_unless_its_entry_says_otherwise() -> None:
    late, early = (offering(day, segment(day)) for day in ("2027-09", "2026-09"))
    written = menu(period=SPRING)
    assert ids(written, course("a/a", offerings=(late, early))) == [[]]
    assert ids(written, course("a/a", offerings=(late,), always_open=True)) == [["a/a"]]
    assert ids(written, course("a/a")) == [["a/a"]]


def test_a_course_that_is_named_comes_as_it_is_where_nothing_of_it_fits() -> None:
    named = course("a/a", audiences=(audience("vice-principal"),), offerings=(offering("late", segment("2028")),))
    section = Section(id="chosen", courses=("a/a",))
    assert menu_card(menu(sections=(section,), period=SPRING), {"a/a": named}) == ((section, (named,)),)
