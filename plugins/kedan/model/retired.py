"""The ledger of withdrawn ids, which are never used again."""

from __future__ import annotations

from dataclasses import dataclass, field

from kedan.source.document import Document

from .dates import PartialDate


@dataclass(frozen=True, kw_only=True, slots=True)
class RetiredId:
    """One withdrawn id, and the entry that took its place, if any."""

    noun: str
    id: str
    since: PartialDate
    moved_to: str = ""
    note: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Retired:
    """All withdrawn ids."""

    entries: tuple[RetiredId, ...]
    document: Document = field(repr=False, compare=False)
