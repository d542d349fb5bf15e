"""Amounts in words."""

from __future__ import annotations

from fractions import Fraction

import pytest

from kedan import locale
from kedan.model.common import Capacity
from kedan.wording.amounts import counted, credits_words, fraction_words, hours_words, places_words, range_words
from tests.builders import amount

ZH, EN = locale.load("zh"), locale.load("en")


@pytest.mark.parametrize(
    ("numbers", "zh", "en"),
    [
        ((), "", ""),
        ((24,), "24", "24"),
        ((24, 24), "24", "24"),
        ((24, 16, 20), "16—24", "16–24"),
        ((1.5,), "1.5", "1.5"),
    ],
)
def test_a_range(numbers: tuple[float, ...], zh: str, en: str) -> None:
    amounts = [amount(number) for number in numbers]
    assert (range_words(amounts, ZH), range_words(amounts, EN)) == (zh, en)


def test_amounts_carry_their_unit() -> None:
    assert (credits_words(amount(24), ZH), credits_words(amount(1), EN)) == ("24 学分", "1 credit")
    assert (hours_words(amount(90), ZH), hours_words(amount(2), EN)) == ("90 学时", "2 hours")


@pytest.mark.parametrize(("about", "zh", "en"), [(False, "40 人", "40 places"), (True, "约 40 人", "about 40 places")])
def test_places(about: bool, zh: str, en: str) -> None:  # noqa: FBT001
    capacity = Capacity(places=40, about=about)
    assert (places_words(capacity, ZH), places_words(capacity, EN)) == (zh, en)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (Fraction(360), "360"),
        (Fraction(1, 2), "0.5"),
        (Fraction(1, 3), "1/3"),
        (Fraction(5, 4), "1.25"),
        (Fraction(0), "0"),
        (Fraction(1, 1000), "1/1000"),
    ],
)
def test_a_fraction_is_exact(value: Fraction, words: str) -> None:
    assert fraction_words(value) == words


def test_one_thing_is_singular() -> None:
    assert counted(1, "words.day", "words.days", EN) == "1 day"
    assert counted(2, "words.day", "words.days", EN) == "2 days"
