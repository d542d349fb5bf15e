"""The site as a whole: what every host publishes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType

from kedan.locale import Locale
from kedan.model.catalog import Catalog
from kedan.model.settings import Settings
from kedan.outputs import OUTPUTS, Output
from kedan.outputs.menu_index import menu_index
from kedan.outputs.site_file import SiteFile
from kedan.pages import PAGE_TYPES
from kedan.pages.addresses import INSTITUTIONS, MENU, PLAN, POLICIES, PROGRAMS
from kedan.pages.edition import Edition
from kedan.pages.footer import render_footer
from kedan.pages.page import Draft, Page
from kedan.search.memory import Memory

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
    outputs: Mapping[str, Output]
    """What makes the other files, by its name."""
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

    @property
    def files(self) -> Iterator[SiteFile]:
        """Every other file, made when its turn comes too."""
        return (file for output in self.outputs.values() for file in output(self.edition.catalog, self.edition.t))


def build_site(
    catalog: Catalog,
    locale: Locale,
    digests: Mapping[tuple[str, str], bytes] = NO_DIGESTS,
    *,
    search: bool = True,
    memory: Memory | None = None,
) -> Site:
    """Return the whole site of a catalog in one language; `digests` are those of the files of its entries.

    Without `search` it lacks the index of the menu, and nothing else; `memory` has the index of the build before.
    """
    edition = Edition(catalog, locale)
    return Site(
        edition=edition,
        drafts=tuple(draft for drafts in PAGE_TYPES for draft in drafts(edition)),
        outputs=dict(_outputs(search=search, memory=memory)),
        tabs=tuple(_tabs(catalog, locale)),
        footer=render_footer(catalog, locale),
        digests=digests,
    )


def _outputs(*, search: bool, memory: Memory | None) -> Iterator[tuple[str, Output]]:
    for output in OUTPUTS:
        if output is not menu_index:
            yield output.__name__, output
        elif search:
            yield output.__name__, partial(menu_index, memory=memory)


def _tabs(catalog: Catalog, locale: Locale) -> Iterator[Tab]:
    """Yield a tab for every section that has pages."""
    yield Tab(locale("pages.menu"), MENU)
    yield Tab(locale("pages.plan"), PLAN)
    if catalog.institutions:
        yield Tab(locale("pages.institutions-tab"), INSTITUTIONS)
    elif catalog.programs:
        yield Tab(locale("pages.programs"), PROGRAMS)
    if catalog.policies:
        yield Tab(locale("pages.policies"), POLICIES)
