"""Offerings in words."""

from __future__ import annotations

import pytest

from kedan import locale
from kedan.model.course import Segment
from kedan.model.terms import Delivery
from kedan.wording.labels import Labels
from kedan.wording.offerings import brief_words, enrolment_words, how_words, segment_days, when_words
from tests.builders import catalog, offering, segment

ZH = Labels.of_catalog(catalog(), locale.load("zh"))


@pytest.mark.parametrize(
    ("segments", "words"),
    [
        ((), ""),
        ((segment("2027-01-13", "2027-01-16"),), "2027年1月13日—16日"),
        ((segment("2020-11"),), "2020年11月起"),
        ((segment("2027-05-10", "2027-05-21"), segment("2027-03-01", "2027-03-19")), "2027年3月1日—5月21日"),
        ((segment("2027-03"), segment("2027-05")), "2027年3月—5月"),
    ],
)
def test_when(segments: tuple[Segment, ...], words: str) -> None:
    assert when_words(offering("a", *segments), ZH.t) == words


@pytest.mark.parametrize(
    ("part", "days"),
    [
        (segment("2027-01-13", "2027-01-16"), 4),
        (segment("2027-01-13", "2027-01-13", delivery=Delivery.OFFLINE), 1),
        (segment("2027-01-13", "2027-01-16", delivery=Delivery.ONLINE), 0),
        (segment("2027-01", "2027-02"), 0),
        (segment("2027-01-13"), 0),
        (segment("2027-03-02", "2027-06-25", delivery=Delivery.OFFLINE), 0),
    ],
)
def test_days_are_counted_only_where_people_meet_day_by_day(part: Segment, days: int) -> None:
    assert segment_days(part) == days


def test_how() -> None:
    assert how_words(segment("2027-01-13", "2027-01-16", delivery=Delivery.OFFLINE), ZH) == "线下 4 天"
    assert how_words(segment("2027-01"), ZH) == ""


@pytest.mark.parametrize(
    ("segments", "words"),
    [
        ((segment("2027-01-13", "2027-01-16", region="330110", venue="学院"),), "杭州市余杭区 · 4 天"),
        ((segment("2027-01-13", "2027-01-16", delivery=Delivery.ONLINE),), "线上"),
        ((segment("2027-01", venue="甲"), segment("2027-02", venue="乙"), segment("2027-03", venue="甲")), "甲、乙"),
        ((segment("2027-01"),), ""),
    ],
)
def test_place_in_brief(segments: tuple[Segment, ...], words: str) -> None:
    assert brief_words(offering("a", *segments), ZH) == words


def test_rounds_of_enrolment() -> None:
    two = offering("a", enrolment=[("2026-12-01", "2026-12-20"), ("2027-02-24", "2027-03-05")])
    assert enrolment_words(two, ZH) == "报名 2026年12月1日—20日、2027年2月24日—3月5日"
    assert enrolment_words(offering("a"), ZH) == ""
