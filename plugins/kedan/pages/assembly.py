"""From a template and its context to a finished page."""

from __future__ import annotations

import re
from html import unescape

from kedan.pages.edition import Edition
from kedan.pages.environment import render
from kedan.pages.icons import sprite
from kedan.pages.page import Page, TocEntry
from kedan.wording.text import one_line, shorten

_LONGEST_DESCRIPTION = 160
_HEADING = re.compile(r'<h2 class="[a-z0-9 -]*" id="([a-z-]+)">([^<]+)</h2>')


def finished(  # noqa: PLR0913
    edition: Edition,
    template: str,
    context: object,
    *,
    address: str,
    title: str,
    description: str,
    section: str,
    source: str = "",
    symbols: tuple[str, ...] = (),
) -> Page:
    """Return the page; its table of contents follows from the headings of the body."""
    body = render(template, address, edition.t, context)
    return Page(
        address=address,
        title=one_line(title),
        description=shorten(description, _LONGEST_DESCRIPTION),
        body=sprite(body, *symbols) + body,
        section=section,
        toc=tuple(TocEntry(anchor=anchor, title=unescape(heading)) for anchor, heading in _HEADING.findall(body)),
        source=source,
    )
