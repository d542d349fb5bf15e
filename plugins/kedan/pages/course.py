"""One page a course."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial

from kedan.model.course import Course
from kedan.pages.addresses import MENU, course_page, entry_file
from kedan.pages.assembly import finished
from kedan.pages.course_facts import course_facts
from kedan.pages.credits_panel import CreditsPanel, credits_panel
from kedan.pages.edition import Edition
from kedan.pages.evaluation import REFERENCE_GOAL, EvaluationBar, evaluation_bars
from kedan.pages.json_ld import course_data
from kedan.pages.offering_table import OfferingTable, offering_table
from kedan.pages.page import Draft, Page
from kedan.pages.parts import DomainMark, Fact, Word, course_word, institution_word
from kedan.pages.rows import course_domains, providers_of
from kedan.pages.sources import EntryView, SourceView, entry_view, source_view
from kedan.pages.standards import StandardGrid, standard_grids
from kedan.pages.syllabus import Syllabus, syllabus
from kedan.wording.credits import course_tag
from kedan.wording.links import host, safe_url
from kedan.wording.markdown import to_text


@dataclass(frozen=True, kw_only=True, slots=True)
class MaterialView:
    """Something to read or watch; without a link where its address is not a plain one."""

    title: str
    url: str
    details: str


@dataclass(frozen=True, kw_only=True, slots=True)
class SimilarCourse:
    """A course as the pages of those like it show it."""

    word: Word
    domain: DomainMark | None
    details: str
    html: dict[str, str] = field(default_factory=dict, repr=False, compare=False)


@dataclass(frozen=True, kw_only=True, slots=True)
class SimilarView:
    """Another course that is like this one."""

    course: SimilarCourse
    either: bool
    """Whether one who takes this course can't take that one."""


@dataclass(frozen=True, kw_only=True, slots=True)
class CourseView:
    """What the template of a course reads."""

    trail: tuple[Word, ...]
    title: str
    sample: bool
    summary: str
    description: str
    domains: tuple[DomainMark, ...]
    credits: CreditsPanel
    facts: tuple[Fact, ...]
    offerings: OfferingTable
    outcomes: tuple[str, ...]
    syllabus: Syllabus
    standards: tuple[StandardGrid, ...]
    assessment: str
    evaluation: tuple[EvaluationBar, ...]
    materials: tuple[MaterialView, ...]
    similar: tuple[SimilarView, ...]
    source: SourceView | None
    note: str
    entry: EntryView
    goal: int = REFERENCE_GOAL


def course_pages(edition: Edition) -> Iterator[Draft]:
    """Yield a page each, in menu order."""
    for course in edition.courses:
        yield Draft(course_page(course.id), MENU, partial(_page, course.id))


def _page(course_id: str, edition: Edition) -> Page:
    course = edition.catalog.courses[course_id]
    return finished(
        edition,
        "course.html",
        course_view(course, edition),
        address=course_page(course.id),
        title=course.title,
        description=course.summary or to_text(course.description) or course.title,
        section=MENU,
        source=entry_file("courses", course.id),
        data=course_data(course, edition),
    )


def course_view(course: Course, edition: Edition) -> CourseView:
    """Return the context of a course's page."""
    domains, table = course_domains(course, edition), offering_table(course, edition)
    return CourseView(
        trail=tuple(_trail(course, domains, edition)),
        title=course.title,
        sample=course.sample,
        summary=course.summary,
        description=course.description,
        domains=domains,
        credits=credits_panel(course, edition),
        facts=course_facts(course, table.programs, edition),
        offerings=table,
        outcomes=course.outcomes,
        syllabus=syllabus(course, edition),
        standards=standard_grids(course, edition),
        assessment=edition.labels.names("assessments", course.assessment),
        evaluation=evaluation_bars(course, edition),
        materials=tuple(_materials(course, edition)),
        similar=tuple(_similar(course, edition)),
        source=source_view(course.source, edition),
        note=course.note,
        entry=entry_view("courses", course.id, _licence(course, edition), edition),
    )


def _trail(course: Course, domains: tuple[DomainMark, ...], edition: Edition) -> Iterator[Word]:
    yield Word(edition.t("pages.menu"), MENU)
    if domains:
        yield Word(domains[0].title, domains[0].address)
    yield institution_word((*course.providers, course.publisher)[0], edition)


def _materials(course: Course, edition: Edition) -> Iterator[MaterialView]:
    for material in course.materials:
        kind = edition.labels.name("material-kinds", material.kind)
        details = edition.labels.joined((kind, host(material.url)))
        yield MaterialView(title=material.title, url=safe_url(material.url), details=details)


def _similar(course: Course, edition: Edition) -> Iterator[SimilarView]:
    for other in edition.similar_to.get(course.id, ()):
        yield SimilarView(course=edition.once(_similar_course, other.id), either=course.id in other.excludes)


def _similar_course(edition: Edition, course_id: str) -> SimilarCourse:
    course = edition.catalog.courses[course_id]
    tag = course_tag(course, edition.labels)
    return SimilarCourse(
        word=course_word(course_id, edition),
        domain=next(iter(course_domains(course, edition)), None),
        details=edition.labels.joined((providers_of(course, edition), f"{tag.number} {tag.unit}".strip())),
    )


def _licence(course: Course, edition: Edition) -> str:
    publisher = edition.catalog.institutions.get(course.publisher)
    return course.licence or (publisher.licence if publisher else "")
