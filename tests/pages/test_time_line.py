"""The time line: months to scale, ends that fade where a date is not known to the day."""

from __future__ import annotations

import pytest

from kedan import locale
from kedan.pages.time_line import Bar, Span, TimeLine, time_line
from tests.builders import date

ZH = locale.load("zh")


def drawn(*spans: tuple[str, str]) -> TimeLine:
    """Return the drawing of spans, each from one date to another; an empty end is not stated."""
    line = time_line((Span(title="第 1 批", starts=date(a), ends=date(b) if b else None) for a, b in spans), ZH)
    assert line
    return line


def bar(starts: str, ends: str = "") -> Bar:
    return drawn((starts, ends)).bars[0]


def fades(starts: str, ends: str = "") -> list[str]:
    return [part.fade for part in bar(starts, ends).parts]


def test_months_are_to_scale() -> None:
    line = drawn(("2027-01-01", "2027-01-31"), ("2027-03-01", "2027-03-31"))
    (january,), (march,) = (one.parts for one in line.bars)
    assert (january.x, january.width) == (0, 34.44)  # 31 of 90 days
    assert (march.x, march.width) == (65.56, 34.44)
    assert [tick.label for tick in line.ticks] == ["1月", "2月", "3月"]
    assert [tick.x for tick in line.ticks] == [0, 34.44, 65.56]
    assert [tick.label for tick in line.years] == ["2027年"]


def test_days_that_are_known_do_not_fade() -> None:
    assert fades("2027-01-13", "2027-02-16") == [""]
    assert not drawn(("2027-01-13", "2027-02-16")).fades


def test_an_end_known_by_its_month_fades_over_that_month() -> None:
    fading_in, solid, fading_out = bar("2021-01", "2021-03").parts
    assert [one.fade for one in (fading_in, solid, fading_out)] == ["in", "", "out"]
    assert (fading_in.width, solid.width, fading_out.width) == (34.44, 31.12, 34.44)


def test_only_what_is_unknown_fades() -> None:
    assert fades("2021-03-05", "2021-05") == ["", "out"]
    assert fades("2021-03", "2021-05-20") == ["in", ""]
    assert fades("2021", "2021") == ["in", "out"]
    assert fades("2021-03-05") == ["", "out"]
    assert fades("2020-11") == ["in", "out"]


def test_a_label_stands_where_there_is_room() -> None:
    early, late, long = drawn(
        ("2027-01-01", "2027-01-31"), ("2027-06-01", "2027-06-30"), ("2027-02-01", "2027-05-31")
    ).bars
    assert [one.side for one in (early, late, long)] == ["right", "left", "above"]
    assert long.label_y < long.y


def test_a_long_title_is_cut_in_the_drawing() -> None:
    line = time_line([Span(title="校" * 200, starts=date("2027"), ends=None)], ZH)
    assert line
    assert line.bars[0].title == "校" * 7 + "…"


@pytest.mark.parametrize(
    ("last", "labels"),
    [
        ("2027-04", ["1月", "2月", "3月", "4月"]),
        ("2028-06", ["1月", "4月", "7月", "10月", "1月", "4月"]),
        ("2030-12", ["1月", "7月", "1月", "7月", "1月", "7月", "1月", "7月"]),
        ("2036-12", ["2026年", "2028年", "2030年", "2032年", "2034年", "2036年"]),
    ],
)
def test_the_longer_the_time_the_fewer_the_lines(last: str, labels: list[str]) -> None:
    assert [tick.label for tick in drawn(("2027-01", last)).ticks] == labels


def test_a_year_without_room_for_its_name_has_none() -> None:
    line = drawn(("2026-07", "2031-06"))
    assert [tick.label for tick in line.years] == ["2027年", "2028年", "2029年", "2030年"]


def test_what_no_calendar_holds_is_left_to_the_words() -> None:
    assert time_line([Span(title="一", starts=date("2027-02"), ends=date("2027-01"))], ZH) is None
    assert time_line([], ZH) is None


def test_centuries_have_few_lines() -> None:
    assert len(drawn(("1900", "2999")).ticks) <= 10
