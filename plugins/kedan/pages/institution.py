"""Institutions: who publishes and who provides."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kedan.model.institution import Institution
from kedan.pages.addresses import INSTITUTIONS, entry_file, institution_page
from kedan.pages.assembly import finished
from kedan.pages.edition import Edition
from kedan.pages.facts import contact_facts
from kedan.pages.json_ld import institution_data
from kedan.pages.menu import listed_words
from kedan.pages.page import Page
from kedan.pages.parts import Fact, Word, institution_word, program_word, text_fact, words_fact
from kedan.pages.rows import Row, course_rows
from kedan.pages.sources import EntryView, SourceView, entry_view, source_view


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
    members: tuple[Word, ...]
    bases: tuple[BaseView, ...]
    count: str
    rows: tuple[Row, ...]
    source: SourceView | None
    note: str
    entry: EntryView


def institution_pages(edition: Edition) -> Iterator[Page]:
    """Yield a page each."""
    for institution in edition.catalog.institutions.values():
        yield _institution_page(institution, edition)


def _institution_page(institution: Institution, edition: Edition) -> Page:
    view = _view(institution, edition)
    return finished(
        edition,
        "institution.html",
        view,
        address=institution_page(institution.id),
        title=institution.title,
        description=institution.summary or edition.labels.joined((institution.title, view.type, view.count)),
        section=INSTITUTIONS,
        source=entry_file("institutions", institution.id),
        data=institution_data(institution, edition),
    )


def _view(institution: Institution, edition: Edition) -> InstitutionView:
    courses = edition.by_institution.get(institution.id, ())
    return InstitutionView(
        trail=(Word(edition.t("pages.institutions"), INSTITUTIONS),),
        title=institution.title,
        sample=institution.sample,
        type=edition.labels.name("institution-types", institution.type),
        summary=institution.summary,
        facts=tuple(_facts(institution, edition)),
        members=tuple(institution_word(member, edition) for member in institution.members),
        bases=tuple(_bases(institution, edition)),
        count=listed_words(len(courses), edition),
        rows=course_rows(courses, edition),
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


def _bases(institution: Institution, edition: Edition) -> Iterator[BaseView]:
    for base in institution.bases:
        kind = edition.labels.name("base-types", base.type) if base.type else ""
        region = edition.labels.region_short(base.region) if base.region else ""
        yield BaseView(title=base.title, details=edition.labels.joined((kind, region)), note=base.note)
