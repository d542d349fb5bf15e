"""Dates and spans in words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kedan import locale
from kedan.model.dates import PartialDate
from kedan.wording.dates import date_words, round_words, span_words
from tests.builders import date

ZH, EN = locale.load("zh"), locale.load("en")


@pytest.mark.parametrize(
    ("written", "zh", "en"),
    [
        ("2014", "2014年", "2014"),
        ("2021-11", "2021年11月", "November 2021"),
        ("2027-01-13", "2027年1月13日", "13 January 2027"),
    ],
)
def test_a_date(written: str, zh: str, en: str) -> None:
    assert (date_words(date(written), ZH), date_words(date(written), EN)) == (zh, en)


@pytest.mark.parametrize(
    ("starts", "ends", "zh", "en"),
    [
        ("2027-01-13", "2027-01-16", "2027年1月13日—16日", "13–16 January 2027"),
        ("2027-01-30", "2027-02-03", "2027年1月30日—2月3日", "30 January – 3 February 2027"),
        ("2027-12-30", "2028-01-02", "2027年12月30日—2028年1月2日", "30 December 2027 – 2 January 2028"),
        ("2022-03", "2022-06", "2022年3月—6月", "March – June 2022"),
        ("2021-11", "2022-01", "2021年11月—2022年1月", "November 2021 – January 2022"),
        ("2014", "2014", "2014年", "2014"),
        ("2014", "2015", "2014年—2015年", "2014 – 2015"),
        ("2020-11", "2020-12-15", "2020年11月—12月15日", "November – 15 December 2020"),
        ("2020-11", "2020-11-15", "2020年11月—11月15日", "November – 15 November 2020"),
        ("2020", "2020-12-15", "2020年—2020年12月15日", "2020 – 15 December 2020"),
        ("2027-01-13", "2027-01-13", "2027年1月13日", "13 January 2027"),
        ("2020-11", "", "2020年11月起", "from November 2020"),
        ("2027-01-13", "", "2027年1月13日起", "from 13 January 2027"),
        ("2014", "", "2014年", "2014"),
    ],
)
def test_a_span(starts: str, ends: str, zh: str, en: str) -> None:
    end = date(ends) if ends else None
    assert (span_words(date(starts), end, ZH), span_words(date(starts), end, EN)) == (zh, en)


@pytest.mark.parametrize(
    ("opens", "closes", "words"),
    [
        ("2026-12-01", "2026-12-20", "2026年12月1日—20日"),
        ("2026-12-01", "", "2026年12月1日起"),
        ("", "2026-12-20", "至 2026年12月20日"),
        ("", "", ""),
    ],
)
def test_a_round_of_enrolment(opens: str, closes: str, words: str) -> None:
    assert round_words(date(opens) if opens else None, date(closes) if closes else None, ZH) == words


dates = st.one_of(
    st.builds(PartialDate, st.integers(1990, 2099)),
    st.builds(PartialDate, st.integers(1990, 2099), st.integers(1, 12)),
    st.builds(PartialDate, st.integers(1990, 2099), st.integers(1, 12), st.integers(1, 28)),
)


@given(dates, st.none() | dates)
def test_the_year_of_the_start_always_stands(start: PartialDate, end: PartialDate | None) -> None:
    assert str(start.year) in span_words(start, end, ZH)
    assert str(start.year) in span_words(start, end, EN)
