"""The list of programs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kedan.model.program import Program
from kedan.pages.addresses import INSTITUTIONS, PROGRAMS
from kedan.pages.assembly import finished
from kedan.pages.course_list import listed_words
from kedan.pages.edition import Edition
from kedan.pages.json_ld import program_list_data
from kedan.pages.page import Draft, Page
from kedan.pages.parts import Word, program_word
from kedan.pages.program import program_section


@dataclass(frozen=True, kw_only=True, slots=True)
class Listed:
    """A program in the list."""

    word: Word
    summary: str
    details: str


@dataclass(frozen=True, kw_only=True, slots=True)
class ProgramList:
    """What the template of the list reads."""

    institutions: str
    programs: tuple[Listed, ...]


def program_list(edition: Edition) -> Iterator[Draft]:
    """Yield the list; nothing where the catalog has no programs."""
    if edition.catalog.programs:
        yield Draft(PROGRAMS, program_section(edition), _page)


def _page(edition: Edition) -> Page:
    programs = edition.catalog.programs.values()
    return finished(
        edition,
        "programs.html",
        ProgramList(
            institutions=INSTITUTIONS if edition.catalog.institutions else "",
            programs=tuple(_listed(program, edition) for program in programs),
        ),
        address=PROGRAMS,
        title=edition.t("pages.programs"),
        description=edition.t("pages.programs-lead"),
        section=program_section(edition),
        data=program_list_data(edition),
    )


def _listed(program: Program, edition: Edition) -> Listed:
    courses = listed_words(len(program.courses), edition) if program.courses else ""
    region = edition.labels.region(program.region) if program.region else ""
    document = program.source.document if program.source else ""
    return Listed(
        word=program_word(program.id, edition),
        summary=program.summary,
        details=edition.labels.joined((region, document, courses)),
    )
