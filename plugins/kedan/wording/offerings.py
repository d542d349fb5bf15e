"""Offerings (班期) in words: when, how, where. Their state is the browser's business."""

from __future__ import annotations

from kedan.locale import Locale
from kedan.model.course import Offering, Segment
from kedan.model.dates import Precision
from kedan.model.terms import Delivery
from kedan.wording.amounts import counted
from kedan.wording.dates import round_words, span_words
from kedan.wording.labels import Labels

_NOT_BY_THE_DAY = (Delivery.ONLINE, Delivery.SCHOOL_BASED)
_MOST_DAYS = 14
"""Longer stretches are seldom attended day by day: their length would say the wrong thing."""


def first_day(offering: Offering) -> tuple[int, int, int]:
    """Return year, month and day on which the last segment starts, 0 for what is not known; offerings sort by it."""
    starts = (segment.starts for segment in offering.segments)
    return max(((date.year, date.month or 0, date.day or 0) for date in starts), default=(0, 0, 0))


def when_words(offering: Offering, t: Locale) -> str:
    """Return the span from the first to the last segment; empty without segments."""
    if not offering.segments:
        return ""
    starts = min((segment.starts for segment in offering.segments), key=lambda date: date.first)
    last = max(offering.segments, key=lambda segment: (segment.ends or segment.starts).last)
    alone = len(offering.segments) == 1
    return span_words(starts, last.ends if alone else last.ends or last.starts, t)


def segment_words(segment: Segment, t: Locale) -> str:
    """Return when a segment takes place."""
    return span_words(segment.starts, segment.ends, t)


def how_words(segment: Segment, labels: Labels) -> str:
    """Return delivery and length, such as `线下 4 天`; days only where people meet day by day."""
    days = segment_days(segment)
    words = (
        labels.delivery(segment.delivery) if segment.delivery else "",
        counted(days, "words.day", "words.days", labels.t) if days else "",
    )
    return " ".join(word for word in words if word)


def segment_days(segment: Segment) -> int:
    """Return how many days a segment takes; 0 where dates, delivery or a long stretch don't tell."""
    ends = segment.ends or segment.starts
    exact = segment.starts.precision is Precision.DAY and ends.precision is Precision.DAY
    if not exact or segment.ends is None or segment.delivery in _NOT_BY_THE_DAY:
        return 0
    days = (ends.last - segment.starts.first).days + 1
    return days if days <= _MOST_DAYS else 0


def brief_words(offering: Offering, labels: Labels) -> str:
    """Return place and length in brief, such as `杭州市余杭区 · 5 天`; `线上` where nobody travels."""
    places = (labels.region_short(one.region) if one.region else one.venue for one in offering.segments)
    days = sum(segment_days(segment) for segment in offering.segments)
    ways = dict.fromkeys(one.delivery for one in offering.segments if one.delivery in _NOT_BY_THE_DAY)
    where = labels.listed(dict.fromkeys(place for place in places if place))
    where = where or labels.listed(labels.delivery(way) for way in ways if way)
    return labels.joined((where, counted(days, "words.day", "words.days", labels.t) if days else ""))


def enrolment_words(offering: Offering, labels: Labels) -> str:
    """Return the rounds of enrolment, such as `报名 2026年12月1日—20日`; empty where none is stated."""
    rounds = (round_words(part.opens, part.closes, labels.t) for part in offering.enrolment)
    known = tuple(words for words in rounds if words)
    return labels.t("words.enrolment", dates=labels.listed(known)) if known else ""
