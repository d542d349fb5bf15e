"""Courses as rows of a menu."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from kedan.model.course import Course
from kedan.model.terms import Domain
from kedan.pages.addresses import course_page
from kedan.pages.edition import Edition
from kedan.pages.parts import DomainMark, domain_mark
from kedan.search.row_words import RowWords, providers_words, row_words

_DOMAINS = {domain.value: domain for domain in Domain}


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """A course as a menu lists it."""

    id: str
    address: str
    title: str
    sample: bool
    summary: str
    domains: tuple[DomainMark, ...]
    says: RowWords
    html: dict[str, str] = field(default_factory=dict, repr=False, compare=False)
    """As it is written on pages of each depth: a course stands in several lists."""


def course_rows(courses: Iterable[Course], edition: Edition) -> tuple[Row, ...]:
    """Return the rows of courses as the catalog has them, in the same order."""
    return tuple(edition.once(_row_of_entry, course.id) for course in courses)


def course_row(course: Course, edition: Edition) -> Row:
    """Return the row of a course, or of what a menu offers of it."""
    return Row(
        id=course.id,
        address=course_page(course.id),
        title=course.title,
        sample=course.sample,
        summary=course.summary,
        domains=course_domains(course, edition),
        says=row_words(course, edition.labels),
    )


def _row_of_entry(edition: Edition, course_id: str) -> Row:
    return course_row(edition.catalog.courses[course_id], edition)


def course_domains(course: Course, edition: Edition) -> tuple[DomainMark, ...]:
    """Return the domains of a course as marks, the main one first."""
    return tuple(domain_mark(_DOMAINS[domain], edition) for domain in course.domains if domain in _DOMAINS)


def providers_of(course: Course, edition: Edition) -> str:
    """Return the names of those who run a course."""
    return providers_words(course, edition.labels)
