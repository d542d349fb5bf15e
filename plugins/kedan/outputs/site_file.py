"""A finished file that is not a page."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class SiteFile:
    """A file of the site: its path below the site's root, and its bytes."""

    path: str
    content: bytes
