"""The menu: the front page, with every course, or the first of many."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kedan.pages.addresses import GUIDE_CHOOSE, GUIDE_PUBLISH, INSTITUTIONS, MENU, MENUS
from kedan.pages.assembly import finished
from kedan.pages.board import Board, Tile, board, tiles
from kedan.pages.edition import Edition
from kedan.pages.icons import MENU_SYMBOLS
from kedan.pages.json_ld import course_list_data
from kedan.pages.page import Draft, Page
from kedan.pages.paging import MOST_ROWS
from kedan.pages.parts import Word
from kedan.pages.rows import Row, course_rows
from kedan.wording.amounts import counted


@dataclass(frozen=True, kw_only=True, slots=True)
class MenuView:
    """What the template of the menu reads."""

    board: Board
    tiles: tuple[Tile, ...]
    count: str
    rows: tuple[Row, ...]
    more: str
    """That there are other courses; empty where all are listed."""
    elsewhere: tuple[Word, ...]
    """Where those are listed."""
    pager: None = None
    fixed_domain: str = ""
    menus: str = MENUS
    guide: str = GUIDE_CHOOSE
    publish: str = GUIDE_PUBLISH


def listed_words(number: int, edition: Edition) -> str:
    """Return `9 门课程`."""
    return counted(number, "pages.courses-listed-one", "pages.courses-listed", edition.t)


def elsewhere_words(others: int, edition: Edition) -> str:
    """Return that so many other courses are listed elsewhere; nothing where there are none."""
    return counted(others, "pages.courses-elsewhere-one", "pages.courses-elsewhere", edition.t) if others > 0 else ""


def menu_pages(_edition: Edition) -> Iterator[Draft]:
    """Yield the front page."""
    yield Draft(MENU, MENU, _page)


def _page(edition: Edition) -> Page:
    settings, listed = edition.catalog.settings, edition.courses[:MOST_ROWS]
    by_domain = tiles(edition)
    view = MenuView(
        board=board(edition),
        tiles=by_domain,
        count=listed_words(len(edition.courses), edition),
        rows=course_rows(listed, edition),
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
        symbols=MENU_SYMBOLS,
        data=course_list_data(listed, edition),
    )


def _elsewhere(by_domain: tuple[Tile, ...], edition: Edition) -> Iterator[Word]:
    """Yield the pages that list all courses between them; some courses are in no domain."""
    for tile in by_domain:
        yield Word(tile.mark.title, tile.mark.address)
    if edition.catalog.institutions:
        yield Word(edition.t("pages.institutions"), INSTITUTIONS)
