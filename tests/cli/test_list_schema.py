"""The schema of the list explains itself in both languages, as those of the entries do."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from kedan import resources
from kedan.loading.schema import SchemaSet
from tests.support.schemas import schema_set

SCHEMA: dict[str, Any] = json.loads(resources.read_text("audit", "list.schema.json"))
ENGLISH: dict[str, dict[str, str]] = json.loads(resources.read_text("audit", "list.schema.en.json"))


def _fields(pointer: str, schema: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for name, part in schema.get("properties", {}).items():
        here = f"{pointer}/properties/{name}"
        yield here, part
        yield from _fields(here, part)
    for name, part in schema.get("$defs", {}).items():
        yield from _fields(f"{pointer}/$defs/{name}", part)


FIELDS = dict(_fields("list#", SCHEMA))


@pytest.mark.parametrize("pointer", FIELDS)
def test_a_field_explains_itself(pointer: str) -> None:
    field = FIELDS[pointer]
    assert field["title"]
    assert field["description"]
    assert field["examples"]
    assert {"title", "description"} <= set(ENGLISH[pointer])
    assert ("form" in ENGLISH[pointer]) == ("patternErrorMessage" in field)


@pytest.mark.parametrize("pointer", FIELDS)
def test_the_examples_of_a_field_meet_its_schema(pointer: str) -> None:
    path = pointer.removeprefix("list")
    probe = {"list.schema.json": SCHEMA, "probe.schema.json": {"$ref": f"list.schema.json{path}"}}
    schemas = SchemaSet({**schema_set().schemas, **probe})
    for example in FIELDS[pointer]["examples"]:
        assert schemas.violations("probe", example) == ()


def test_the_english_is_of_this_schema_and_in_order() -> None:
    assert set(ENGLISH) == set(FIELDS)
    text = resources.read_text("audit", "list.schema.en.json")
    assert text == json.dumps(ENGLISH, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def test_nothing_is_left_open() -> None:
    for schema in (SCHEMA, *SCHEMA["$defs"].values(), SCHEMA["properties"]["profile"]):
        assert schema["additionalProperties"] is False
    for field in FIELDS.values():
        assert field.get("type") != "array" or "maxItems" in field
        assert field.get("type") != "integer" or "maximum" in field
