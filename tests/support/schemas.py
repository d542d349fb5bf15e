"""Walks over the schemas: every property, every subschema, and the English beside them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from kedan import resources
from kedan.loading.schema import SchemaSet
from kedan.loading.vocabularies import SCHEMA_NAME, vocabulary_schema
from kedan.model.vocabulary import Vocabulary
from tests.support.catalogs import base_files, loaded

NAMED = ("properties", "$defs", "patternProperties", "dependentSchemas")
SINGLE = ("items", "additionalProperties", "propertyNames", "if", "then", "else")


@dataclass(frozen=True, slots=True)
class Place:
    """A subschema and where it stands, such as `course#/$defs/audience/properties/route`."""

    pointer: str
    schema: Mapping[str, Any]

    @property
    def noun(self) -> str:
        """The file that the subschema stands in."""
        return self.pointer.partition("#")[0]

    @property
    def is_property(self) -> bool:
        """Whether it describes a named field."""
        return self.pointer.rpartition("/")[0].endswith("/properties") and "/if/" not in self.pointer


@cache
def base_schemas() -> Mapping[str, Any]:
    """Return the schemas that people write, by noun."""
    read = resources.read_schemas()
    return {name.removesuffix(".schema.json"): schema for name, schema in read.items() if name != SCHEMA_NAME}


@cache
def english() -> Mapping[str, Mapping[str, str]]:
    """Return the English of the schemas by pointer."""
    texts: dict[str, dict[str, str]] = json.loads(resources.read_text("locale", "schema.en.json"))
    return texts


@cache
def vocabularies() -> Mapping[str, Vocabulary]:
    """Return the vocabularies of the real catalog."""
    files = {inside: content for inside, content in base_files().items() if inside.startswith("vocabularies/")}
    return loaded(files).catalog.vocabularies


@cache
def schema_set() -> SchemaSet:
    """Return the schemas as loading uses them."""
    named = {f"{noun}.schema.json": schema for noun, schema in base_schemas().items()}
    return SchemaSet({**named, SCHEMA_NAME: vocabulary_schema(vocabularies().values())})


def all_places() -> Iterator[Place]:
    """Yield every subschema of every file."""
    for noun, schema in base_schemas().items():
        yield from _below(f"{noun}#", schema)


def properties() -> Iterator[Place]:
    """Yield every named field."""
    return (place for place in all_places() if place.is_property and isinstance(place.schema, Mapping))


def at(pointer: str) -> Place:
    """Return the subschema at a pointer, references followed."""
    noun, _, path = pointer.partition("#")
    schema: Any = base_schemas()[noun]
    for part in path.split("/")[1:]:
        schema = schema[part]
    reference = schema.get("$ref", "")
    if not reference or reference.startswith(SCHEMA_NAME):
        return Place(pointer, schema)
    file, _, path = reference.partition("#")
    return at(f"{file.removesuffix('.schema.json') or noun}#{path}")


def _below(pointer: str, schema: Any) -> Iterator[Place]:
    if not isinstance(schema, Mapping):
        return
    yield Place(pointer, schema)
    for keyword in NAMED:
        for name, part in schema.get(keyword, {}).items():
            yield from _below(f"{pointer}/{keyword}/{name}", part)
    for keyword in SINGLE:
        yield from _below(f"{pointer}/{keyword}", schema.get(keyword))
