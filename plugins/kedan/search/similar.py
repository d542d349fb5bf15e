"""Which courses are alike: by the rarer words of their titles and tags, then by domains, readers and form.

It takes time in proportion to the number of courses: of each word only the nearest courses in the order of titles are
looked at. So a change of one course touches few others, and pages are remade for those alone.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from operator import add

from kedan.model.course import Course
from kedan.model.terms import OfferingStatus

from .text.folding import FIELD_END, HAN, fold

MOST_SIMILAR = 4
_LEAST = 0.24
"""How alike two courses must be at least to be named together; found by looking at what it lets through."""
_LEAST_WORDS = 2
"""One word in common is chance."""
_FEW = 64
"""Among fewer courses than these no word is common."""
_WORDS_LOOKED_AT = 6
_NEIGHBOURS = 5
"""How many courses before and after are looked at of all that share a word."""
_COURSES_LOOKED_AT = 8

_HAN_RUN = re.compile(f"[{HAN}]+")
_WORD = re.compile(f"[^\\W\\d_{HAN}]\\w*")

_Traits = tuple[frozenset[str], ...]
_WEIGHTS = ((0.5, 0.0), (0.25, -0.4), (0.25, -0.2), (0.1, 0.0))
"""What it adds to have all traits of a kind in common, and to share none: domains, roles, stages, form."""
_MOST_KINSHIP = 1 + sum(shared for shared, _ in _WEIGHTS)


def similar_courses(courses: Iterable[Course], idle: Iterable[str] = ()) -> dict[str, tuple[Course, ...]]:
    """Return by id the courses that are like each, the most similar first; those without any are left out.

    `courses` come in the order in which equally similar ones are to be named. `idle` are words that tell nothing in a
    title, such as the names of forms: each course has its form as a trait already.
    """
    comparison = _compared(tuple(courses), tuple(idle))
    found = ((row, comparison.like(row)) for row in range(len(comparison.courses)))
    return {comparison.courses[row].id: like for row, like in found if like}


@dataclass(frozen=True, kw_only=True, slots=True)
class _Comparison:
    """All courses, in the order of their titles, and who has which word."""

    courses: Sequence[Course]
    places: Sequence[int]
    """Of each course: its place among equally similar ones."""
    words: Sequence[tuple[int, ...]]
    """Of each course: the numbers of its words."""
    lengths: Sequence[float]
    """Of each course: the length of its words as a vector."""
    traits: Sequence[_Traits]
    having: Sequence[Sequence[int]]
    """Of each word: the courses that may be named for it."""
    worth: Sequence[int]
    """Of each word: its weight, squared. Whole numbers, so that the order of a sum makes no difference."""

    def like(self, row: int) -> tuple[Course, ...]:
        """Return the courses that are most like one."""
        this = self.courses[row]
        linked = {*this.prerequisites, *this.excludes}
        similar = (self.courses[other] for *_, other in sorted(self._judged(row)))
        return tuple(course for course in similar if course.id not in linked)[:MOST_SIMILAR]

    def _judged(self, row: int) -> Iterator[tuple[int, int, int]]:
        """Yield what is similar, as what to sort by: how much, in tenths; its place; its row."""
        common, length = set(self.words[row]).intersection, self.lengths[row]
        for other in self._candidates(row):
            shared = common(self.words[other])
            likeness = sum(map(self.worth.__getitem__, shared)) / (length * self.lengths[other])
            if len(shared) >= _LEAST_WORDS and likeness * _MOST_KINSHIP >= _LEAST:
                likeness *= _kinship(self.traits[row], self.traits[other])
                if likeness >= _LEAST:
                    yield -round(10 * likeness), self.places[other], other

    def _candidates(self, row: int) -> Iterator[int]:
        """Yield the courses that share most of the rarest words."""
        telling = [word for word in self.words[row] if self.worth[word] and self.having[word] != [row]]
        telling.sort(key=self.worth.__getitem__, reverse=True)
        near: list[int] = []
        for word in telling[:_WORDS_LOOKED_AT]:
            near += _around(row, self.having[word])
        shared = Counter(near)
        del shared[row]
        return (other for other, _ in shared.most_common(_COURSES_LOOKED_AT))


def _compared(courses: Sequence[Course], idle: Sequence[str]) -> _Comparison:
    by_title = sorted(range(len(courses)), key=lambda place: (courses[place].title, courses[place].id))
    rows = [courses[place] for place in by_title]
    words = _words(rows, idle)
    having: list[list[int]] = [[] for _ in range(1 + max((max(one, default=-1) for one in words), default=-1))]
    for row, numbers in enumerate(words):
        if _takes_place(rows[row]):
            for word in numbers:
                having[word].append(row)
    worth = [_worth(len(those), len(rows)) for those in having]
    lengths = [math.sqrt(sum(map(worth.__getitem__, numbers))) or 1.0 for numbers in words]
    return _Comparison(
        courses=rows,
        places=by_title,
        words=words,
        lengths=lengths,
        traits=[_traits(course) for course in rows],
        having=having,
        worth=worth,
    )


def _words(courses: Sequence[Course], idle: Sequence[str]) -> list[tuple[int, ...]]:
    """Return the numbers of the words of each course. All texts are folded in one go, which is far quicker."""
    folded = fold(FIELD_END.join(" ".join((course.title, *course.tags)) for course in courses))
    for word in idle:
        folded = folded.replace(fold(word), " ")
    number = defaultdict[str, int](count().__next__).__getitem__
    return [tuple(map(number, _grams(text))) for text in folded.split(FIELD_END)] if courses else []


def _grams(folded: str) -> Mapping[str, None]:
    """Return pairs of Han characters and words of letters, each once; numbers alone tell nothing."""
    grams: dict[str, None] = {}
    for run in _HAN_RUN.findall(folded):
        grams.update(dict.fromkeys(map(add, run, run[1:])))
    grams.update(dict.fromkeys(_WORD.findall(folded)))
    return grams


def _worth(having: int, courses: int) -> int:
    """Return the weight of a word, squared: the rarer, the more. In steps, so that it rarely changes."""
    return max(0, max(courses, _FEW).bit_length() - having.bit_length()) ** 2


def _around(row: int, rows: Sequence[int]) -> Sequence[int]:
    if len(rows) <= 2 * _NEIGHBOURS:
        return rows
    at = bisect_left(rows, row)
    return rows[max(0, at - _NEIGHBOURS) : at + _NEIGHBOURS + 1]


def _takes_place(course: Course) -> bool:
    """Return whether a course may be named: not where all of its offerings are cancelled."""
    cancelled = [offering.status is OfferingStatus.CANCELLED for offering in course.offerings]
    return course.always_open or not cancelled or not all(cancelled)


def _traits(course: Course) -> _Traits:
    return (
        frozenset(course.domains),
        frozenset([role for audience in course.audiences for role in audience.who.roles]),
        frozenset([stage for audience in course.audiences for stage in audience.who.stages]),
        frozenset((course.form,) if course.form else ()),
    )


def _kinship(these: _Traits, those: _Traits) -> float:
    """Return by how much traits make two courses more alike, or less where both say something else."""
    kinship = 1.0
    for (shared, foreign), this, that in zip(_WEIGHTS, these, those, strict=True):
        if this and that:
            both = len(this & that)
            kinship += shared * both / len(this | that) if both else foreign
    return kinship
