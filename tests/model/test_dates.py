"""A year, a month or a day: each an interval, each written as it was read."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kedan.model.dates import PartialDate, Precision, starts_after

DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2999, 12, 31))


@st.composite
def partial_dates(draw: st.DrawFn) -> PartialDate:
    """Return a date that is known to the year, the month or the day."""
    day = draw(DAYS)
    known = draw(st.sampled_from(Precision))
    if known is Precision.YEAR:
        return PartialDate(day.year)
    return PartialDate(day.year, day.month, day.day if known is Precision.DAY else None)


@pytest.mark.parametrize(
    ("written", "precision", "first", "last"),
    [
        ("2027", Precision.YEAR, date(2027, 1, 1), date(2027, 12, 31)),
        ("2027-01", Precision.MONTH, date(2027, 1, 1), date(2027, 1, 31)),
        ("2027-02", Precision.MONTH, date(2027, 2, 1), date(2027, 2, 28)),
        ("2028-02", Precision.MONTH, date(2028, 2, 1), date(2028, 2, 29)),
        ("2100-02", Precision.MONTH, date(2100, 2, 1), date(2100, 2, 28)),
        ("2027-12", Precision.MONTH, date(2027, 12, 1), date(2027, 12, 31)),
        ("2028-02-29", Precision.DAY, date(2028, 2, 29), date(2028, 2, 29)),
    ],
)
def test_a_date_is_an_interval(written: str, precision: Precision, first: date, last: date) -> None:
    read = PartialDate.parse(written)
    assert (read.precision, read.first, read.last) == (precision, first, last)


@pytest.mark.parametrize(
    "written",
    [
        *("", "27", "0000", "2027-1", "2027-00", "2027-13", "2027-01-00", "2027-02-29", "2027-04-31", "2027-1-3"),
        *(
            "2027/01/13",
            "2027.1",
            "20270113",
            "2027-01-13T09:00",
            " 2027",
            "2027\n",
            "２０２７",
            "二〇二七",
            "2027-",
            "-2027",
        ),
    ],
)
def test_what_is_no_date_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        PartialDate.parse(written)


@given(partial_dates())
def test_a_date_survives_being_written_and_read(partial: PartialDate) -> None:
    assert PartialDate.parse(str(partial)) == partial


@given(st.text())
def test_any_text_is_a_date_or_refused(text: str) -> None:
    with suppress(ValueError):
        assert str(PartialDate.parse(text)) == text


@given(partial_dates())
def test_an_interval_has_its_first_day_first(partial: PartialDate) -> None:
    assert partial.first <= partial.last
    assert (partial.first == partial.last) == (partial.precision is Precision.DAY)


@given(partial_dates(), st.data())
def test_an_interval_holds_what_its_date_can_mean(partial: PartialDate, data: st.DataObject) -> None:
    day = data.draw(st.dates(partial.first, partial.last))
    assert str(PartialDate(day.year, day.month, day.day)).startswith(str(partial))


@given(partial_dates())
def test_the_days_around_an_interval_are_not_meant(partial: PartialDate) -> None:
    for day, step in ((partial.first, -1), (partial.last, 1)):
        if date.min < day < date.max:
            outside = day + timedelta(days=step)
            assert not str(PartialDate(outside.year, outside.month, outside.day)).startswith(str(partial))


@given(partial_dates(), partial_dates())
def test_certainly_later_means_every_day_is_later(start: PartialDate, end: PartialDate) -> None:
    assert starts_after(start, end) == (start.first > end.last)
    assert not (starts_after(start, end) and starts_after(end, start))


@given(partial_dates())
def test_nothing_is_later_than_itself(partial: PartialDate) -> None:
    assert not starts_after(partial, partial)
    assert not starts_after(partial, PartialDate(partial.year))
