"""One page a leadership domain, with its courses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kedan.model.terms import Domain
from kedan.pages.addresses import GUIDE_CHOOSE, GUIDE_PUBLISH, MENU
from kedan.pages.assembly import finished
from kedan.pages.board import Tile, tiles
from kedan.pages.edition import Edition
from kedan.pages.icons import MENU_SYMBOLS
from kedan.pages.json_ld import course_list_data
from kedan.pages.menu import listed_words
from kedan.pages.page import Page
from kedan.pages.parts import DomainMark, Word, domain_mark
from kedan.pages.rows import Row, course_rows


@dataclass(frozen=True, kw_only=True, slots=True)
class DomainView:
    """What the template of a domain reads."""

    trail: tuple[Word, ...]
    mark: DomainMark
    lead: str
    tiles: tuple[Tile, ...]
    count: str
    rows: tuple[Row, ...]
    fixed_domain: str
    guide: str = GUIDE_CHOOSE
    publish: str = GUIDE_PUBLISH


def domain_pages(edition: Edition) -> Iterator[Page]:
    """Yield the pages of the six domains; one without courses says so."""
    for domain in Domain:
        yield _domain_page(domain, edition)


def _domain_page(domain: Domain, edition: Edition) -> Page:
    courses = edition.by_domain[domain]
    view = DomainView(
        trail=(Word(edition.t("pages.menu"), MENU),),
        mark=domain_mark(domain, edition),
        lead=_lead(domain, edition),
        tiles=tiles(edition, domain),
        count=listed_words(len(courses), edition),
        rows=course_rows(courses, edition),
        fixed_domain=domain,
    )
    return finished(
        edition,
        "domain.html",
        view,
        address=view.mark.address,
        title=view.mark.title,
        description=edition.labels.joined((view.mark.title, view.count, edition.catalog.settings.title)),
        section=MENU,
        symbols=MENU_SYMBOLS,
        data=course_list_data(courses, edition),
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
