"""The calendar as it stands on the page: every offering that names a date, whatever day it is read."""

from __future__ import annotations

import re

import pytest

from kedan import locale
from kedan.model.catalog import Catalog
from kedan.model.course import Course
from kedan.model.settings import Holiday
from kedan.pages import paging
from kedan.pages.calendar import calendar_pages
from kedan.pages.edition import Edition
from kedan.search.agenda import dated_offerings
from tests.builders import catalog, course, date, institution, offering, segment, settings
from tests.pages.test_watching import outdated

ZH = locale.load("zh")


def dated(slug: str, *starts: str, **fields: object) -> Course:
    """Return a course with an offering for each date."""
    offerings = tuple(offering(start, segment(start, start)) for start in starts)
    return course(f"college/{slug}", slug, offerings=offerings, **fields)


def pages(*entries: object, **fields: object) -> dict[str, str]:
    """Return the calendar of some entries, by address."""
    edition = Edition(catalog(*entries, **fields), ZH)
    return {draft.address: draft.make(edition).body for draft in calendar_pages(edition)}


def months(body: str) -> list[str]:
    return re.findall(r'<h2 class="kd-h2">([^<]+)</h2>', body)


def test_the_latest_month_comes_first_and_its_days_in_order() -> None:
    courses = (
        dated("a", "2027-03-20", "2026-12"),
        dated("b", "2027-03-01", "2027"),
        dated("c", "2027-03", "2026-12-31"),
    )
    found = [(one.course.slug, str(one.starts)) for one in dated_offerings(courses)]
    assert found == [
        ("b", "2027-03-01"),
        ("a", "2027-03-20"),
        ("c", "2027-03"),
        ("b", "2027"),
        ("c", "2026-12-31"),
        ("a", "2026-12"),
    ]


def test_an_offering_stands_where_its_first_segment_begins() -> None:
    two = offering("one", segment("2027-05-01", "2027-05-02"), segment("2027-03-01", "2027-03-02"))
    assert [str(one.month) for one in dated_offerings([course(offerings=(two,))])] == ["2027-03"]


def test_what_names_no_date_is_not_there() -> None:
    body = pages(
        course("college/a", "常开课", always_open=True), course("college/b", "未定课", offerings=(offering("x"),))
    )
    assert "还没有写明日期的班期" in body["calendar.html"]
    assert "常开课" not in body["calendar.html"]


def test_every_month_has_a_heading_and_a_year_says_that_its_month_is_unknown() -> None:
    body = pages(dated("a", "2027-03-20", "2026-12", "2014"))["calendar.html"]
    assert months(body) == ["2027年3月", "2026年12月", "2014年（月份未定）"]


def test_a_line_tells_when_what_and_where() -> None:
    there = offering("x", segment("2027-03-08", "2027-03-12", venue="二中"), title="春季班")
    entry = course("college/a", "规划", domains=("planning",), offerings=(there,), providers=("college",), sample=True)
    body = pages(entry, institution("college", "教师发展学院"))["calendar.html"]
    for words in ("2027年3月8日—12日", "规划", "春季班", "规划学校发展", "教师发展学院 · 二中", "kd-sample"):
        assert words in body
    assert 'href="courses/college/a.html"' in body


def test_the_grid_learns_of_school_holidays() -> None:
    holiday = Holiday(title="寒假", starts=date("2027-01-25"), ends=date("2027-02"))
    body = pages(dated("a", "2027-03-20"), settings=settings(holidays=(holiday,)))["calendar.html"]
    assert '"holidays":[{"title":"寒假","starts":"2027-01-25","ends":"2027-02-28"}]' in body


@pytest.fixture
def two_a_part(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kedan.pages.edition.MOST_ROWS", 2)
    assert paging.MOST_ROWS > 2


@pytest.mark.usefixtures("two_a_part")
def test_a_long_calendar_comes_in_parts_that_lead_to_each_other() -> None:
    found = pages(dated("a", "2027-05-01", "2027-04-01", "2027-03-01", "2027-02-01", "2027-01-01"))
    assert [*found] == ["calendar.html", "calendar-2.html", "calendar-3.html"]
    assert [months(body) for body in found.values()] == [
        ["2027年5月", "2027年4月"],
        ["2027年3月", "2027年2月"],
        ["2027年1月"],
    ]
    assert [re.findall(r'href="(\S+)" rel="(\w+)"', body) for body in found.values()] == [
        [("calendar-2.html", "next")],
        [("calendar.html", "prev"), ("calendar-3.html", "next")],
        [("calendar-2.html", "prev")],
    ]
    assert [body.count("data-kd-calendar=") for body in found.values()] == [1, 0, 0]


def months_of_2027(*days: str) -> Catalog:
    return catalog(*(dated(f"c{at}", f"2027-{at:02}-01", *days) for at in range(1, 9)))


@pytest.mark.usefixtures("two_a_part")
def test_only_parts_that_show_a_change_are_outdated() -> None:
    before = months_of_2027()
    renamed = catalog(*before.courses.values(), dated("c3", "2027-03-02"))
    parts = [f"calendar-{number}.html" for number in (2, 3, 4)]
    assert outdated(before, renamed, parts) == {"calendar-3.html"}


@pytest.mark.usefixtures("two_a_part")
def test_a_part_learns_that_another_one_follows() -> None:
    before = months_of_2027()
    after = catalog(*before.courses.values(), dated("early", "2026-01-01"))
    assert "calendar-4.html" in outdated(before, after, ["calendar-3.html", "calendar-4.html"])
