"""The schemas are the clerk's manual: complete, exact, safe to run on anything."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Iterator
from typing import Any

import pytest

from kedan import resources
from kedan.loading.schema import SchemaSet
from tests.support.schemas import Place, all_places, base_schemas, english, properties, schema_set

KEYWORDS = {
    *("$schema", "$defs", "$ref", "$comment", "title", "description", "examples"),
    *("type", "enum", "const", "if", "then", "else", "dependentRequired", "dependentSchemas"),
    *("properties", "patternProperties", "additionalProperties", "propertyNames", "required"),
    *("minProperties", "maxProperties", "items", "minItems", "maxItems", "uniqueItems"),
    *("minLength", "maxLength", "pattern", "patternErrorMessage", "minimum", "maximum", "exclusiveMinimum"),
}
"""The closed list: for every keyword here there is a sentence that says what to type instead."""
PLACES = {place.pointer: place for place in all_places()}
FIELDS = {place.pointer: place for place in properties()}
FORMS = [pointer for pointer, place in PLACES.items() if "patternErrorMessage" in place.schema]
ENGLISH = "plugins/kedan/locale/schema.en.json"
PATTERNS = sorted({place.schema["pattern"] for place in PLACES.values() if "pattern" in place.schema})


def _file(pointer: str) -> str:
    return f"schemas/{pointer.partition('#')[0]}.schema.json"


def _types(place: Place) -> set[str]:
    named = place.schema.get("type", ())
    return {named} if isinstance(named, str) else set(named)


def _violations(pointer: str, value: Any) -> tuple[Any, ...]:
    """Judge a value by the subschema at a pointer."""
    noun, _, path = pointer.partition("#")
    probe = {"probe.schema.json": {"$ref": f"{noun}.schema.json#{path}"}}
    return SchemaSet({**schema_set().schemas, **probe}).violations("probe", value)


@pytest.mark.parametrize("pointer", FIELDS)
def test_a_field_explains_itself(pointer: str) -> None:
    field, file = FIELDS[pointer].schema, _file(pointer)
    assert field.get("title"), f"{file}: {pointer} needs a Chinese title"
    assert field.get("description"), f"{file}: {pointer} needs a Chinese description"
    assert field.get("examples"), f"{file}: {pointer} needs examples, at least one"


@pytest.mark.parametrize("pointer", FIELDS)
def test_the_examples_of_a_field_meet_its_schema(pointer: str) -> None:
    for example in FIELDS[pointer].schema.get("examples", ()):
        found = [(violation.route, violation.keyword) for violation in _violations(pointer, example)]
        assert not found, f"{_file(pointer)}: the example {example!r} of {pointer} does not meet {found}"


def test_the_english_has_every_field_and_nothing_else() -> None:
    """`title` and `description` for a field, `form` for what has a `patternErrorMessage`."""
    wanted = {pointer: {"title", "description"} for pointer in FIELDS}
    for pointer in FORMS:
        wanted[pointer] = wanted.get(pointer, set()) | {"form"}
    missing = [f"{name} of {at}" for at, names in wanted.items() for name in names - set(english().get(at, {}))]
    assert not missing, f"{ENGLISH} lacks {', '.join(sorted(missing))}"
    surplus = [f"{name} of {at}" for at, texts in english().items() for name in set(texts) - wanted.get(at, set())]
    assert not surplus, f"{ENGLISH} has {', '.join(sorted(surplus))}, which no schema has"


def test_the_english_is_english_and_in_order() -> None:
    text = resources.read_text("locale", "schema.en.json")
    assert text == json.dumps(english(), ensure_ascii=False, indent=2, sort_keys=True) + "\n", f"sort {ENGLISH}"
    foreign = [at for at, texts in english().items() for line in texts.values() if not line.strip()]
    foreign += [at for at, texts in english().items() if re.search("[，。；：？、“”]", "".join(texts.values()))]
    assert not foreign, f"{ENGLISH}: empty, or not yet put into English: {', '.join(foreign)}"


def test_the_same_form_has_the_same_english() -> None:
    """English forms are found by their Chinese sentence, wherever a reference leads."""
    told: dict[str, set[str]] = {}
    for pointer, place in PLACES.items():
        if "patternErrorMessage" in place.schema:
            told.setdefault(place.schema["patternErrorMessage"], set()).add(english().get(pointer, {}).get("form", ""))
    several = {sentence: texts for sentence, texts in told.items() if len(texts) > 1}
    assert not several, f"{ENGLISH}: one Chinese sentence, several English ones: {several}"


@pytest.mark.parametrize("pointer", PLACES)
def test_only_keywords_that_we_can_explain_are_used(pointer: str) -> None:
    unknown = sorted(set(PLACES[pointer].schema) - KEYWORDS)
    assert not unknown, f"{_file(pointer)}: {pointer} uses {unknown}, which loading/explain has no sentence for"


def test_every_file_names_its_draft() -> None:
    for schema in base_schemas().values():
        assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"


@pytest.mark.parametrize("pointer", [pointer for pointer in PLACES if "/if" not in pointer])
def test_nothing_is_unbounded(pointer: str) -> None:
    schema, types = PLACES[pointer].schema, _types(PLACES[pointer])
    where = f"{_file(pointer)}: write beside {pointer}:"
    if "object" in types:  # free keys come from a vocabulary
        closed = schema.get("additionalProperties") is False or "propertyNames" in schema
        assert closed, f'{where} "additionalProperties": false'
    if "array" in types:
        assert "maxItems" in schema or "maxItems" in schema.get("else", {}), f'{where} "maxItems"'
    if "string" in types and "if" not in schema:
        bounded = "enum" in schema or "maxLength" in schema
        assert bounded, f'{where} "maxLength"; or instead of "type": "$ref": "common.schema.json#/$defs/short"'
    if types & {"number", "integer"} and "boolean" not in types:
        assert "maximum" in schema, f'{where} "maximum"'
    if "pattern" in schema:
        lacking = sorted({"maxLength", "patternErrorMessage"} - set(schema))
        assert not lacking, f"{where} {', '.join(lacking)}"


@pytest.mark.parametrize("pointer", [pointer for pointer in PLACES if PLACES[pointer].schema.get("uniqueItems")])
def test_only_lists_of_scalars_are_compared_item_by_item(pointer: str) -> None:
    items = PLACES[pointer].schema["items"]
    assert items.get("type") == "integer" or not items["$ref"].startswith("#")


UNITS = ("a", "0", "-", "a-", "a--", "a/", "a.", "2027-", "https://", "a@", " ", "\t", "甲", "甲\n", "０")
LENGTHS = (28, 1_000, 10_000, 100_000)
"""Short ones first: a pattern that is not linear is caught before it runs for hours."""


def _examples_of(pattern: str) -> list[str]:
    """Return two values that the schemas give as examples and that the pattern takes."""
    given = {text for place in FIELDS.values() for text in _texts(place.schema.get("examples", []))}
    return sorted((text for text in given if re.search(pattern, text)), key=len)[:2]


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | dict):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _texts(part)


def _near_misses(pattern: str, length: int) -> Iterator[str]:
    """Yield long texts that are almost right: every part of an example repeated, then a character too many."""
    yield from (unit * (length // len(unit)) + tail for unit in UNITS for tail in ("", "!"))
    for example in _examples_of(pattern):
        for end in range(1, len(example) + 1):
            for size in (1, 2):
                piece = example[max(end - size, 0) : end]
                yield example[:end] + piece * (length // len(piece)) + "!"


@pytest.mark.parametrize("pattern", PATTERNS)
def test_a_pattern_is_linear(pattern: str) -> None:
    compiled = re.compile(pattern)
    for length in LENGTHS:
        for text in _near_misses(pattern, length):
            start = time.perf_counter()
            compiled.search(text)
            assert time.perf_counter() - start < 1, f"{pattern} is slow on {length} characters such as {text[:40]!r}"


@pytest.mark.parametrize("pattern", PATTERNS)
def test_a_pattern_takes_an_example(pattern: str) -> None:
    assert _examples_of(pattern), f"no example in any schema meets {pattern}"


@pytest.mark.parametrize("pattern", [pattern for pattern in PATTERNS if pattern.endswith("$")])
def test_a_pattern_refuses_a_line_break_at_the_end(pattern: str) -> None:
    """`$` also matches before a final line break, which would let one in."""
    assert pattern.startswith(r"^(?![\s\S]*\n)")
    assert r"\d" not in pattern, "which takes digits of any script"
