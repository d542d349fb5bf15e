"""The menu: the front page, with every course."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kedan.pages.addresses import GUIDE_CHOOSE, GUIDE_PUBLISH, MENU
from kedan.pages.assembly import finished
from kedan.pages.board import Board, Tile, board, tiles
from kedan.pages.edition import Edition
from kedan.pages.icons import MENU_SYMBOLS
from kedan.pages.json_ld import course_list_data
from kedan.pages.page import Page
from kedan.pages.rows import Row, course_rows
from kedan.wording.amounts import counted


@dataclass(frozen=True, kw_only=True, slots=True)
class MenuView:
    """What the template of the menu reads."""

    board: Board
    tiles: tuple[Tile, ...]
    count: str
    rows: tuple[Row, ...]
    fixed_domain: str = ""
    guide: str = GUIDE_CHOOSE
    publish: str = GUIDE_PUBLISH


def listed_words(number: int, edition: Edition) -> str:
    """Return `9 门课程`."""
    return counted(number, "pages.courses-listed-one", "pages.courses-listed", edition.t)


def menu_pages(edition: Edition) -> Iterator[Page]:
    """Yield the front page."""
    settings = edition.catalog.settings
    view = MenuView(
        board=board(edition),
        tiles=tiles(edition),
        count=listed_words(len(edition.courses), edition),
        rows=course_rows(edition.courses, edition),
    )
    yield finished(
        edition,
        "menu.html",
        view,
        address=MENU,
        title=settings.title,
        description=settings.description,
        section=MENU,
        symbols=MENU_SYMBOLS,
        data=course_list_data(edition.courses, edition),
    )
