"""Hours and credits as authors write them, and as the model reads them."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kedan.loading.decode.common import split as decode
from kedan.loading.decode.reader import Reader
from kedan.loading.explain.context import Context
from kedan.loading.fields import FieldGuide
from kedan.model.amounts import Amount
from kedan.model.common import Split
from kedan.model.terms import Delivery
from kedan.source.document import Document
from tests.support.schemas import schema_set

AMOUNTS = st.builds(Amount, st.integers(0, 9_999_999))
PARTS = ("offline", "online", "school_based")
DIVIDED = st.builds(Split, **{name: st.none() | AMOUNTS for name in PARTS})
UNDIVIDED = st.builds(Split, undivided=AMOUNTS, declared=st.none() | st.sampled_from(Delivery))


def _written(split: Split) -> dict[str, Any]:
    """Return a split as an author types it."""
    parts = {str(delivery): str(amount) for delivery, amount in split.parts}
    whole = {} if split.undivided is None else {"total": str(split.undivided)}
    return {**parts, **whole, **({"delivery": str(split.declared)} if split.declared else {})}


def _read(data: dict[str, Any]) -> Split | None:
    context = Context("course", Document.empty(), FieldGuide(schema_set().schemas, {}), {})
    return decode(Reader(context, data, (), []))


@given(DIVIDED | UNDIVIDED)
def test_a_split_survives_being_written_and_read(split: Split) -> None:
    assert _read(_written(split)) == split


@pytest.mark.parametrize(
    ("written", "delivery", "whole"),
    [
        ({"offline": 16}, Delivery.OFFLINE, "16"),
        ({"online": 8}, Delivery.ONLINE, "8"),
        ({"school-based": 4}, Delivery.SCHOOL_BASED, "4"),
        ({"offline": 80, "online": 40}, Delivery.BLENDED, "120"),
        ({"offline": 0, "online": 40}, Delivery.ONLINE, "40"),
        ({"offline": 0}, None, "0"),
        ({"total": 40, "delivery": "blended"}, Delivery.BLENDED, "40"),
        ({"total": 90}, None, "90"),
        ({"total": 0}, None, "0"),
    ],
)
def test_the_delivery_follows_from_what_is_written(
    written: dict[str, Any], delivery: Delivery | None, whole: str
) -> None:
    split = _read(written)
    assert split is not None
    assert (split.delivery, str(split.total)) == (delivery, whole)


def test_nothing_written_is_no_split() -> None:
    assert decode(None) is None
