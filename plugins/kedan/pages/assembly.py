"""From a template and its context to a finished page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kedan.pages.edition import Edition
from kedan.pages.environment import render
from kedan.pages.head import page_head
from kedan.pages.icons import sprite
from kedan.pages.page import Page
from kedan.wording.text import one_line, shorten

_LONGEST_DESCRIPTION = 160


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
    """Return the page; `data` is what it says in JSON-LD."""
    title, description = one_line(title), shorten(description, _LONGEST_DESCRIPTION)
    body = render(template, address, edition.t, context)
    return Page(
        address=address,
        title=title,
        description=description,
        body=sprite(body, *symbols) + body,
        section=section,
        head=page_head(edition, address, title, description, data or {}),
        source=source,
    )
