"""The units of a course, and how its hours are divided."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kedan.model.common import Split
from kedan.model.course import Course, SyllabusItem
from kedan.pages.edition import Edition
from kedan.wording.amounts import counted, hours_words

_BAR_WIDTH = 96


@dataclass(frozen=True, kw_only=True, slots=True)
class Unit:
    """One unit; `bar` is the width of its bar in pixels, 0 where its hours are not stated."""

    number: int
    title: str
    method: str
    hours: str
    bar: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Syllabus:
    """The units of a course."""

    summary: str
    units: tuple[Unit, ...]
    widest: int = _BAR_WIDTH


def syllabus(course: Course, edition: Edition) -> Syllabus:
    """Return the syllabus; it has no units where the entry lists none."""
    longest = max((item.hours.hundredths for item in course.syllabus if item.hours), default=0)
    return Syllabus(
        summary=_summary(course, edition),
        units=tuple(_unit(number, item, longest, edition) for number, item in enumerate(course.syllabus, 1)),
    )


def split_words(split: Split, edition: Edition) -> str:
    """Return `24 学时：线下 16 · 线上 8`; only the sum where there is one part."""
    whole = hours_words(split.total, edition.t)
    parts = [f"{edition.labels.delivery(delivery)} {amount}" for delivery, amount in split.parts]
    if not parts:
        return " ".join((whole, *_declared(split, edition)))
    if len(parts) == 1:
        return edition.labels.joined((whole, edition.labels.delivery(split.parts[0][0])))
    return edition.t("pages.split", whole=whole, parts=edition.labels.joined(parts))


def _declared(split: Split, edition: Edition) -> Iterator[str]:
    if split.declared:
        yield edition.labels.delivery(split.declared)


def _summary(course: Course, edition: Edition) -> str:
    count = counted(len(course.syllabus), "pages.unit-count-one", "pages.unit-count", edition.t)
    if course.hours is None:
        return count
    return edition.t("pages.syllabus-summary", count=count, hours=split_words(course.hours, edition))


def _unit(number: int, item: SyllabusItem, longest: int, edition: Edition) -> Unit:
    width = _BAR_WIDTH * item.hours.hundredths // longest if item.hours and longest else 0
    return Unit(
        number=number,
        title=item.title,
        method=edition.labels.name("methods", item.method),
        hours=hours_words(item.hours, edition.t) if item.hours else "",
        bar=width,
    )
