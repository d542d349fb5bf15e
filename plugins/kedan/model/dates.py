"""Dates as documents write them: a year, a month or a day, each an interval (Asia/Shanghai)."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Self

_WRITTEN = re.compile(r"(?P<year>[0-9]{4})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?")
_YEARS = range(1900, 3000)
"""As in the schema, which can judge them only where no month follows."""


class Precision(StrEnum):
    """How much of a date is known."""

    YEAR = "year"
    MONTH = "month"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date of which the day, or the day and month, may be unknown."""

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the date written as YYYY, YYYY-MM or YYYY-MM-DD; ValueError if there is no such date."""
        written = _WRITTEN.fullmatch(text)
        if written is None:
            raise ValueError(text)
        year = int(written["year"])
        month, day = (int(part) if part else None for part in written.group("month", "day"))
        if year not in _YEARS:
            raise ValueError(text)
        date(year, 1 if month is None else month, 1 if day is None else day)
        return cls(year, month, day)

    @property
    def precision(self) -> Precision:
        """How exactly the date is known."""
        if self.month is None:
            return Precision.YEAR
        return Precision.MONTH if self.day is None else Precision.DAY

    @property
    def first(self) -> date:
        """The earliest day that the date can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        """The latest day that the date can mean."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def __str__(self) -> str:
        if self.month is None:
            return f"{self.year:04}"
        if self.day is None:
            return f"{self.year:04}-{self.month:02}"
        return f"{self.year:04}-{self.month:02}-{self.day:02}"


def starts_after(start: PartialDate, end: PartialDate) -> bool:
    """Return whether `start` is certainly later than `end`, whatever the unknown parts are.

    A month without a 31st makes no difference: nothing starts between its last day and the 31st.
    """
    first = (start.year, start.month or 1, start.day or 1)
    return first > (end.year, end.month or 12, end.day or 31)
