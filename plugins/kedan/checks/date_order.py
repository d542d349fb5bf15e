"""What ends, ends after it began: segments, rounds of enrolment, batches, windows, holidays."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kedan.checks import Info
from kedan.diagnostics.diagnostic import Diagnostic
from kedan.model.catalog import Catalog
from kedan.model.dates import PartialDate, starts_after
from kedan.source.document import Document
from kedan.source.spots import Route

INFO = Info("date-order", reads_on=True)


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two dates in the mapping at `route`, and the keys that hold them."""

    document: Document
    route: Route
    keys: tuple[str, str]
    start: PartialDate | None
    end: PartialDate | None


_RUN = ("starts", "ends")
_WINDOW = ("opens", "closes")


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Yield every pair of dates of which the second is certainly earlier than the first."""
    for pair in _pairs(catalog):
        if pair.start is not None and pair.end is not None and starts_after(pair.start, pair.end):
            yield _found(pair, str(pair.start), str(pair.end))


def _pairs(catalog: Catalog) -> Iterator[_Pair]:
    for course in catalog.courses.values():
        for number, offering in enumerate(course.offerings):
            route: Route = ("offerings", number)
            for position, segment in enumerate(offering.segments):
                yield _Pair(course.document, (*route, "segments", position), _RUN, segment.starts, segment.ends)
            for position, window in enumerate(offering.enrolment):
                yield _Pair(course.document, (*route, "enrolment", position), _WINDOW, window.opens, window.closes)
    for program in catalog.programs.values():
        for number, batch in enumerate(program.batches):
            yield _Pair(program.document, ("batches", number), _RUN, batch.starts, batch.ends)
    for menu in catalog.menus.values():
        yield _Pair(menu.document, ("window",), _WINDOW, menu.window.opens, menu.window.closes)
        if menu.period is not None:
            yield _Pair(menu.document, ("period",), _RUN, menu.period.starts, menu.period.ends)
    for number, holiday in enumerate(catalog.settings.holidays):
        yield _Pair(catalog.settings.document, ("holidays", number), _RUN, holiday.starts, holiday.ends)


def _found(pair: _Pair, start: str, end: str) -> Diagnostic:
    first, last = pair.keys
    begun = pair.document.label(*pair.route, first, text=INFO.words(first, day=start))
    ended = pair.document.label(*pair.route, last, text=INFO.words(last, day=end))
    kind = "window" if pair.keys == _WINDOW else ""
    return INFO.found(ended, related=(begun,), kind=kind, start=start, end=end)
