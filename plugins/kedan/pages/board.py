"""The board on top of the menu: the menu of the season, and the six domains as tiles."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kedan.locale import Locale
from kedan.model.menu import Limits, Menu
from kedan.model.terms import Domain
from kedan.pages.addresses import menu_page
from kedan.pages.edition import Edition
from kedan.pages.parts import DomainMark, Word, domain_mark, menu_word
from kedan.wording.amounts import counted
from kedan.wording.conditions import condition_words
from kedan.wording.dates import span_words


@dataclass(frozen=True, kw_only=True, slots=True)
class Tile:
    """A domain with the number of its courses."""

    mark: DomainMark
    courses: int
    current: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Board:
    """What is open to choose from. Without a menu the title and description of the site."""

    title: str
    over: tuple[str, ...]
    sample: bool = False
    opens: str = ""
    closes: str = ""
    window: str = ""
    note: str = ""
    address: str = ""
    next: Word | None = None
    """The menu that follows when the window of this one is over."""
    figures: tuple[str, ...] = ()


def tiles(edition: Edition, current: str = "") -> tuple[Tile, ...]:
    """Return the six domains in menu order."""
    return tuple(_tile(domain, edition, current=domain == current) for domain in Domain)


def board(edition: Edition) -> Board:
    """Return the board of the first current menu."""
    settings = edition.catalog.settings
    current = next((edition.catalog.menus[name] for name in settings.menus if name in edition.catalog.menus), None)
    if current:
        return menu_board(current, edition)
    return Board(title=settings.title, over=(settings.description,), figures=tuple(_figures(edition)))


def menu_board(menu: Menu, edition: Edition) -> Board:
    """Return the board of a menu."""
    t = edition.t
    audience = condition_words(menu.audience, edition.labels)
    return Board(
        title=menu.title,
        over=(*((t("pages.menu-audience", who=audience),) if audience else ()), *_limits(menu.limits, t)),
        sample=menu.sample,
        opens=str(menu.window.opens.first),
        closes=str(menu.window.closes.last),
        window=span_words(menu.window.opens, menu.window.closes, t),
        note=menu.note,
        address=menu_page(menu.id),
        next=menu_word(menu.next, edition) if menu.next in edition.catalog.menus else None,
    )


def _tile(domain: Domain, edition: Edition, *, current: bool) -> Tile:
    number = len(edition.by_domain[domain])
    return Tile(mark=domain_mark(domain, edition), courses=number, current=current)


def _limits(limits: Limits, t: Locale) -> Iterator[str]:
    if limits.courses_at_least is not None:
        yield t("pages.limit-courses-at-least", n=limits.courses_at_least)
    if limits.courses_at_most is not None:
        yield t("pages.limit-courses-at-most", n=limits.courses_at_most)
    if limits.credits_at_least is not None:
        yield t("pages.limit-credits-at-least", n=str(limits.credits_at_least))
    if limits.credits_at_most is not None:
        yield t("pages.limit-credits-at-most", n=str(limits.credits_at_most))


def _figures(edition: Edition) -> Iterator[str]:
    yield counted(len(edition.courses), "pages.courses-listed-one", "pages.courses-listed", edition.t)
    if edition.catalog.institutions:
        number = len(edition.catalog.institutions)
        yield counted(number, "pages.institutions-listed-one", "pages.institutions-listed", edition.t)
