"""Labels of vocabulary items in both languages, for messages."""

from __future__ import annotations

from collections.abc import Iterable

from kedan.locale import Term
from kedan.model.catalog import Catalog


def term(catalog: Catalog, vocabulary: str, item_id: str) -> Term:
    """Return the label of an item; its id where the vocabulary has none."""
    listed = catalog.vocabularies.get(vocabulary)
    item = listed.get(item_id) if listed else None
    return Term(item.zh, item.en) if item else Term(item_id, item_id)


def terms(catalog: Catalog, vocabulary: str, item_ids: Iterable[str]) -> tuple[Term, ...]:
    """Return the labels of several items."""
    return tuple(term(catalog, vocabulary, item_id) for item_id in item_ids)
