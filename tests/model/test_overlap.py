"""Who may belong to two audiences at once."""

from __future__ import annotations

import pytest

from kedan.model.common import Conditions
from kedan.model.overlap import overlap

HEADS = Conditions(roles=("principal",))


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        (Conditions(), True),
        (HEADS, True),
        (Conditions(roles=("vice-principal",)), False),
        (Conditions(roles=("vice-principal", "principal"), stages=("junior",)), True),
        (Conditions(roles=("principal",), age_below=50, years_in_post=3, uncertified=True), True),
        (Conditions(pool="名校长培养对象"), True),
    ],
)
def test_an_open_condition_meets_everything(second: Conditions, *, expected: bool) -> None:
    assert overlap(HEADS, second) is expected
    assert overlap(second, HEADS) is expected


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (("33",), ("330110",), True),
        (("3301",), ("3302",), False),
        (("32", "330110"), ("33",), True),
        (("33",), ("3",), True),
        ((), ("33",), True),
    ],
)
def test_a_region_holds_what_lies_in_it(first: tuple[str, ...], second: tuple[str, ...], *, expected: bool) -> None:
    assert overlap(Conditions(regions=first), Conditions(regions=second)) is expected


def test_pools_are_taken_apart() -> None:
    assert not overlap(Conditions(pool="甲"), Conditions(pool="乙"))
    assert overlap(Conditions(pool="甲"), Conditions(pool="甲"))
