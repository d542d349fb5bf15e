"""The list of facts beside a course."""

from __future__ import annotations

from collections.abc import Iterator

from kedan.model.course import Course
from kedan.pages.credits_panel import shared_stages
from kedan.pages.edition import Edition
from kedan.pages.facts import contact_facts, fee_facts
from kedan.pages.parts import (
    Fact,
    Word,
    course_word,
    institution_word,
    menu_word,
    provider_words,
    text_fact,
    words_fact,
)
from kedan.pages.syllabus import split_words


def course_facts(course: Course, programs: tuple[Word, ...], edition: Edition) -> tuple[Fact, ...]:
    """Return every fact that the entry states, in the order of the panel."""
    return (
        *_who(course, programs, edition),
        *_what(course, edition),
        *_terms(course, edition),
    )


def _who(course: Course, programs: tuple[Word, ...], edition: Edition) -> Iterator[Fact]:
    t = edition.t
    yield Fact(t("pages.institution"), provider_words(course.providers, edition))
    if course.publisher not in course.providers:
        yield Fact(t("pages.publisher"), (institution_word(course.publisher, edition),))
    yield from words_fact(t("pages.program"), programs, listed=True)
    menus = edition.menus_of.get(course.id, ())
    yield from words_fact(t("pages.current-menu"), (menu_word(menu.id, edition) for menu in menus), listed=True)


def _what(course: Course, edition: Edition) -> Iterator[Fact]:
    t, labels = edition.t, edition.labels
    yield from text_fact(t("pages.category"), labels.name("categories", course.category))
    yield from text_fact(t("pages.form"), labels.name("forms", course.form))
    yield from text_fact(t("pages.methods"), labels.names("methods", course.methods))
    yield from text_fact(t("pages.stages"), labels.names("stages", shared_stages(course)))
    if course.hours:
        yield from text_fact(t("pages.hours"), split_words(course.hours, edition))
    if not course.offerings and not course.always_open:
        yield from text_fact(t("pages.offerings"), t("pages.offerings-unknown"))


def _terms(course: Course, edition: Edition) -> Iterator[Fact]:
    t, labels = edition.t, edition.labels
    yield from text_fact(t("pages.scope"), labels.name("scopes", course.scope))
    yield from fee_facts(course.fee, edition)
    yield from _courses(t("pages.prerequisites"), course.prerequisites, edition)
    yield from _courses(t("pages.excludes"), course.excludes, edition)
    yield from text_fact(t("pages.certificate"), course.certificate)
    yield from contact_facts(course.contact, edition)
    yield from text_fact(t("pages.tags"), labels.listed(course.tags))


def _courses(label: str, courses: tuple[str, ...], edition: Edition) -> Iterator[Fact]:
    yield from words_fact(label, (course_word(course, edition) for course in courses), listed=True)
