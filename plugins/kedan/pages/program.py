"""Programs: plans of several tracks, batches and courses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from kedan.model.course import Course
from kedan.model.program import Batch, Program
from kedan.pages.addresses import INSTITUTIONS, PROGRAMS, entry_file, program_page
from kedan.pages.assembly import finished
from kedan.pages.course_list import CourseList, course_list
from kedan.pages.credits_panel import CreditsPanel, credits_panel
from kedan.pages.edition import Edition
from kedan.pages.facts import fee_facts
from kedan.pages.json_ld import program_data
from kedan.pages.page import Draft, Page
from kedan.pages.parts import Fact, Word, course_word, institution_word, provider_words, text_fact, words_fact
from kedan.pages.sources import EntryView, SourceView, entry_view, source_view
from kedan.pages.time_line import Span, TimeLine, time_line
from kedan.wording.amounts import places_words
from kedan.wording.conditions import condition_words
from kedan.wording.credits import CreditTag, course_tag
from kedan.wording.dates import span_words
from kedan.wording.markdown import to_text


@dataclass(frozen=True, kw_only=True, slots=True)
class TrackView:
    """A line of the program for some of its participants."""

    title: str
    who: str
    note: str


@dataclass(frozen=True, kw_only=True, slots=True)
class BatchView:
    """One run of the whole program."""

    title: str
    when: str
    places: str
    remarks: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class CourseCredits:
    """What a course of the program brings to each role."""

    course: Word
    panel: CreditsPanel


@dataclass(frozen=True, kw_only=True, slots=True)
class ProgramView:
    """What the template of a program reads."""

    trail: tuple[Word, ...]
    title: str
    sample: bool
    summary: str
    description: str
    facts: tuple[Fact, ...]
    aims: tuple[str, ...]
    tag: CreditTag | None
    """What the one course of a program brings; None where there are several."""
    tracks: tuple[TrackView, ...]
    batches: tuple[BatchView, ...]
    time_line: TimeLine | None
    credits: tuple[CourseCredits, ...]
    list: CourseList
    outcomes: tuple[str, ...]
    assessment: str
    source: SourceView | None
    note: str
    entry: EntryView


def program_section(edition: Edition) -> str:
    """Return the page whose tab is active on the pages of programs."""
    return INSTITUTIONS if edition.catalog.institutions else PROGRAMS


def program_pages(edition: Edition) -> Iterator[Draft]:
    """Yield a page each."""
    for program_id in edition.catalog.programs:
        yield Draft(program_page(program_id), program_section(edition), partial(_page, program_id))


def _page(program_id: str, edition: Edition) -> Page:
    program = edition.catalog.programs[program_id]
    view = program_view(program, edition)
    return finished(
        edition,
        "program.html",
        view,
        address=program_page(program.id),
        title=program.title,
        description=program.summary or to_text(program.description) or program.title,
        section=program_section(edition),
        source=entry_file("programs", program.id),
        symbols=view.list.symbols,
        data=program_data(program, edition),
    )


def program_view(program: Program, edition: Edition) -> ProgramView:
    """Return the context of a program's page."""
    known = (edition.catalog.courses.get(course) for course in program.courses)
    courses = tuple(course for course in known if course)
    return ProgramView(
        trail=(Word(edition.t("pages.programs"), PROGRAMS),),
        title=program.title,
        sample=program.sample,
        summary=program.summary,
        description=program.description,
        facts=tuple(_facts(program, edition)),
        aims=program.aims,
        tracks=tuple(_tracks(program, edition)),
        tag=course_tag(courses[0], edition.labels) if len(courses) == 1 else None,
        batches=tuple(_batch(batch, edition) for batch in program.batches),
        time_line=time_line(_spans(program), edition.t),
        credits=tuple(_credits(courses, edition)),
        list=course_list(courses, courses, edition, {"page": [f"programs/{program.id}"]}),
        outcomes=program.outcomes,
        assessment=edition.labels.names("assessments", program.assessment),
        source=source_view(program.source, edition),
        note=program.note,
        entry=entry_view("programs", program.id, "", edition),
    )


def _facts(program: Program, edition: Edition) -> Iterator[Fact]:
    t, labels = edition.t, edition.labels
    yield from words_fact(t("pages.providers"), provider_words(program.providers, edition), listed=True)
    if program.office:
        yield Fact(t("pages.office"), (institution_word(program.office, edition),))
    if program.region:
        yield from text_fact(t("pages.region"), labels.region(program.region))
    yield from text_fact(t("pages.roles"), labels.names("roles", program.roles))
    yield from text_fact(t("pages.methods"), labels.names("methods", program.methods))
    yield from fee_facts(program.fee, edition)


def _tracks(program: Program, edition: Edition) -> Iterator[TrackView]:
    for track in program.tracks:
        yield TrackView(title=track.title, who=condition_words(track.applies_to, edition.labels), note=track.note)


def _spans(program: Program) -> Iterator[Span]:
    for batch in program.batches:
        if batch.starts:
            yield Span(title=batch.title, starts=batch.starts, ends=batch.ends)


def _credits(courses: Iterable[Course], edition: Edition) -> Iterator[CourseCredits]:
    """Yield the courses of which any credits are stated."""
    for course in courses:
        panel = credits_panel(course, edition)
        if panel.stated:
            yield CourseCredits(course=course_word(course.id, edition), panel=panel)


def _batch(batch: Batch, edition: Edition) -> BatchView:
    not_for = condition_words(batch.not_for, edition.labels)
    return BatchView(
        title=batch.title,
        when=span_words(batch.starts, batch.ends, edition.t) if batch.starts else edition.t("words.dates-unknown"),
        places=places_words(batch.capacity, edition.t) if batch.capacity else "",
        remarks=tuple(
            remark for remark in (edition.t("pages.not-for", who=not_for) if not_for else "", batch.note) if remark
        ),
    )
