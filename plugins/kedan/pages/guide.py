"""Authored papers as pages, for a host that has no Markdown of its own."""

from __future__ import annotations

import re
from html import unescape

from kedan.pages.page import Page
from kedan.wording.markdown import render_guide
from kedan.wording.text import shorten

_PARAGRAPH = re.compile(r"<p>(.*?)</p>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_LONGEST_DESCRIPTION = 160


def guide_page(path: str, text: str) -> Page:
    """Return the page of the paper at `path` below docs/. Papers are trusted, entries are not."""
    guide = render_guide(text)
    address = path.removesuffix(".md") + ".html"
    return Page(
        address=address,
        title=guide.title,
        description=first_paragraph(guide.html),
        body=f'<article class="kd-guide md-typeset">{guide.html}</article>',
        section=address,
    )


def first_paragraph(html: str) -> str:
    """Return the first paragraph of a paper as text, as long as a description may be."""
    found = _PARAGRAPH.search(html)
    return shorten(unescape(_TAG.sub("", found[1])), _LONGEST_DESCRIPTION) if found else ""
