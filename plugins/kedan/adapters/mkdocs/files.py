"""Finished pages and files as files of MkDocs."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as HostPage
from mkdocs.structure.toc import AnchorLink, TableOfContents

from kedan.pages.page import Page
from kedan.site import Site

from .config import source_name

_TEMPLATE = "kedan.html"


class PageFile(File):
    """A generated file that carries its finished page."""

    finished: Page


def site_files(site: Site, config: MkDocsConfig) -> Iterator[File]:
    """Yield every page and file of the site as generated files."""
    for page in site.pages:
        name = source_name(page.address)
        file = PageFile.generated(config, name, content="", inclusion=InclusionLevel.NOT_IN_NAV)
        assert isinstance(file, PageFile)  # noqa: S101 - `generated` makes an instance of the class it is called on
        file.finished = page
        file.edit_uri = None
        yield file
    for asset in site.files:
        yield File.generated(config, asset.path, content=asset.content, inclusion=InclusionLevel.NOT_IN_NAV)


def finished(page: HostPage) -> Page | None:
    """Return the finished page behind a page of MkDocs, or None for an authored one."""
    return page.file.finished if isinstance(page.file, PageFile) else None


def set_head(host: HostPage, page: Page) -> None:
    """Hand over title and description; the theme prints them raw."""
    host.meta["title"] = escape(page.title)
    host.meta["description"] = escape(page.description)
    host.meta["template"] = _TEMPLATE
    host.meta["hide"] = ["navigation", "toc"]
    host.meta["kedan_head"] = page.head


def set_toc(host: HostPage, page: Page) -> None:
    """Hand over the headings."""
    host.toc = TableOfContents([AnchorLink(escape(entry.title), entry.anchor, 2) for entry in page.toc])


def show_active_tab(nav: Navigation, host: HostPage, page: Page | None) -> None:
    """Mark the tab that a page belongs to; a page outside the navigation has none of its own."""
    for item in nav.pages:
        owner = page is not None and item.file.dest_uri == page.section
        item.active = item is host or owner
