"""What the search has to find, worked out in the plainest way from the design's sentences: one course at a time.

It shares nothing with the index but the model: no grams, no columns, no lists.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from kedan import locale
from kedan.model.catalog import Catalog
from kedan.model.common import Conditions
from kedan.model.course import Audience, Course
from kedan.model.dates import PartialDate
from kedan.wording.credits import audience_delivery
from kedan.wording.labels import Labels
from tests.search.plain.conditions import UNKNOWN, Question, Thing, Values
from tests.search.plain.runs import STATES, Run, all_months, runs_of
from tests.search.plain.text import Searched, searched, terms, title_key

VOCABULARY = {"role": "roles", "stage": "stages", "school_category": "school-categories"}


@dataclass(frozen=True)
class Entry:
    """A course with everything that can be asked of it, on one day."""

    course: Course
    searched: Searched
    groups: tuple[tuple[Thing, ...], ...]
    """The course itself; its audiences; its offerings: of each, one has to meet all that is asked of it."""

    def met(self, question: Question, but: str = "") -> bool:
        return all(any(question.holds(thing, but) for thing in group) for group in self.groups)

    def meeting(self, question: Question, name: str) -> list[Thing]:
        """Return the things with this facet that meet the question."""
        return [thing for group in self.groups for thing in group if name in thing.values and question.holds(thing)]


class Oracle:
    """All courses of a catalog."""

    def __init__(self, catalog: Catalog) -> None:
        self.catalog = catalog
        labels = Labels.of_catalog(catalog, locale.load("zh"))
        self.searched = {course.id: searched(course, labels) for course in catalog.courses.values()}
        runs = [run for course in catalog.courses.values() for run in runs_of(course)]
        self.months = all_months(month for run in runs for month in run.months)
        self.by_day: dict[date, list[Entry]] = {}

    def answer(self, request: Mapping[str, Any]) -> dict[str, Any]:
        today = PartialDate.parse(request["today"]).first
        question = Question(request.get("facets", {}), request.get("not", {}))
        asked = terms(request.get("text", ""))
        entries = [
            entry for entry in self.entries(today) if all(entry.searched.hit(term, title=False) for term in asked)
        ]
        met = [entry for entry in entries if entry.met(question)]
        met.sort(key=lambda entry: _key(entry, question, asked, request.get("sort", "relevance"), today))
        return {
            "total": len(met),
            "ids": [entry.course.id for entry in met][: request.get("limit", len(met))],
            "facets": self._counts(entries, question),
        }

    def entries(self, today: date) -> list[Entry]:
        if today not in self.by_day:
            self.by_day[today] = [self._entry(course, today) for course in self.catalog.courses.values()]
        return self.by_day[today]

    def _entry(self, course: Course, today: date) -> Entry:
        audiences = course.audiences or (Audience(who=Conditions()),)
        fee = course.fee.amount if course.fee else None
        itself: dict[str, Values] = {
            "domain": {*course.domains},
            "category": {course.category} - {""},
            "form": {course.form} - {""},
            "method": {*course.methods},
            "institution": {*course.providers},
            "tag": {*course.tags},
            "sample": {str(course.sample).lower()},
            "fee": set() if fee is None else {"paid" if fee.hundredths else "free"},
        }
        return Entry(
            course,
            self.searched[course.id],
            (
                (Thing(itself),),
                tuple(_of_audience(course, audience) for audience in audiences),
                tuple(self._of_run(run, today) for run in runs_of(course)),
            ),
        )

    def _of_run(self, run: Run, today: date) -> Thing:
        regions = {part for segment in run.offering.segments for part in self._lies_in(segment.region)}
        months = self.months if run.always else run.months
        return Thing({"state": {run.state(today)}, "region": regions, "dates": months}, run)

    def _lies_in(self, code: str) -> set[str]:
        """Return a region and those around it; what only stands for the rest of a level is no place."""
        regions = self.catalog.regions
        parts = {code[:length] for length in (2, 4, 6) if len(code) >= length}
        return {part for part in parts if part not in regions or not regions[part].placeholder}

    def _counts(self, entries: list[Entry], question: Question) -> dict[str, dict[str, int]]:
        """Return by facet and value how many courses would be met if the value were chosen."""
        counts: dict[str, Counter[str]] = defaultdict(Counter)
        for entry in entries:
            met = entry.met(question)
            for group in entry.groups:
                for name in group[0].values:
                    if met or (name in question.wanted and entry.met(question, but=name)):
                        counts[name].update(self._counting(group, name, question))
        return {name: dict(found) for name, found in counts.items()}

    def _counting(self, group: tuple[Thing, ...], name: str, question: Question) -> set[str]:
        held = [thing.values[name] for thing in group if question.holds(thing, name)]
        if UNKNOWN in held:
            return {item.id for item in self.catalog.vocabularies[VOCABULARY[name]].items}
        return {value for values in held for value in values or ()}


def _of_audience(course: Course, audience: Audience) -> Thing:
    delivery = audience_delivery(course, audience)
    return Thing(
        {
            "delivery": {str(delivery)} if delivery else set(),
            "route": {str(audience.route)} if audience.route else set(),
            "role": {*audience.who.roles} or UNKNOWN,
            "stage": {*audience.who.stages} or UNKNOWN,
            "school_category": {*audience.who.school_categories} or UNKNOWN,
            "credits": {str(audience.credits.total)} if audience.credits else set(),
            "kind": {*audience.counts_toward},
        }
    )


def _key(entry: Entry, question: Question, asked: list[str], sort: str, today: date) -> tuple[Any, ...]:
    course, runs = entry.course, [thing.run for thing in entry.meeting(question, "state") if thing.run]
    ends = [last for run in runs_of(course) if not run.cancelled for _, last in run.segments]
    last = date.max if course.always_open else max(ends, default=date.min)
    added = course.added.last if course.added else date.min
    in_title = bool(asked) and all(entry.searched.hit(term, title=True) for term in asked)
    return (
        _major(entry, question, sort, today),
        not in_title,
        min(STATES.index(run.state(today)) for run in runs),
        -last.toordinal(),
        -added.toordinal(),
        course.id,
    )


def _major(entry: Entry, question: Question, sort: str, today: date) -> Any:
    runs = [thing.run for thing in entry.meeting(question, "state") if thing.run]
    if sort == "start":
        starts = [min(run.segments)[0] for run in runs if run.segments and not run.cancelled]
        return min((first for first in starts if first >= today), default=date.max)
    if sort == "closing":
        open_now = [run for run in runs if run.state(today) == "open"]
        ends = (max(last for first, last in run.rounds if first <= today <= last) for run in open_now)
        return min(ends, default=date.max)
    if sort == "credits":
        known = (values for thing in entry.meeting(question, "credits") for values in thing.values["credits"] or ())
        return -max(map(float, known), default=0.0)
    if sort == "newest":
        return -entry.course.added.last.toordinal() if entry.course.added else 0
    return title_key(entry.course.title) if sort == "title" else 0
