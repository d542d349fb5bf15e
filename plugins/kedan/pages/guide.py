"""Authored papers as pages, for a host that has no Markdown of its own."""

from __future__ import annotations

from kedan.pages.page import Page, TocEntry
from kedan.wording.markdown import render_guide


def guide_page(path: str, text: str) -> Page:
    """Return the page of the paper at `path` below docs/. Papers are trusted, entries are not."""
    guide = render_guide(text)
    address = path.removesuffix(".md") + ".html"
    return Page(
        address=address,
        title=guide.title,
        description="",
        body=f'<article class="kd-guide md-typeset">{guide.html}</article>',
        section=address,
        toc=tuple(TocEntry(anchor=anchor, title=title) for anchor, title in guide.toc),
    )
