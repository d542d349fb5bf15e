"""Menu cards: what one audience may choose from, section by section, as on a printed menu."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from kedan.model.course import Course
from kedan.model.menu import Menu, Section
from kedan.model.menu_card import menu_card
from kedan.model.terms import Domain
from kedan.pages.addresses import MENU, MENUS, entry_file, menu_page
from kedan.pages.assembly import finished
from kedan.pages.board import Board, menu_board
from kedan.pages.course_list import CourseList, course_list, elsewhere_words, listed_words
from kedan.pages.edition import Edition
from kedan.pages.json_ld_menu import menu_data
from kedan.pages.page import Draft, Page
from kedan.pages.paging import MOST_ROWS
from kedan.pages.parts import DomainMark, Fact, Word, domain_mark, text_fact, words_fact
from kedan.pages.policy import policy_word
from kedan.pages.rows import Row, course_row
from kedan.pages.sources import EntryView, SourceView, entry_view, source_view
from kedan.wording.dates import span_words

Card = tuple[tuple[Section, tuple[Course, ...]], ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class SectionView:
    """A section of the card. Its anchor is its own id behind a word, so that it meets no other anchor."""

    id: str
    anchor: str
    title: str
    mark: DomainMark | None
    pick: str
    count: str
    note: str
    rows: tuple[Row, ...]
    more: str
    """That there are other courses; empty where all are listed."""
    elsewhere: tuple[Word, ...]
    """Where those are listed."""


@dataclass(frozen=True, kw_only=True, slots=True)
class CardView:
    """What the template of a menu card reads."""

    id: str
    trail: tuple[Word, ...]
    board: Board
    facts: tuple[Fact, ...]
    list: CourseList
    """What the search of the card stands for: the courses of all sections."""
    sections: tuple[SectionView, ...]
    source: SourceView | None
    entry: EntryView


def menu_card_pages(edition: Edition) -> Iterator[Draft]:
    """Yield a page each."""
    for menu_id in edition.catalog.menus:
        yield Draft(menu_page(menu_id), MENU, partial(_page, menu_id))


def _page(menu_id: str, edition: Edition) -> Page:
    menu = edition.catalog.menus[menu_id]
    card = menu_card(menu, {course.id: course for course in edition.courses})
    view = _card_view(menu, card, edition)
    return finished(
        edition,
        "menu_card.html",
        view,
        address=menu_page(menu.id),
        title=menu.title,
        description=edition.labels.joined((menu.title, *view.board.over, view.board.window)),
        section=MENU,
        source=entry_file("menus", menu.id),
        symbols=view.list.symbols,
        data=menu_data(menu, (course for _, courses in card for course in courses[:MOST_ROWS]), edition),
    )


def _card_view(menu: Menu, card: Card, edition: Edition) -> CardView:
    return CardView(
        id=menu.id,
        trail=(Word(edition.t("pages.menu"), MENU), Word(edition.t("pages.all-menus"), MENUS)),
        board=menu_board(menu, edition),
        facts=tuple(_facts(menu, edition)),
        list=_list(menu, card, edition),
        sections=tuple(_section_view(section, courses, edition) for section, courses in card),
        source=source_view(menu.source, edition),
        entry=entry_view("menus", menu.id, "", edition),
    )


def _list(menu: Menu, card: Card, edition: Edition) -> CourseList:
    """Return the list of all courses on the card, each once."""
    courses = {course.id: course for _, courses in card for course in courses}
    listed = {course.id: course for _, courses in card for course in courses[:MOST_ROWS]}
    fixed = {"page": [f"menus/{menu.id}"]}
    return course_list(tuple(courses.values()), tuple(listed.values()), edition, fixed)


def _facts(menu: Menu, edition: Edition) -> Iterator[Fact]:
    t = edition.t
    if menu.period:
        yield from text_fact(t("pages.period"), span_words(menu.period.starts, menu.period.ends, t))
    yield from words_fact(t("pages.policies"), (policy_word(name, edition) for name in menu.policies))


def _section_view(section: Section, courses: tuple[Course, ...], edition: Edition) -> SectionView:
    mark = domain_mark(Domain(section.domain), edition) if section.domain in set(Domain) else None
    return SectionView(
        id=section.id,
        anchor=f"section-{section.id}",
        title=section.title or (mark.title if mark else edition.t("pages.courses")),
        mark=mark,
        pick=_pick(section, edition),
        count=listed_words(len(courses), edition),
        note=section.note,
        rows=tuple([course_row(course, edition) for course in courses[:MOST_ROWS]]),
        more=elsewhere_words(len(courses) - MOST_ROWS, edition),
        elsewhere=(Word(mark.title, mark.address),) if mark else (Word(edition.t("pages.menu"), MENU),),
    )


def _pick(section: Section, edition: Edition) -> str:
    least, most = section.at_least or None, section.at_most
    if least is not None and least == most:
        return edition.t("pages.pick-exactly", n=least)
    bounds = (("pages.pick-at-least", least), ("pages.pick-at-most", most))
    return edition.labels.listed(edition.t(key, n=number) for key, number in bounds if number is not None)
