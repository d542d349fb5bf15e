"""From a template and its context to a finished page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import unescape
from typing import Any

from kedan.pages.edition import Edition
from kedan.pages.environment import render
from kedan.pages.head import page_head
from kedan.pages.icons import sprite
from kedan.pages.page import Page, TocEntry
from kedan.wording.text import one_line, shorten

_LONGEST_DESCRIPTION = 160
_HEADING = re.compile(r'class="[a-z0-9 -]*" id="([a-z-]+)">([^<]+)</h2>')


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
    data: Mapping[str, Any] | None = None,
) -> Page:
    """Return the page; its table of contents follows from the headings of the body.

    `data` is what the page says in JSON-LD.
    """
    title, description = one_line(title), shorten(description, _LONGEST_DESCRIPTION)
    body = render(template, address, edition.t, context)
    return Page(
        address=address,
        title=title,
        description=description,
        body=sprite(body, *symbols) + body,
        section=section,
        head=page_head(edition, address, title, description, data or {}),
        toc=tuple(_toc(body)),
        source=source,
    )


def _toc(body: str) -> Iterator[TocEntry]:
    _, *parts = body.split("<h2 ")
    for heading in filter(None, map(_HEADING.match, parts)):
        yield TocEntry(anchor=heading[1], title=unescape(heading[2]))
