"""A time line: spans of dates as bars over months that are drawn to scale.

Everything is in percent of the width, so the drawing fits every screen without being scaled. A date that is known
to the month or year only, and an end that is not stated, are drawn as an end that fades.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from kedan.locale import Locale
from kedan.model.dates import PartialDate, Precision, starts_after
from kedan.wording.dates import date_words, span_words
from kedan.wording.text import shorten

_LONGEST_LABEL = 8
_LABEL_WIDTH = 45
"""What a label needs beside its bar, in percent: eight characters on a phone."""
_THINNEST = 1.0
_STEPS = ((8, 1), (24, 3), (60, 6))
"""Up to so many months, a line every so many; beyond, every so many years."""
_MOST_YEAR_LINES = 8
_YEAR_WIDTH = 12
"""What the name of a year needs, in percent."""
_A_DAY = timedelta(days=1)

_SCALE_HEIGHT = 40
_BAR_HEIGHT = 30
_LINE_HEIGHT = 18


@dataclass(frozen=True, kw_only=True, slots=True)
class Span:
    """What is drawn as one bar."""

    title: str
    starts: PartialDate
    ends: PartialDate | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    """A piece of a bar: solid, or fading `in` or `out`."""

    x: float
    width: float
    fade: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Bar:
    """A bar with its label beside it (`x`, `label_y`); above it where neither side has room. `y` is in pixels."""

    title: str
    when: str
    parts: tuple[Part, ...]
    side: str
    x: float
    y: int
    label_y: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Tick:
    """A line of the scale, with the name of the month or year that begins there."""

    x: float
    label: str
    year: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class TimeLine:
    """A drawing of at least one bar."""

    ticks: tuple[Tick, ...]
    years: tuple[Tick, ...]
    """The years above the months; none where every tick is a year."""
    bars: tuple[Bar, ...]
    fades: bool
    height: int


@dataclass(frozen=True, slots=True)
class _Scale:
    """Days in percent of the width."""

    first: date
    last: date

    def at(self, day: date) -> float:
        return round(100 * ((day - self.first) / (self.last - self.first)), 2)


def time_line(spans: Iterable[Span], t: Locale) -> TimeLine | None:
    """Return the drawing, in the order of the spans; None without one that can be drawn."""
    drawn = tuple(span for span in spans if _is_drawable(span))
    if not drawn:
        return None
    first, last = min(span.starts.first for span in drawn), max(_faded_out(span) for span in drawn)
    months = _months(first, last - _A_DAY)
    years = -(-months // (12 * _MOST_YEAR_LINES))
    step = next((step for most, step in _STEPS if months <= most), 12 * years)
    starts = tuple(_month_starts(first, last, step))
    scale = _Scale(starts[0], starts[-1])
    bars, height = _bars(drawn, scale, t)
    by_year = step % 12 == 0
    return TimeLine(
        ticks=tuple(_ticks(starts, scale, t, by_year=by_year)),
        years=() if by_year else tuple(_years(starts, scale, t)),
        bars=bars,
        fades=any(part.fade for bar in bars for part in bar.parts),
        height=height,
    )


def _is_drawable(span: Span) -> bool:
    ends = span.ends or span.starts
    return not starts_after(span.starts, ends)


def _months(first: date, last: date) -> int:
    return (last.year - first.year) * 12 + last.month - first.month + 1


def _month_starts(first: date, last: date, step: int) -> Iterator[date]:
    """Yield the first day of every `step`-th month: from the last one before `first` to the next one after `last`."""
    month = (first.year * 12 + first.month - 1) // step * step
    while (day := date(month // 12, month % 12 + 1, 1)) < last:
        yield day
        month += step
    yield day


def _ticks(starts: Sequence[date], scale: _Scale, t: Locale, *, by_year: bool) -> Iterator[Tick]:
    """Yield a tick for every start but the last, where the drawing ends."""
    for day in starts[:-1]:
        label = date_words(PartialDate(day.year), t) if by_year else t(f"words.month.{day.month}")
        yield Tick(x=scale.at(day), label=label, year=day.month == 1)


def _years(starts: Sequence[date], scale: _Scale, t: Locale) -> Iterator[Tick]:
    """Yield a tick where each year begins to be drawn, if what is drawn of it has room for its name."""
    begins = {day.year: day for day in reversed(starts[:-1])}
    for year, day in sorted(begins.items()):
        x, following = scale.at(day), scale.at(begins.get(year + 1, starts[-1]))
        if following - x >= _YEAR_WIDTH:
            yield Tick(x=x, label=date_words(PartialDate(year), t), year=True)


def _bars(spans: Iterable[Span], scale: _Scale, t: Locale) -> tuple[tuple[Bar, ...], int]:
    """Return the bars below each other, and the height of the whole drawing."""
    bars, y = [], _SCALE_HEIGHT
    for span in spans:
        parts = tuple(_parts(span, scale))
        side, x = _label_place(parts)
        if side == "above":
            y += _LINE_HEIGHT
        title, when = shorten(span.title, _LONGEST_LABEL), span_words(span.starts, span.ends, t)
        label_y = y + 1 if side == "above" else y + 20
        bars.append(Bar(title=title, when=when, parts=parts, side=side, x=x, y=y + 7, label_y=label_y))
        y += _BAR_HEIGHT
    return tuple(bars), y


def _label_place(parts: Sequence[Part]) -> tuple[str, float]:
    """Return on which side of a bar its label stands, and from where."""
    left, right = parts[0].x, round(parts[-1].x + parts[-1].width, 2)
    if 100 - right >= _LABEL_WIDTH:
        return "right", right
    if left >= _LABEL_WIDTH:
        return "left", left
    return "above", min(left, 100 - _LABEL_WIDTH)


def _parts(span: Span, scale: _Scale) -> Iterator[Part]:
    """Yield what is drawn: where start and end may overlap, one fades in to where the other begins to fade."""
    begins, certain = span.starts.first, _after(span.starts)
    ends = span.ends or span.starts
    fades, over = (ends.first, _after(ends)) if span.ends else (certain, _faded_out(span))
    if span.starts.precision is Precision.DAY:
        certain = begins
    if span.ends and ends.precision is Precision.DAY:
        fades = over
    if certain > fades:
        certain = fades = begins + (over - begins) / 2
    for start, end, fade in ((begins, certain, "in"), (certain, fades, ""), (fades, over, "out")):
        if end > start:
            x = scale.at(start)
            yield Part(x=x, width=max(round(scale.at(end) - x, 2), _THINNEST), fade=fade)


def _after(day: PartialDate) -> date:
    return day.last + _A_DAY


def _faded_out(span: Span) -> date:
    """Return the day by which nothing is drawn any more: of an end that is not stated, a month later."""
    return _after(span.ends) if span.ends else _after(span.starts) + 31 * _A_DAY
