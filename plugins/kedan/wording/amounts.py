"""Amounts in words: 学分, 学时, places, money, days, counts."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from kedan.locale import Locale
from kedan.model.amounts import Amount
from kedan.model.common import Capacity


def range_words(amounts: Sequence[Amount], t: Locale) -> str:
    """Return `24`, or `16—24` where the amounts differ; empty where there are none."""
    if not amounts:
        return ""
    low, high = min(amounts), max(amounts)
    return str(low) if low == high else t("words.range", low=str(low), high=str(high))


def credits_words(number: object, t: Locale) -> str:
    """Return `24 学分`."""
    return counted(number, "words.credit", "words.credits", t)


def hours_words(number: object, t: Locale) -> str:
    """Return `24 学时`."""
    return counted(number, "words.hour", "words.hours", t)


def places_words(capacity: Capacity, t: Locale) -> str:
    """Return `40 人`, or `约 350 人`."""
    return t("words.places-about" if capacity.about else "words.places", n=capacity.places)


def counted(number: object, one: str, many: str, t: Locale) -> str:
    """Return the number with its noun; `one` is the key of the singular."""
    return t(one if str(number) == "1" else many, n=str(number))


def fraction_words(value: Fraction) -> str:
    """Return `360`, `0.5` or `1/3`: a decimal where two places hold it exactly."""
    hundredths = value * 100
    if hundredths.denominator != 1:
        return f"{value.numerator}/{value.denominator}"
    whole, part = divmod(hundredths.numerator, 100)
    return f"{whole}.{part:02}".rstrip("0").rstrip(".") if part else str(whole)
