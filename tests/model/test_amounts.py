"""Amounts are exact to the hundredth, whatever is added to them."""

from __future__ import annotations

from contextlib import suppress
from decimal import Decimal
from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kedan.model.amounts import Amount, total

AMOUNTS = st.builds(Amount, st.integers(0, 99_999_999))
WRITTEN = st.from_regex(r"(0|[1-9][0-9]{0,5})(\.[0-9]{1,2})?", fullmatch=True)


@pytest.mark.parametrize(
    ("written", "hundredths"),
    [
        ("0", 0),
        ("16", 1600),
        ("1.5", 150),
        ("1.50", 150),
        ("1.05", 105),
        ("0.01", 1),
        ("07", 700),
        ("999999.99", 99_999_999),
    ],
)
def test_an_amount_is_read(written: str, hundredths: int) -> None:
    assert Amount.parse(written) == Amount(hundredths)


@pytest.mark.parametrize(
    "written",
    [
        "",
        " ",
        "1.",
        ".5",
        "1.234",
        "-1",
        "+1",
        "1e3",
        "1,5",
        "1234567",
        "1 000",
        "１６",
        "16 学时",
        "16\n",
        "½",
        "٣",
        "nan",
    ],
)
def test_what_is_no_amount_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        Amount.parse(written)


@pytest.mark.parametrize(
    ("hundredths", "shown"),
    [(0, "0"), (1, "0.01"), (10, "0.1"), (100, "1"), (150, "1.5"), (1005, "10.05"), (10_000, "100")],
)
def test_an_amount_is_shown_without_needless_zeros(hundredths: int, shown: str) -> None:
    assert str(Amount(hundredths)) == shown


@given(AMOUNTS)
def test_an_amount_survives_being_written_and_read(amount: Amount) -> None:
    assert Amount.parse(str(amount)) == amount


@given(WRITTEN)
def test_an_amount_is_the_number_that_was_written(written: str) -> None:
    assert Amount.parse(written).hundredths == Decimal(written) * 100
    assert Decimal(str(Amount.parse(written))) == Decimal(written)


@given(st.text())
def test_any_text_is_an_amount_or_refused(text: str) -> None:
    with suppress(ValueError):
        assert Amount.parse(text).hundredths >= 0


@given(st.lists(AMOUNTS, max_size=30))
def test_a_sum_does_not_depend_on_the_order(amounts: list[Amount]) -> None:
    whole = total(tuple(amounts))
    assert whole == total(tuple(reversed(amounts))) == Amount(sum(amount.hundredths for amount in amounts))
    assert [Amount(0), whole][bool(amounts)] == list(accumulate(amounts, initial=Amount(0)))[-1]


@given(AMOUNTS, AMOUNTS)
def test_amounts_are_ordered_as_numbers(one: Amount, other: Amount) -> None:
    assert (one < other) == (Decimal(str(one)) < Decimal(str(other)))


def test_nothing_adds_up_to_zero() -> None:
    assert total(()) == Amount(0)


def test_tenths_do_not_drift() -> None:
    assert str(total((Amount.parse("0.1"),) * 3)) == "0.3"
