"""A finished page as a page of MkDocs: what the theme is told of it."""

from __future__ import annotations

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as HostPage
from mkdocs.structure.toc import AnchorLink, TableOfContents

from kedan.adapters.shell import slot_values
from kedan.pages.edition import Edition
from kedan.pages.guide import first_paragraph
from kedan.pages.head import paper_head
from kedan.pages.page import Page

from .files import PageFile

TEMPLATE = "kedan.html"
_BODY = "kd-main"


def finished(host: HostPage) -> Page | None:
    """Return the finished page behind a page of MkDocs, or None for an authored one."""
    return host.file.finished if isinstance(host.file, PageFile) else None


def host_page(file: File, page: Page, config: MkDocsConfig) -> HostPage:
    """Return the page of MkDocs that a finished page would become."""
    host = HostPage(None, file, config)
    host.markdown = ""
    set_head(host, page)
    set_body(host, page)
    return host


def set_head(host: HostPage, page: Page) -> None:
    """Hand over title and description; the theme prints them raw."""
    values = slot_values(page)
    host.meta["title"] = values["title"]
    host.meta["description"] = values["description"]
    host.meta["template"] = TEMPLATE
    host.meta["hide"] = ["navigation", "toc"]
    host.meta["kedan_head"] = page.head


def set_paper_head(host: HostPage, html: str, edition: Edition) -> None:
    """Let an authored paper say of itself what finished pages say, as far as it doesn't do so by itself."""
    description = str(host.meta.get("description") or first_paragraph(html))
    paper = Page(address=host.file.dest_uri, title=host.title or "", description=description, body="", section="")
    host.meta["description"] = escape(description)
    host.meta["kedan_head"] = paper_head(paper, edition.catalog.settings.title, host.canonical_url or "", edition.t)


def set_body(host: HostPage, page: Page) -> None:
    """Hand over the body. Its headings are none of MkDocs: all the theme needs is where to skip to."""
    host.content = page.body
    host.toc = TableOfContents([AnchorLink(host.meta["title"], _BODY, 1)])
    host.present_anchor_ids = None  # so that it does not take links to them for broken ones


def show_active_tab(nav: Navigation, host: HostPage, section: str | None) -> None:
    """Mark the tab that a page belongs to; a page outside the navigation has none of its own."""
    for item in nav.pages:
        item.active = False
    for item in nav.pages:
        if item is host or item.file.dest_uri == section:
            item.active = True
