"""What a hit shows that no column holds: its id and its texts, for a few rows in one file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from kedan.model.course import Course
from kedan.wording.labels import Labels
from kedan.wording.text import one_line

_MANY_ROWS = 4_000
_TOGETHER = 64
_TOGETHER_OF_MANY = 32
"""The few cards that are shown lie far apart among many rows; of few rows they come with fewer files."""


def cards_together(rows: int) -> int:
    """Return of how many rows the cards come in one file."""
    return _TOGETHER_OF_MANY if rows >= _MANY_ROWS else _TOGETHER


def card_shards(rows: Sequence[Course], labels: Labels) -> Iterator[list[list[str | list[str]]]]:
    """Yield the cards of the rows, file by file."""
    cards = (_card(course, labels) for course in rows)
    while together := list(islice(cards, cards_together(len(rows)))):
        yield together


def _card(course: Course, labels: Labels) -> list[str | list[str]]:
    """Return id, title, summary, institutions and tags; what is missing at the end is left out."""
    institutions = [one_line(labels.institution(provider)) for provider in course.providers]
    card: list[str | list[str]] = [
        course.id,
        one_line(course.title),
        one_line(course.summary),
        institutions,
        [one_line(tag) for tag in course.tags],
    ]
    while not card[-1]:
        card.pop()
    return card
