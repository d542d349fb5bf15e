"""Offerings by their days, and their state on one of them: by decision 6."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from kedan.model.course import Course, Offering

STATES = ("open", "always-open", "opening-soon", "not-open", "unknown", "closed", "running", "ended", "cancelled")
SOON = 14


@dataclass(frozen=True)
class Run:
    """An offering, or what stands for it."""

    offering: Offering
    always: bool = False

    @cached_property
    def segments(self) -> list[tuple[date, date]]:
        ends = (part.ends.last if part.ends else date(part.starts.year, 12, 31) for part in self.offering.segments)
        return [(part.starts.first, end) for part, end in zip(self.offering.segments, ends, strict=True)]

    @cached_property
    def rounds(self) -> list[tuple[date, date]]:
        found = []
        for part in self.offering.enrolment:
            if not part.opens and not part.closes:
                continue
            opens = part.opens.first if part.opens else date.min
            if part.closes:
                found.append((opens, part.closes.last))
            elif self.segments:
                found.append((opens, min(first for first, _ in self.segments) - timedelta(days=1)))
            else:
                found.append((opens, date(opens.year, 12, 31)))
        return found

    @property
    def cancelled(self) -> bool:
        return self.offering.status == "cancelled"

    def state(self, today: date) -> str:
        if self.always or self.cancelled:
            return "always-open" if self.always else "cancelled"
        starts, ends = [first for first, _ in self.segments], [last for _, last in self.segments]
        coming = [first for first, _ in self.rounds if first > today]
        if ends and today > max(ends):
            state = "ended"
        elif any(first <= today <= last for first, last in self.rounds):
            state = "open"
        elif coming:
            state = "opening-soon" if (min(coming) - today).days <= SOON else "not-open"
        elif starts and today >= min(starts):
            state = "running"
        else:
            state = "closed" if self.rounds else "unknown"
        return state

    @cached_property
    def months(self) -> set[str]:
        days = (first + timedelta(days=at) for first, last in self.segments for at in range((last - first).days + 1))
        return {f"{day.year}-{day.month:02}" for day in days}


def runs_of(course: Course) -> list[Run]:
    runs = [Run(offering) for offering in course.offerings]
    nothing = Run(Offering(id=""))
    return [Run(Offering(id=""), always=True), *runs] if course.always_open else runs or [nothing]


def all_months(months: Iterable[str]) -> set[str]:
    known = sorted(months)
    if not known:
        return set()
    numbers = [int(month[:4]) * 12 + int(month[5:]) - 1 for month in known]
    return {f"{number // 12}-{number % 12 + 1:02}" for number in range(numbers[0], numbers[-1] + 1)}
