"""A vocabulary: the list of ids that a field may hold, with their labels."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kedan.source.document import Document

from .common import Source


@dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    """A run of positions within each domain of a standard, such as 1-3 专业理解与认识."""

    zh: str
    en: str
    first: int
    last: int


@dataclass(frozen=True, kw_only=True, slots=True)
class VocabularyItem:
    """One id with its labels; `domains` and `parts` only on professional standards."""

    id: str
    zh: str
    en: str
    note: str = ""
    domains: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Vocabulary:
    """A list of ids in their order."""

    id: str
    title: str
    title_en: str
    items: tuple[VocabularyItem, ...]
    source: Source | None = None
    note: str = ""
    document: Document = field(repr=False, compare=False)

    def get(self, item_id: str) -> VocabularyItem | None:
        """Return the item of that id, or None."""
        return next((item for item in self.items if item.id == item_id), None)
