"""The site as a whole: what every host publishes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from kedan.locale import Locale
from kedan.model.catalog import Catalog
from kedan.model.settings import Settings
from kedan.outputs import OUTPUTS
from kedan.outputs.site_file import SiteFile
from kedan.pages import PAGE_TYPES
from kedan.pages.addresses import INSTITUTIONS, MENU, POLICIES, PROGRAMS
from kedan.pages.edition import Edition
from kedan.pages.footer import render_footer
from kedan.pages.page import Draft, Page

NO_DIGESTS: Mapping[tuple[str, str], bytes] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Tab:
    """An entry of the main navigation. The pages of its section carry its address."""

    title: str
    address: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Site:
    """Pages and files, and the tabs that lead to them."""

    edition: Edition
    drafts: tuple[Draft, ...]
    files: tuple[SiteFile, ...]
    tabs: tuple[Tab, ...]
    footer: str
    """Finished HTML without links: it stands on pages of every depth."""
    digests: Mapping[tuple[str, str], bytes]
    """What tells the file of every entry, by its noun and id, from any other bytes."""

    @property
    def settings(self) -> Settings:
        """What catalog/site.yml says."""
        return self.edition.catalog.settings

    @property
    def pages(self) -> Iterator[Page]:
        """Every page, made when its turn comes: ten thousand of them are not held at once."""
        return (draft.make(self.edition) for draft in self.drafts)


def build_site(catalog: Catalog, locale: Locale, digests: Mapping[tuple[str, str], bytes] = NO_DIGESTS) -> Site:
    """Return the whole site of a catalog in one language; `digests` are those of the files of its entries."""
    edition = Edition(catalog, locale)
    return Site(
        edition=edition,
        drafts=tuple(draft for drafts in PAGE_TYPES for draft in drafts(edition)),
        files=tuple(file for output in OUTPUTS for file in output(catalog, locale)),
        tabs=tuple(_tabs(catalog, locale)),
        footer=render_footer(catalog, locale),
        digests=digests,
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
