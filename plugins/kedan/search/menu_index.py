"""The rows that the menu searches in the browser."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kedan.locale import Locale
from kedan.model.catalog import Catalog
from kedan.model.course import Course
from kedan.search.menu_order import menu_order
from kedan.search.runs import runs_data
from kedan.wording.labels import Labels
from kedan.wording.markdown import to_text
from kedan.wording.text import one_line


def menu_rows(catalog: Catalog, locale: Locale) -> list[dict[str, Any]]:
    """Return one row a course, in menu order."""
    labels = Labels.of_catalog(catalog, locale)
    return [menu_row(course, labels) for course in menu_order(catalog.courses.values())]


def menu_row(course: Course, labels: Labels) -> dict[str, Any]:
    """Return the row of a course: its id, what is searched, and its dates."""
    return {
        "id": course.id,
        "title": one_line(course.title),
        "text": [*dict.fromkeys(text for text in _searched(course, labels) if text)],
        "domains": list(course.domains),
        "always": course.always_open,
        "runs": runs_data(course),
    }


def _searched(course: Course, labels: Labels) -> Iterator[str]:
    """Yield what is searched besides the title; a term has to stand within one of these."""
    yield one_line(course.summary)
    yield to_text(course.description)
    yield from (one_line(labels.institution(provider)) for provider in course.providers)
    yield from (one_line(tag) for tag in course.tags)
    yield from (one_line(unit.title) for unit in course.syllabus)
    yield from (one_line(outcome) for outcome in course.outcomes)
    if course.source:
        yield one_line(course.source.document)
        yield one_line(course.source.title)
