"""Dates and spans in words. A build has no clock, so the year always stands, once where a span shares it."""

from __future__ import annotations

from functools import lru_cache

from kedan.locale import Locale
from kedan.model.dates import PartialDate

_MONTHS = (
    "words.month.1",
    "words.month.2",
    "words.month.3",
    "words.month.4",
    "words.month.5",
    "words.month.6",
    "words.month.7",
    "words.month.8",
    "words.month.9",
    "words.month.10",
    "words.month.11",
    "words.month.12",
)
_MonthAndDay = tuple[int, int | None]


def date_words(date: PartialDate, t: Locale) -> str:
    """Return `2027年1月13日`, `2021年11月` or `2014年`."""
    if date.month is None:
        return t("words.date.year", year=date.year)
    return t("words.date.in-year", year=date.year, rest=_within_year(date.month, date.day, t))


def span_words(start: PartialDate, end: PartialDate | None, t: Locale) -> str:
    """Return `2027年1月13日—16日`, `2021年11月—2022年1月`; `2020年11月起` where no end is known."""
    if end is None:
        return date_words(start, t) if start.month is None else since_words(start, t)
    if start == end:
        return date_words(start, t)
    if start.year != end.year or start.month is None or end.month is None:
        return t("words.span.apart", start=date_words(start, t), end=date_words(end, t))
    rest = _span_within_year((start.month, start.day), (end.month, end.day), t)
    return t("words.date.in-year", year=start.year, rest=rest)


def since_words(start: PartialDate, t: Locale) -> str:
    """Return `2020年11月起`."""
    return t("words.span.since", start=date_words(start, t))


def until_words(end: PartialDate, t: Locale) -> str:
    """Return `至 2027年3月1日`."""
    return t("words.span.until", end=date_words(end, t))


def round_words(opens: PartialDate | None, closes: PartialDate | None, t: Locale) -> str:
    """Return a round of enrolment in words; either end may be open."""
    if opens is None:
        return until_words(closes, t) if closes else ""
    return span_words(opens, closes, t) if closes else since_words(opens, t)


def _span_within_year(start: _MonthAndDay, end: _MonthAndDay, t: Locale) -> str:
    (month, first), (last_month, last) = start, end
    if first and last and month == last_month:
        return t("words.span.in-month", month=t(_MONTHS[month - 1]), day=first, last=last)
    return t("words.span.in-year", start=_within_year(*start, t), end=_within_year(*end, t))


@lru_cache(maxsize=1024)
def _within_year(month: int, day: int | None, t: Locale) -> str:
    named = t(_MONTHS[month - 1])
    return named if day is None else t("words.date.day", month=named, day=day)
