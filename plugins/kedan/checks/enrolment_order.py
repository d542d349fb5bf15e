"""Rounds of enrolment follow each other."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from kedan.checks import Info
from kedan.diagnostics.diagnostic import Diagnostic
from kedan.model.catalog import Catalog
from kedan.model.course import Course, EnrolmentRound
from kedan.model.dates import PartialDate, starts_after

INFO = Info("enrolment-order")


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Yield every round that certainly begins before the one above it is over."""
    for course in catalog.courses.values():
        for number, offering in enumerate(course.offerings):
            for (position, earlier), (_, later) in pairwise(enumerate(offering.enrolment)):
                yield from _between(course, number, position, earlier, later)


def _between(
    course: Course, number: int, position: int, earlier: EnrolmentRound, later: EnrolmentRound
) -> Iterator[Diagnostic]:
    end, start = earlier.closes or earlier.opens, later.opens or later.closes
    if _is_backwards(earlier) or _is_backwards(later) or end is None or start is None or not starts_after(end, start):
        return
    here = ("offerings", number, "enrolment")
    ended = "closes" if earlier.closes is not None else "opens"
    begun = "opens" if later.opens is not None else "closes"
    first = course.document.label(*here, position, ended, text=INFO.words(ended, day=str(end)))
    second = course.document.label(*here, position + 1, begun, text=INFO.words(begun, day=str(start)))
    yield INFO.found(second, related=(first,), kind=_kind(earlier, later), start=str(start), end=str(end))


def _kind(earlier: EnrolmentRound, later: EnrolmentRound) -> str:
    """Return whether the rounds only overlap, or stand in the wrong order."""
    begun, over = earlier.opens or earlier.closes, later.closes or later.opens
    return "order" if begun and over and starts_after(begun, over) else "overlap"


def _is_backwards(window: EnrolmentRound) -> bool:
    """Return whether a round ends before it begins: the matter of `date-order`."""
    opens: PartialDate | None = window.opens
    return opens is not None and window.closes is not None and starts_after(opens, window.closes)
