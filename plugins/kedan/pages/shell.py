"""The frame of the plain host: a whole HTML document around a finished page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kedan.locale import Locale
from kedan.pages.addresses import MENU
from kedan.pages.environment import render
from kedan.pages.page import Page


@dataclass(frozen=True, kw_only=True, slots=True)
class Frame:
    """What is the same around every page: the name of the site, its tabs (title, address), its footer."""

    title: str
    language: str
    tabs: Sequence[tuple[str, str]]
    footer: str


@dataclass(frozen=True, kw_only=True, slots=True)
class _Shell:
    page: Page
    frame: Frame
    home: str = MENU


def render_shell(page: Page, frame: Frame, locale: Locale) -> str:
    """Return the document of a page; its links are relative, so it opens from a folder too."""
    return render("shell.html", page.address, locale, _Shell(page=page, frame=frame))
