"""Credit tags."""

from __future__ import annotations

from typing import Any

import pytest

from kedan import locale
from kedan.model.course import Course
from kedan.model.terms import Delivery, Route
from kedan.wording.credits import audience_tag, course_delivery, course_tag
from kedan.wording.labels import Labels
from tests.builders import audience, catalog, course, offering, segment, split

ZH = Labels.of_catalog(catalog(), locale.load("zh"))
EN = Labels.of_catalog(catalog(), locale.load("en"))


def zhejiang() -> Course:
    return course(
        audiences=(
            audience("principal", credit=split(offline=80, online=40), route=Route.MANDATED, counts_toward=("zj-90",)),
            audience("middle-leader", credit=split(40, Delivery.BLENDED), route=Route.MANDATED),
        )
    )


def test_a_course_shows_the_range_over_its_audiences() -> None:
    tag = course_tag(zhejiang(), ZH)
    assert (tag.number, tag.unit) == ("40—120", "学分")
    assert (tag.delivery, tag.delivery_label) == (Delivery.BLENDED, "混合")
    assert (tag.route_label, tag.mandated) == ("指令性", True)
    assert tag.counts_toward == ("计入“90 学分”培训",)


def test_an_audience_shows_its_own() -> None:
    both = zhejiang()
    first, second = (audience_tag(both, one, ZH) for one in both.audiences)
    assert (first.number, first.counts_toward) == ("120", ("计入“90 学分”培训",))
    assert (second.number, second.delivery, second.counts_toward) == ("40", Delivery.BLENDED, ())


def test_unknown_credits_are_never_zero() -> None:
    tag = course_tag(course(audiences=(audience("principal"),)), ZH)
    assert (tag.number, tag.unit, tag.delivery, tag.route_label) == ("", "学分未注明", None, "")


def test_stated_zero_is_zero() -> None:
    assert course_tag(course(audiences=(audience("principal", credit=split(0)),)), ZH).number == "0"


def test_hours_stand_in_where_no_credits_are_stated() -> None:
    tag = course_tag(course(hours=split(90)), ZH)
    assert (tag.number, tag.unit) == ("90", "学时")


def test_one_audience_without_credits_does_not_lower_the_range() -> None:
    tag = course_tag(course(audiences=(audience("principal", credit=split(24)), audience("middle-leader"))), ZH)
    assert tag.number == "24"


def test_different_routes_are_listed() -> None:
    tag = course_tag(
        course(
            audiences=(audience("principal", route=Route.ELECTIVE), audience("middle-leader", route=Route.MANDATED))
        ),
        EN,
    )
    assert (tag.route_label, tag.mandated) == ("Elective, Mandated", False)


@pytest.mark.parametrize(
    ("fields", "delivery"),
    [
        ({}, None),
        ({"hours": split(offline=16, online=8)}, Delivery.BLENDED),
        ({"hours": split(offline=16, online=0)}, Delivery.OFFLINE),
        ({"hours": split(90)}, None),
        ({"hours": split(90, Delivery.ONLINE)}, Delivery.ONLINE),
        ({"audiences": (audience("principal", credit=split(school_based=4)),)}, Delivery.SCHOOL_BASED),
        (
            {"audiences": (audience("principal", credit=split(offline=1)), audience("x", credit=split(online=1)))},
            Delivery.BLENDED,
        ),
        (
            {"offerings": (offering("a", segment("2027-01-01", delivery=Delivery.ONLINE)),)},
            Delivery.ONLINE,
        ),
    ],
)
def test_delivery_is_derived(fields: dict[str, Any], delivery: Delivery | None) -> None:
    assert course_delivery(course(**fields)) is delivery
