"""The list of menus. Which of them is open today is told by the browser."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kedan.model.menu import Menu
from kedan.pages.addresses import MENU, MENUS
from kedan.pages.assembly import finished
from kedan.pages.board import Board, menu_board
from kedan.pages.edition import Edition
from kedan.pages.page import Draft, Page
from kedan.pages.parts import Word, menu_word


@dataclass(frozen=True, kw_only=True, slots=True)
class Listed:
    """A menu in the list."""

    word: Word
    board: Board


@dataclass(frozen=True, kw_only=True, slots=True)
class MenuList:
    """What the template of the list reads: the current menus in the order of the site, then the others."""

    trail: tuple[Word, ...]
    menus: tuple[Listed, ...]


def menu_list(edition: Edition) -> Iterator[Draft]:
    """Yield the list; nothing where the catalog has no menus."""
    if edition.catalog.menus:
        yield Draft(MENUS, MENU, _page)


def _page(edition: Edition) -> Page:
    t = edition.t
    return finished(
        edition,
        "menus.html",
        MenuList(
            trail=(Word(t("pages.menu"), MENU),),
            menus=tuple(
                Listed(word=menu_word(menu.id, edition), board=menu_board(menu, edition)) for menu in _in_order(edition)
            ),
        ),
        address=MENUS,
        title=t("pages.all-menus"),
        description=t("pages.menus-lead"),
        section=MENU,
    )


def _in_order(edition: Edition) -> Iterator[Menu]:
    menus = edition.catalog.menus
    current = [name for name in dict.fromkeys(edition.catalog.settings.menus) if name in menus]
    latest_first = sorted(menus.values(), key=lambda menu: menu.window.opens.first, reverse=True)
    yield from (menus[name] for name in current)
    yield from (menu for menu in latest_first if menu.id not in current)
