"""The judge and the library that words its verdicts are of one mind, whatever an entry holds."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from decimal import Decimal
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kedan.loading.files import RawFile, Slot, slot_of
from kedan.loading.schema import SchemaSet
from kedan.source.characters import first_refused
from kedan.source.reading import quick_data
from tests.support.catalogs import REPOSITORY
from tests.support.schemas import base_schemas, properties, schema_set, vocabularies

NOUNS = sorted(set(base_schemas()) - {"common"})


@cache
def _real() -> dict[str, list[Any]]:
    """Return the data of the entries of this repository, and of the examples of broken ones, by noun."""
    found: dict[str, list[Any]] = {}
    for folder in ("catalog", "tests/catalog", "tests/loading/entries"):
        root = REPOSITORY / folder
        for path in sorted(root.rglob("*.yml")):
            slot = slot_of(RawFile(inside=path.relative_to(root).as_posix(), shown=""))
            data = quick_data(path.read_bytes())
            noun = slot.noun if isinstance(slot, Slot) else path.parent.name.removesuffix("s")
            if data is not None and noun in NOUNS:
                found.setdefault(noun, []).append(data)
    return found


def _judged(schemas: SchemaSet, noun: str, data: Any) -> bool:
    """Return whether `data` is an entry, on which both have to agree."""
    accepted, violations = schemas.accepts(noun, data), schemas.violations(noun, data)
    assert accepted == (not violations), (data, violations[:3])
    return accepted


KEYS = sorted({place.pointer.rpartition("/")[2] for place in properties()} | {"x-a", "x-A", "x-a\n", "unknown", ""})
IDS = sorted({item.id for vocabulary in vocabularies().values() for item in vocabulary.items})
EXAMPLES = [example for place in properties() for example in place.schema.get("examples", ())]
NUMBERS = st.integers(-(10**15), 10**15) | st.decimals(-(10**9), 10**9, places=2) | st.decimals(0, 200, places=6)
TEXTS = st.text(max_size=90).filter(lambda text: first_refused(text) is None)
ODD: list[Any] = [
    *(Decimal("1.0"), Decimal("40.00"), Decimal("0.005"), Decimal("9999.990001"), 0, -1, 1, True, False, None),
    *("", " ", "\u3000", "\u00a0", "a\n", "2027-01-13\n", "2027-01-13", "330110", "１２", "1/3", "1/0", "甲" * 81),
    *("𠀀" * 80, "𠀀" * 81, "é" * 300, "e\u0301" * 150, "https://example.org/\n", "https://example.org/甲", "a@b.cn"),
    *([], {}, [[]], [{}], [1, Decimal("1.0")], ["a", "a"], [1, True], [{"a": 1}, {"a": 1}], ["a"] * 400),
]
VALUES = st.recursive(
    st.sampled_from(ODD) | st.sampled_from(EXAMPLES) | st.sampled_from(IDS) | NUMBERS | TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=4),
    max_leaves=10,
)


@pytest.mark.parametrize("noun", NOUNS)
def test_real_entries_are_judged_alike(noun: str) -> None:
    accepted = [_judged(schema_set(), noun, data) for data in _real()[noun]]
    assert any(accepted)


@settings(max_examples=300)
@given(st.sampled_from(NOUNS), VALUES)
def test_any_value_is_judged_alike(noun: str, value: Any) -> None:
    _judged(schema_set(), noun, value)


@settings(max_examples=40)
@pytest.mark.parametrize("noun", NOUNS)
@given(data=st.data())
def test_a_changed_entry_is_judged_alike(noun: str, data: st.DataObject) -> None:
    entry = deepcopy(data.draw(st.sampled_from(_real()[noun])))
    for _ in range(data.draw(st.integers(1, 3))):
        places = list(_places(entry))
        if not places:
            break
        holder, step = data.draw(st.sampled_from(places))
        if data.draw(st.booleans()) and isinstance(holder, dict):
            holder.pop(step, None)
            step = data.draw(st.sampled_from(KEYS))
        holder[step] = deepcopy(data.draw(VALUES))
    _judged(schema_set(), noun, entry)


def _places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Yield every part of a value: what holds it, and its key or position."""
    for step, part in value.items() if isinstance(value, dict) else enumerate(value):
        yield value, step
        if isinstance(part, dict | list):
            yield from _places(part)


@settings(max_examples=6)
@pytest.mark.parametrize("place", list(properties()), ids=lambda place: place.pointer)
@given(value=VALUES)
def test_any_value_of_a_field_is_judged_alike(place: Any, value: Any) -> None:
    noun, _, path = place.pointer.partition("#")
    _judged(_probe(noun, path), "probe", value)


@cache
def _probe(noun: str, path: str) -> SchemaSet:
    """Return schemas with one more, which is a field of another."""
    return SchemaSet({**schema_set().schemas, "probe.schema.json": {"$ref": f"{noun}.schema.json#{path}"}})


@pytest.mark.parametrize("noun", sorted({*NOUNS} - {"retired"}))
def test_an_extra_key_ends_with_its_last_letter(noun: str) -> None:
    """`$` also matches before a final line break."""
    entry = next(data for data in _real()[noun] if schema_set().accepts(noun, data))
    assert _judged(schema_set(), noun, {**entry, "x-note": "甲"})
    assert not _judged(schema_set(), noun, {**entry, "x-note\n": "甲"})


def test_what_is_no_unicode_is_left_to_the_words() -> None:
    assert not schema_set().accepts("course", {"title": "\ud800"})
