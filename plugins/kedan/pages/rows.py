"""Courses as rows of a menu."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from kedan.model.course import Course, Offering
from kedan.model.terms import Domain
from kedan.pages.addresses import course_page
from kedan.pages.edition import Edition
from kedan.pages.parts import DomainMark, domain_mark
from kedan.search.facts import facts_data
from kedan.search.runs import ALWAYS_OPEN, run_data
from kedan.wording.amounts import counted, places_words
from kedan.wording.conditions import who_words
from kedan.wording.credits import CreditTag, course_tag
from kedan.wording.offerings import brief_words, first_day, when_words

_DOMAINS = {domain.value: domain for domain in Domain}


@dataclass(frozen=True, kw_only=True, slots=True)
class Run:
    """One offering within a row. Without scripts only the `shown` one is seen."""

    data: dict[str, Any]
    shown: bool
    when: str = ""
    title: str = ""
    where: str = ""
    places: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """A course as a menu lists it."""

    id: str
    address: str
    title: str
    sample: bool
    summary: str
    domains: tuple[DomainMark, ...]
    tag: CreditTag
    providers: str
    audience: str
    reference: str
    """How it is taught; the document where the entry does not say."""
    runs: tuple[Run, ...]
    run_count: str
    facts: dict[str, Any]
    """What the browser keeps of it in a list."""


def course_rows(courses: Iterable[Course], edition: Edition) -> tuple[Row, ...]:
    """Return the rows of some courses, in the same order."""
    return tuple(course_row(course, edition) for course in courses)


def course_row(course: Course, edition: Edition) -> Row:
    """Return the row of a course."""
    labels = edition.labels
    return Row(
        id=course.id,
        address=course_page(course.id),
        title=course.title,
        sample=course.sample,
        summary=course.summary,
        domains=course_domains(course, edition),
        tag=course_tag(course, labels),
        providers=_providers(course, edition),
        audience=_audience(course, edition),
        reference=labels.names("methods", course.methods) or (course.source.document if course.source else ""),
        runs=course_runs(course, edition),
        run_count=_run_count(course, edition),
        facts=facts_data(course),
    )


def course_domains(course: Course, edition: Edition) -> tuple[DomainMark, ...]:
    """Return the domains of a course as marks, the main one first."""
    return tuple(domain_mark(_DOMAINS[domain], edition) for domain in course.domains if domain in _DOMAINS)


def course_runs(course: Course, edition: Edition) -> tuple[Run, ...]:
    """Return the offerings of a course; one of them stands for all where no script runs."""
    if course.always_open:
        return (Run(data=ALWAYS_OPEN, shown=True, when=edition.t("pages.any-time")),)
    last = max(course.offerings, key=first_day, default=None)
    return tuple(_run(offering, edition, shown=offering is last) for offering in course.offerings)


def _run(offering: Offering, edition: Edition, *, shown: bool) -> Run:
    return Run(
        data=run_data(offering),
        shown=shown,
        when=when_words(offering, edition.t) or edition.t("pages.dates-unknown"),
        title=offering.title,
        where=brief_words(offering, edition.labels),
        places=places_words(offering.capacity, edition.t) if offering.capacity else "",
    )


def _providers(course: Course, edition: Edition) -> str:
    names = edition.labels.listed(edition.labels.institution(provider) for provider in course.providers)
    return names or edition.t("pages.provider-not-in-document")


def _audience(course: Course, edition: Edition) -> str:
    groups = (who_words(audience.who, edition.labels) for audience in course.audiences)
    return edition.labels.listed(dict.fromkeys(group for group in groups if group))


def _run_count(course: Course, edition: Edition) -> str:
    if len(course.offerings) < 2:  # noqa: PLR2004
        return ""
    return counted(len(course.offerings), "pages.run-count-one", "pages.run-count", edition.t)
