"""Amounts of 学时 (hours) and 学分 (credits), exact to the hundredth."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Self

_WRITTEN = re.compile(r"(?P<whole>[0-9]{1,6})(?:\.(?P<part>[0-9]{1,2}))?")


@dataclass(frozen=True, order=True, slots=True)
class Amount:
    """A quantity kept as whole hundredths, so that sums never drift."""

    hundredths: int

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the amount written in `text`; ValueError beyond two decimals or six digits."""
        written = _WRITTEN.fullmatch(text)
        if written is None:
            raise ValueError(text)
        part = (written["part"] or "").ljust(2, "0")
        return cls(int(written["whole"]) * 100 + int(part))

    def __add__(self, other: Amount) -> Amount:
        return Amount(self.hundredths + other.hundredths)

    def __str__(self) -> str:
        whole, part = divmod(self.hundredths, 100)
        return f"{whole}.{part:02}".rstrip("0").rstrip(".") if part else str(whole)


def total(amounts: tuple[Amount, ...]) -> Amount:
    """Return the sum of `amounts`; nothing adds up to zero."""
    return Amount(sum(amount.hundredths for amount in amounts))
