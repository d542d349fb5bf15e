"""A frame that is rendered once for all pages of a place, and filled for each of them.

A host renders its template around a page made of marks. Cut at the marks, what is left is the shell: the bytes that
stand around every page of that place. What is filled in is never searched for marks, so no text can pretend to be one.
"""

from __future__ import annotations

import re
import secrets
from dataclasses import dataclass
from hashlib import blake2b

from markupsafe import escape

from kedan.pages.page import Draft, Page

_INDEX = "index.html"
_MARK = f"kd{secrets.token_hex(8)}"
"""Begins every mark. Nobody who writes a title or a paper can know it, and any filter of a template lets it through."""

Place = tuple[str, str]
"""Addresses of one shape and the section they belong to: what decides how the frame around a page looks."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Shell:
    """The bytes of a frame: `pieces`, and between each two of them the slot of that name."""

    pieces: tuple[bytes, ...]
    slots: tuple[str, ...]
    digest: bytes
    """By which the shell of one build is known again in the next."""

    def fill(self, page: Page) -> bytes:
        """Return the document of a page."""
        values = {name: value.encode("utf-8", "xmlcharrefreplace") for name, value in slot_values(page).items()}
        document = [self.pieces[0]]
        for slot, piece in zip(self.slots, self.pieces[1:], strict=True):
            document += (values[slot], piece)
        return b"".join(document)


def slot_values(page: Page) -> dict[str, str]:
    """Return what a page says in each slot, as HTML. No slot for words is ever empty: a frame may leave it out then."""
    title = page.title or page.address
    return {
        "address": page.address,
        "title": str(escape(title)),
        "description": str(escape(page.description or title)),
        "head": page.head,
        "body": page.body,
    }


def place_of(draft: Draft) -> Place:
    """Return the place of a page; an index has one of its own, for a frame may know it."""
    return _address_like(draft.address, "*"), draft.section


def marked_page(draft: Draft) -> Page:
    """Return the page of marks at the place of `draft`."""
    return Page(
        address=_address_like(draft.address, f"{_MARK}address"),
        title=f"{_MARK}title",
        description=f"{_MARK}description",
        head=f"{_MARK}head",
        body=f"{_MARK}body",
        section=draft.section,
    )


def probe_page(draft: Draft) -> Page:
    """Return a page at the place of `draft` that shows whether a shell may be filled: it has all that pages have."""
    return Page(
        address=_address_like(draft.address, "probe"),
        title='A "long" title & <more> than one line\'s worth of characters in it' * 2,
        description="A 'description' & <its> own \"quotes\"",
        head='<meta property="og:title" content="x">\n<script type="application/ld+json">{"a": 1}</script>\n',
        body='<article class="kd">\n\n<h1>Probe</h1>\n<p>two  spaces</p>\n<pre>\n  a\n</pre>\n</article>\n',
        section=draft.section,
    )


def cut(html: str, marked: Page) -> Shell:
    """Return the shell of a document that was rendered around a page of marks."""
    names = {value: name for name, value in slot_values(marked).items() if _MARK in value}
    parts = re.split(f"({'|'.join(map(re.escape, names))})", html)
    pieces = tuple(piece.encode("utf-8", "xmlcharrefreplace") for piece in parts[::2])
    slots = tuple(names[mark] for mark in parts[1::2])
    return Shell(pieces=pieces, slots=slots, digest=blake2b(repr((pieces, slots)).encode(), digest_size=16).digest())


def _address_like(address: str, word: str) -> str:
    """Return an address of the same shape: as deep, in the same top folder, but with other words."""
    *folders, name = address.split("/")
    if name == _INDEX:
        return address
    return "/".join([*folders[:1], *[word] * len(folders[1:]), f"{word}.html"])
