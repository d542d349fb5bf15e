"""The site as a whole: what every host publishes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kedan.locale import Locale
from kedan.model.catalog import Catalog
from kedan.model.settings import Settings
from kedan.outputs import OUTPUTS
from kedan.outputs.site_file import SiteFile
from kedan.pages import PAGE_TYPES
from kedan.pages.addresses import INSTITUTIONS, MENU, POLICIES, PROGRAMS
from kedan.pages.edition import Edition
from kedan.pages.footer import render_footer
from kedan.pages.page import Page


@dataclass(frozen=True, slots=True)
class Tab:
    """An entry of the main navigation. The pages of its section carry its address."""

    title: str
    address: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Site:
    """Finished pages and files, and the tabs that lead to them."""

    settings: Settings
    pages: tuple[Page, ...]
    files: tuple[SiteFile, ...]
    tabs: tuple[Tab, ...]
    footer: str
    """Finished HTML without links: it stands on pages of every depth."""


def build_site(catalog: Catalog, locale: Locale) -> Site:
    """Return the whole site of a catalog in one language."""
    edition = Edition(catalog, locale)
    return Site(
        settings=catalog.settings,
        pages=tuple(page for pages in PAGE_TYPES for page in pages(edition)),
        files=tuple(file for output in OUTPUTS for file in output(catalog, locale)),
        tabs=tuple(_tabs(catalog, locale)),
        footer=render_footer(catalog, locale),
    )


def _tabs(catalog: Catalog, locale: Locale) -> Iterator[Tab]:
    """Yield a tab for every section that has pages."""
    yield Tab(locale("pages.menu"), MENU)
    if catalog.institutions:
        yield Tab(locale("pages.institutions-tab"), INSTITUTIONS)
    elif catalog.programs:
        yield Tab(locale("pages.programs"), PROGRAMS)
    if catalog.policies:
        yield Tab(locale("pages.policies"), POLICIES)
