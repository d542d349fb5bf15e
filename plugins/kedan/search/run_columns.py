"""The days of all offerings as columns: numbers of one sort side by side, which is what compresses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, pairwise
from typing import Any

from .spans import Run, Span
from .text.digits import numbers, signed

RunRows = Sequence[Sequence[Run]]


def run_columns(rows: RunRows) -> dict[str, Any]:
    """Return the days of the offerings of each row, and the first day of all, from which they count."""
    runs = [*chain.from_iterable(rows)]
    segments = [segment for run in runs for segment in run.segments]
    base = min(map(_first, segments), default=0)
    by_row = [firsts for firsts in map(_firsts, rows) if firsts]
    return {
        "base": base,
        "counts": numbers(map(len, rows)),
        "heads": numbers(len(run.segments) * 4 + run.cancelled * 2 + run.always for run in runs),
        "starts": numbers(signed(first - base) for first, *_ in by_row),
        "steps": numbers(signed(later - before) for firsts in by_row for before, later in pairwise(firsts)),
        "lengths": numbers(signed(segment.last - _first(segment)) for segment in segments),
        "rounds": numbers(len(run.rounds) for run in runs),
        "closings": numbers(_closings(runs, base)),
        "openings": numbers(_opening(span) for run in runs for span in run.rounds),
    }


def _first(segment: Span) -> int:
    return segment.last if segment.first is None else segment.first


def _firsts(runs: Sequence[Run]) -> list[int]:
    return [_first(segment) for run in runs for segment in run.segments]


def _closings(runs: Sequence[Run], base: int) -> Iterator[int]:
    """Yield the days from the end of each round to the start of its offering."""
    for run in runs:
        start = min(map(_first, run.segments), default=base)
        yield from (signed(start - span.last) for span in run.rounds)


def _opening(span: Span) -> int:
    return 0 if span.first is None else signed(span.last - span.first) + 1
