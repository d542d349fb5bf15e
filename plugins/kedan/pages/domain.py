"""One page a leadership domain, with its courses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

from kedan.model.terms import Domain
from kedan.pages.addresses import MENU
from kedan.pages.assembly import finished
from kedan.pages.board import Tile, tiles
from kedan.pages.course_list import CourseList, course_list
from kedan.pages.edition import Edition
from kedan.pages.json_ld import course_list_data
from kedan.pages.page import Draft, Page
from kedan.pages.paging import domain_part, part_numbers, part_of
from kedan.pages.parts import DomainMark, Word, domain_mark


@dataclass(frozen=True, kw_only=True, slots=True)
class DomainView:
    """What the template of a domain reads."""

    trail: tuple[Word, ...]
    mark: DomainMark
    lead: str
    tiles: tuple[Tile, ...]
    list: CourseList


def domain_pages(edition: Edition) -> Iterator[Draft]:
    """Yield the pages of the six domains; one without courses says so."""
    for domain in Domain:
        for number in part_numbers(edition.by_domain[domain]):
            yield Draft(domain_part(domain, number), MENU, partial(_domain_page, domain, number))


def _domain_page(domain: Domain, number: int, edition: Edition) -> Page:
    courses = edition.by_domain[domain]
    part = part_of(courses, number, partial(domain_part, domain), edition.t)
    view = DomainView(
        trail=(Word(edition.t("pages.menu"), MENU),),
        mark=domain_mark(domain, edition),
        lead=_lead(domain, edition),
        tiles=tiles(edition, domain),
        list=replace(course_list(courses, part.courses, edition, {"domain": [domain]}, part.pager), always=True),
    )
    title = part.named(view.mark.title, edition.t)
    return finished(
        edition,
        "domain.html",
        view,
        address=domain_part(domain, number),
        title=title,
        description=edition.labels.joined((title, view.list.count, edition.catalog.settings.title)),
        section=MENU,
        symbols=view.list.symbols,
        data=course_list_data(part.courses, edition),
    )


def _lead(domain: Domain, edition: Edition) -> str:
    """Return which items of the professional standard the domain stands for, where the vocabulary tells."""
    standards = edition.catalog.vocabularies.get("standards")
    first = next((item for item in standards.items if domain in item.domains), None) if standards else None
    if first is None:
        return ""
    low, high = first.domains[domain]
    name = edition.labels.name("standards", first.id)
    return edition.t("pages.domain-lead", standard=name, first=low, last=high)
