"""Institutions: who publishes and who provides."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from kedan.model.institution import Institution
from kedan.pages.addresses import INSTITUTIONS, entry_file
from kedan.pages.assembly import finished
from kedan.pages.course_list import CourseList, course_list, listed_words
from kedan.pages.edition import Edition
from kedan.pages.facts import contact_facts
from kedan.pages.json_ld import institution_data
from kedan.pages.page import Draft, Page
from kedan.pages.paging import institution_part, part_numbers, part_of
from kedan.pages.parts import Fact, Word, institution_word, program_word, text_fact, words_fact
from kedan.pages.sources import EntryView, SourceView, entry_view, source_view


@dataclass(frozen=True, kw_only=True, slots=True)
class MemberView:
    """A member of an institution."""

    word: Word
    details: str


@dataclass(frozen=True, kw_only=True, slots=True)
class BaseView:
    """A base of an institution."""

    title: str
    details: str
    note: str


@dataclass(frozen=True, kw_only=True, slots=True)
class InstitutionView:
    """What the template of an institution reads."""

    trail: tuple[Word, ...]
    title: str
    sample: bool
    type: str
    summary: str
    facts: tuple[Fact, ...]
    members: tuple[MemberView, ...]
    bases: tuple[BaseView, ...]
    list: CourseList
    source: SourceView | None
    note: str
    entry: EntryView


def institution_pages(edition: Edition) -> Iterator[Draft]:
    """Yield a page each."""
    for institution_id in edition.catalog.institutions:
        for number in part_numbers(edition.by_institution.get(institution_id, ())):
            yield Draft(institution_part(institution_id, number), INSTITUTIONS, partial(_page, institution_id, number))


def _page(institution_id: str, number: int, edition: Edition) -> Page:
    institution = edition.catalog.institutions[institution_id]
    courses = edition.by_institution.get(institution_id, ())
    part = part_of(courses, number, partial(institution_part, institution_id), edition.t)
    fixed = {"page": [f"institutions/{institution_id}"]}
    view = _view(institution, course_list(courses, part.courses, edition, fixed, part.pager), edition)
    title, summary = part.named(institution.title, edition.t), institution.summary if number == 1 else ""
    return finished(
        edition,
        "institution.html",
        view,
        address=institution_part(institution_id, number),
        title=title,
        description=summary or edition.labels.joined((title, view.type, view.list.count)),
        section=INSTITUTIONS,
        source=entry_file("institutions", institution.id),
        symbols=view.list.symbols,
        data=institution_data(institution, edition) if number == 1 else None,
    )


def _view(institution: Institution, courses: CourseList, edition: Edition) -> InstitutionView:
    return InstitutionView(
        trail=(Word(edition.t("pages.institutions"), INSTITUTIONS),),
        title=institution.title,
        sample=institution.sample,
        type=edition.labels.name("institution-types", institution.type),
        summary=institution.summary,
        facts=tuple(_facts(institution, edition)),
        members=tuple(_member(member, edition) for member in institution.members),
        bases=tuple(_bases(institution, edition)),
        list=courses,
        source=source_view(institution.source, edition),
        note=institution.note,
        entry=entry_view("institutions", institution.id, institution.licence, edition),
    )


def _facts(institution: Institution, edition: Edition) -> Iterator[Fact]:
    t, labels = edition.t, edition.labels
    yield from text_fact(t("pages.institution-type"), labels.name("institution-types", institution.type))
    if institution.region:
        yield from text_fact(t("pages.region"), labels.region(institution.region))
    if institution.parent:
        yield from words_fact(t("pages.parent"), (institution_word(institution.parent, edition),))
    yield from text_fact(t("pages.group-forms"), labels.names("group-forms", institution.group_forms))
    yield from text_fact(t("pages.scope"), labels.name("scopes", institution.scope))
    programs = edition.catalog.programs.values()
    taking_part = (program for program in programs if institution.id in {*program.providers, program.office})
    yield from words_fact(
        t("pages.programs"), (program_word(program.id, edition) for program in taking_part), listed=True
    )
    yield from contact_facts(institution.office, edition)


def _member(institution_id: str, edition: Edition) -> MemberView:
    known, courses = edition.catalog.institutions.get(institution_id), edition.by_institution.get(institution_id, ())
    kind = edition.labels.name("institution-types", known.type) if known else ""
    count = listed_words(len(courses), edition) if courses else ""
    return MemberView(word=institution_word(institution_id, edition), details=edition.labels.joined((kind, count)))


def _bases(institution: Institution, edition: Edition) -> Iterator[BaseView]:
    for base in institution.bases:
        kind = edition.labels.name("base-types", base.type) if base.type else ""
        region = edition.labels.region_short(base.region) if base.region else ""
        yield BaseView(title=base.title, details=edition.labels.joined((kind, region)), note=base.note)
