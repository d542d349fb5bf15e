"""Plain text stays text unless it is one of the few forms that mean something else."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kedan.source.scalars import plain

VALUES = {
    "": None,
    "~": None,
    "null": None,
    "true": True,
    "false": False,
    "0": 0,
    "16": 16,
    "-3": -3,
    "999999999999999": 999_999_999_999_999,
    "1.5": Decimal("1.5"),
    "1.10": Decimal("1.10"),
    "-0.25": Decimal("-0.25"),
}
TEXTS = (
    *("no", "No", "NO", "yes", "on", "off", "y", "n", "True", "TRUE", "False", "Null", "NULL", "None", "none"),
    *("1:30", "24:00", "190:20:30", "1:30.5", "017", "0o17", "08", "0x1F", "0b11", "1_000", "1,000", "+1", "-0x1"),
    *("1.", ".5", "1e3", "1E3", "1e400", ".inf", "-.inf", ".nan", "1.1234567", "1234567890123456", "００", "１６"),
    *("2027-01-13", "2027-01", "2027-1-13", "2027-01-13T10:00:00Z", "2027-02-30", "10:00", "=", "<<", "16学时", "-"),
)


@pytest.mark.parametrize("text", VALUES)
def test_the_closed_list_of_plain_forms(text: str) -> None:
    assert plain(text) == VALUES[text]
    assert type(plain(text)) is type(VALUES[text])


@pytest.mark.parametrize("text", TEXTS)
def test_everything_else_stays_as_typed(text: str) -> None:
    assert plain(text) == text


def test_a_decimal_keeps_its_digits() -> None:
    assert str(plain("1.10")) == "1.10"


@given(st.text())
def test_no_text_is_changed_into_another(text: str) -> None:
    value = plain(text)
    assert value == text or not isinstance(value, str)


@given(st.integers(-(10**14), 10**14))
def test_whole_numbers_are_read_exactly(number: int) -> None:
    assert plain(str(number)) == number


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=2))
def test_decimals_are_read_exactly(number: Decimal) -> None:
    assert plain(f"{number:.2f}") == number
