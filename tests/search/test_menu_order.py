"""The order in which a menu lists its courses."""

from __future__ import annotations

from datetime import date as day

import pytest

from kedan.model.course import Offering
from kedan.model.terms import OfferingStatus
from kedan.search.menu_order import last_day, menu_order
from tests.builders import course, date, offering, segment


@pytest.mark.parametrize(
    ("run", "last"),
    [
        (offering("a"), day.min),
        (offering("a", segment("2027-01-13", "2027-01-16")), day(2027, 1, 16)),
        (offering("a", segment("2022-03", "2022-06")), day(2022, 6, 30)),
        (offering("a", segment("2020-11")), day(2020, 12, 31)),
        (offering("a", segment("2027-01-13")), day(2027, 12, 31)),
        (offering("a", segment("2014", "2014")), day(2014, 12, 31)),
        (offering("a", segment("2027-05", "2027-06"), segment("2027-01", "2027-02")), day(2027, 6, 30)),
        (offering("a", segment("2027-01"), status=OfferingStatus.CANCELLED, reason="x"), day.min),
    ],
)
def test_the_last_day_of_an_offering(run: Offering, last: day) -> None:
    assert last_day(run) == last


def test_always_open_then_latest_then_newest_then_id() -> None:
    expected = [
        course("p/always", always_open=True),
        course("p/late", offerings=(offering("a", segment("2027-06-01", "2027-06-05")),)),
        course("p/early", offerings=(offering("a", segment("2027-01-01", "2027-01-05")),)),
        course("p/z-new", added=date("2026-11-22")),
        course("p/a-old", added=date("2026-01-01")),
        course("a/none"),
        course("b/none"),
    ]
    assert menu_order(reversed(expected)) == tuple(expected)
