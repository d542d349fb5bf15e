"""The list of institutions, by type."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kedan.model.institution import Institution
from kedan.pages.addresses import INSTITUTIONS, PROGRAMS
from kedan.pages.assembly import finished
from kedan.pages.course_list import listed_words
from kedan.pages.edition import Edition
from kedan.pages.json_ld import institution_list_data
from kedan.pages.page import Draft, Page
from kedan.pages.parts import Word, institution_word


@dataclass(frozen=True, kw_only=True, slots=True)
class Listed:
    """An institution in the list."""

    word: Word
    summary: str
    details: str


@dataclass(frozen=True, kw_only=True, slots=True)
class IndexView:
    """What the template of the list reads: institutions by type."""

    groups: tuple[tuple[str, tuple[Listed, ...]], ...]
    programs: str


def institution_list(edition: Edition) -> Iterator[Draft]:
    """Yield the list; nothing where the catalog has no institutions."""
    if edition.catalog.institutions:
        yield Draft(INSTITUTIONS, INSTITUTIONS, _page)


def _page(edition: Edition) -> Page:
    t = edition.t
    return finished(
        edition,
        "institutions.html",
        IndexView(groups=tuple(_groups(edition)), programs=PROGRAMS if edition.catalog.programs else ""),
        address=INSTITUTIONS,
        title=t("pages.institutions"),
        description=t("pages.institutions-lead"),
        section=INSTITUTIONS,
        data=institution_list_data(edition),
    )


def _groups(edition: Edition) -> Iterator[tuple[str, tuple[Listed, ...]]]:
    """Yield the institutions by type, the types in the order of their vocabulary."""
    institutions = edition.catalog.institutions.values()
    vocabulary = edition.catalog.vocabularies.get("institution-types")
    order = [item.id for item in vocabulary.items] if vocabulary else []
    types = sorted({institution.type for institution in institutions} - set(order))
    for kind in (*order, *types):
        members = tuple(_listed(one, edition) for one in institutions if one.type == kind)
        if members:
            yield edition.labels.name("institution-types", kind), members


def _listed(institution: Institution, edition: Edition) -> Listed:
    number = len(edition.by_institution.get(institution.id, ()))
    return Listed(
        word=institution_word(institution.id, edition),
        summary=institution.summary,
        details=edition.labels.joined(
            (
                edition.labels.region(institution.region) if institution.region else "",
                listed_words(number, edition) if number else "",
            )
        ),
    )
