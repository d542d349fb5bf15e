"""Facets of a course as a whole."""

from __future__ import annotations

from collections.abc import Iterator

from kedan.model.course import Course
from kedan.wording.labels import Labels
from kedan.wording.text import one_line

from .facet import Facet


def _fee(course: Course, _labels: Labels) -> Iterator[str]:
    if course.fee and course.fee.amount is not None:
        yield "paid" if course.fee.amount.hundredths else "free"


def _tags(course: Course, _labels: Labels) -> tuple[str, ...]:
    return tuple(map(one_line, course.tags))


COURSE_FACETS = (
    Facet(name="domain", vocabulary="domains", values=lambda course, _: course.domains, several=True),
    Facet(name="category", vocabulary="categories", values=lambda course, _: (course.category,)),
    Facet(name="form", vocabulary="forms", values=lambda course, _: (course.form,)),
    Facet(name="method", vocabulary="methods", values=lambda course, _: course.methods, several=True),
    Facet(name="institution", values=lambda course, _: course.providers, label=Labels.institution, several=True),
    Facet(name="fee", values=_fee, labels={"free": "words.fee.free", "paid": "words.fee.paid"}),
    Facet(
        name="sample",
        values=lambda course, _: ("true" if course.sample else "false",),
        labels={"true": "words.sample.true", "false": "words.sample.false"},
    ),
    Facet(name="tag", values=_tags, label=lambda _, tag: tag, several=True),
)
