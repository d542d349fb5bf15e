"""A finished page: what every host publishes and no host takes part in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kedan.pages.edition import Edition


@dataclass(frozen=True, kw_only=True, slots=True)
class Page:
    """One page of the menu, ready to be put into the frame of a host.

    `title` and `description` are plain text: whoever writes them into HTML escapes them.
    `body` and `head` are finished HTML whose links are relative to `address`.
    """

    address: str
    """Path below the site's root, such as `courses/sample-college/teaching-research.html`."""
    title: str
    description: str
    body: str
    section: str
    """Address of the page whose tab is active while this page is shown."""
    head: str = ""
    source: str = ""
    """Path of the entry below the project's root; empty where a page has no single entry."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A page that is still to be made: its place in the site is known before its words are."""

    address: str
    section: str
    make: Callable[[Edition], Page]
