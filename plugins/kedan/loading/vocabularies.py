"""The vocabularies of this catalog as the schema that every enum refers to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from kedan.model.vocabulary import Vocabulary

SCHEMA_NAME = "vocabularies.schema.json"


def vocabulary_schema(vocabularies: Iterable[Vocabulary]) -> dict[str, Any]:
    """Return `vocabularies.schema.json`: one definition a vocabulary, its labels beside the ids."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "词表",
        "description": "由 kedan schema 从 catalog/vocabularies/ 写出，不手改。",
        "$defs": {vocabulary.id: _definition(vocabulary) for vocabulary in vocabularies},
    }


def _definition(vocabulary: Vocabulary) -> dict[str, Any]:
    return {
        "title": vocabulary.title,
        "type": "string",
        "enum": [item.id for item in vocabulary.items],
        "enumDescriptions": [item.zh for item in vocabulary.items],
        "x-vocabulary": vocabulary.id,
    }


def referenced_vocabularies(schemas: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the ids of the vocabularies that the base schemas ask for."""
    found: set[str] = set()
    pending = list(schemas.values())
    while pending:
        part = pending.pop()
        if isinstance(part, dict):
            reference = part.get("$ref")
            if isinstance(reference, str) and reference.startswith(SCHEMA_NAME):
                found.add(reference.rpartition("/")[2])
            pending.extend(part.values())
        elif isinstance(part, list):
            pending.extend(part)
    return tuple(sorted(found))
