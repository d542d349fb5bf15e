"""Hours and credits by delivery: what the parts add up to, and which delivery follows from them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kedan.model.amounts import Amount
from kedan.model.common import Split
from kedan.model.terms import CLOSED_VOCABULARIES, Delivery, Domain

PARTS = st.none() | st.integers(0, 10_000).map(Amount)
SPLITS = st.builds(lambda a, b, c: Split(offline=a, online=b, school_based=c), PARTS, PARTS, PARTS)


@given(SPLITS)
def test_the_total_is_the_sum_of_the_parts(split: Split) -> None:
    assert split.total.hundredths == sum(amount.hundredths for _, amount in split.parts)


@given(SPLITS)
def test_the_delivery_follows_from_the_parts_above_zero(split: Split) -> None:
    used = {delivery for delivery, amount in split.parts if amount.hundredths}
    expected = None if not used else Delivery.BLENDED if len(used) > 1 else used.pop()
    assert split.delivery is expected


@pytest.mark.parametrize("declared", [None, *Delivery])
def test_an_undivided_total_has_the_delivery_that_is_declared(declared: Delivery | None) -> None:
    split = Split(undivided=Amount(4000), declared=declared)
    assert split.total == Amount(4000)
    assert split.delivery is declared
    assert split.parts == ()


def test_the_domains_are_in_the_order_of_the_menu() -> None:
    assert CLOSED_VOCABULARIES["domains"] == tuple(Domain)
    assert [str(domain) for domain in Domain] == [
        *("planning", "culture", "curriculum", "teachers", "management", "environment")
    ]
