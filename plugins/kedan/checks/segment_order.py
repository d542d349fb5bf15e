"""The segments of an offering follow each other in time; only different deliveries run side by side."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from kedan.checks import Info
from kedan.diagnostics.diagnostic import Diagnostic, Severity
from kedan.model.catalog import Catalog
from kedan.model.course import Course, Segment
from kedan.model.dates import starts_after

INFO = Info("segment-order", Severity.WARNING)


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Yield segments that stand before an earlier one, or overlap one of the same delivery."""
    for course in catalog.courses.values():
        for number, offering in enumerate(course.offerings):
            for (first, earlier), (second, later) in combinations(enumerate(offering.segments), 2):
                kind = _wrong(earlier, later, neighbours=second == first + 1)
                if kind:
                    yield _found(course, number, (first, second), kind)


def _wrong(earlier: Segment, later: Segment, *, neighbours: bool) -> str:
    if _is_backwards(earlier) or _is_backwards(later):
        return ""
    if starts_after(earlier.starts, later.starts):
        return "order" if neighbours else ""
    end = earlier.ends or earlier.starts
    return "overlap" if earlier.delivery == later.delivery and starts_after(end, later.starts) else ""


def _is_backwards(segment: Segment) -> bool:
    """Return whether a segment ends before it starts: the matter of `date-order`."""
    return segment.ends is not None and starts_after(segment.starts, segment.ends)


def _found(course: Course, number: int, pair: tuple[int, int], kind: str) -> Diagnostic:
    here = ("offerings", number, "segments")
    earlier, later = (course.offerings[number].segments[position] for position in pair)
    key = "ends" if kind == "overlap" and earlier.ends else "starts"
    day = str(earlier.ends if key == "ends" else earlier.starts)
    words = INFO.words("ends", day=day) if key == "ends" else INFO.words("starts", day=day)
    related = course.document.label(*here, pair[0], key, text=words)
    primary = course.document.label(*here, pair[1], "starts")
    return INFO.found(primary, related=(related,), kind=kind, start=str(later.starts), day=day)
