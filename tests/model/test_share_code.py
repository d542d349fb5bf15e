"""Codes of share links: fixed for ever, for links on paper name them."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kedan.model.share_code import LENGTH, share_code

VECTORS = {
    "sample-college/teaching-research": "qaKnb5J",
    "sample-college/teaching-research/2027-spring": "24oqoh2",
    "public-record/zj-junior-principals": "kQdphB6",
    "public-record/zj-junior-principals/batch-1": "dViw1bg",
    "sample-college/course-67903": "YSnsYAY",
    "sample-college/course-1325046": "YSnsYAY",
    "a/b": "cdHy90T",
}
DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"


@pytest.mark.parametrize(("entry_id", "code"), VECTORS.items())
def test_known_codes_stay(entry_id: str, code: str) -> None:
    assert share_code(entry_id) == code


@given(st.text(st.characters(codec="utf-8"), max_size=200))
def test_a_code_is_the_digest_in_seven_digits(entry_id: str) -> None:
    code = share_code(entry_id)
    assert len(code) == LENGTH
    number = 0
    for digit in code:
        number = number * 62 + DIGITS.index(digit)
    assert number == int(hashlib.sha256(entry_id.encode()).hexdigest(), 16) % 62**7
