"""The menu: the front page, with every course, or the first of many."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kedan.pages.addresses import INSTITUTIONS, MENU, MENUS
from kedan.pages.assembly import finished
from kedan.pages.board import Board, Tile, board, tiles
from kedan.pages.course_list import CourseList, course_list, elsewhere_words
from kedan.pages.edition import Edition
from kedan.pages.json_ld import course_list_data
from kedan.pages.page import Draft, Page
from kedan.pages.paging import MOST_ROWS
from kedan.pages.parts import Word


@dataclass(frozen=True, kw_only=True, slots=True)
class MenuView:
    """What the template of the menu reads."""

    board: Board
    tiles: tuple[Tile, ...]
    list: CourseList
    more: str
    """That there are other courses; empty where all are listed."""
    elsewhere: tuple[Word, ...]
    """Where those are listed."""
    menus: str = MENUS


def menu_pages(_edition: Edition) -> Iterator[Draft]:
    """Yield the front page."""
    yield Draft(MENU, MENU, _page)


def _page(edition: Edition) -> Page:
    settings, listed = edition.catalog.settings, edition.courses[:MOST_ROWS]
    by_domain = tiles(edition)
    view = MenuView(
        board=board(edition),
        tiles=by_domain,
        list=replace(course_list(edition.courses, listed, edition, {}), always=True),
        more=elsewhere_words(len(edition.courses) - MOST_ROWS, edition),
        elsewhere=tuple(_elsewhere(by_domain, edition)),
    )
    return finished(
        edition,
        "menu.html",
        view,
        address=MENU,
        title=settings.title,
        description=settings.description,
        section=MENU,
        symbols=view.list.symbols,
        data=course_list_data(listed, edition),
    )


def _elsewhere(by_domain: tuple[Tile, ...], edition: Edition) -> Iterator[Word]:
    """Yield the pages that list all courses between them; some courses are in no domain."""
    for tile in by_domain:
        yield Word(tile.mark.title, tile.mark.address)
    if edition.catalog.institutions:
        yield Word(edition.t("pages.institutions"), INSTITUTIONS)
