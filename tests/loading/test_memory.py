"""What is remembered of accepted files: the same data, for the same bytes under the same rules, and for no others."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kedan.loading.memory import Memory
from kedan.source.reading import quick_data
from tests.support.catalogs import base_files

SCALARS = st.none() | st.booleans() | st.integers() | st.text() | st.decimals(allow_nan=False, allow_infinity=False)
DATA = st.dictionaries(st.text(), st.recursive(SCALARS, lambda some: st.lists(some) | st.dictionaries(st.text(), some)))


class Notes(dict[bytes, str]):
    """A shelf in memory."""

    def put(self, key: bytes, value: str) -> None:
        self[key] = value


def typed(value: Any) -> Any:
    """Return a value with its types, for `1 == True == Decimal(1)`."""
    if isinstance(value, dict):
        return {key: typed(part) for key, part in value.items()}
    return [typed(part) for part in value] if isinstance(value, list) else (type(value), str(value))


@given(DATA)
def test_what_is_recalled_is_what_was_kept_or_nothing(data: dict[str, Any]) -> None:
    memory = Memory.under(Notes(), {})
    memory.keep("course", b"content", data)
    recalled = memory.recall("course", b"content")
    assert recalled is None or typed(recalled) == typed(data)


@pytest.mark.parametrize("content", base_files().values(), ids=base_files())
def test_real_entries_are_remembered(content: bytes) -> None:
    memory, data = Memory.under(Notes(), {}), quick_data(content)
    assert data is not None
    memory.keep("course", content, data)
    assert typed(memory.recall("course", content)) == typed(data)


@pytest.mark.parametrize("number", ["1.10", "1e2", "0.12345678901234567890"])
def test_a_number_that_would_come_back_with_other_digits_is_not_remembered(number: str) -> None:
    memory = Memory.under(Notes(), {})
    memory.keep("course", b"", {"hours": Decimal(number)})
    assert memory.recall("course", b"") is None


def test_another_noun_other_bytes_and_other_rules_are_something_else() -> None:
    notes = Notes()
    Memory.under(notes, {"schema": 1}).keep("course", b"content", {"title": "甲"})
    assert Memory.under(notes, {"schema": 1}).recall("course", b"content") == {"title": "甲"}
    assert Memory.under(notes, {"schema": 1}).recall("program", b"content") is None
    assert Memory.under(notes, {"schema": 1}).recall("course", b"contents") is None
    assert Memory.under(notes, {"schema": 2}).recall("course", b"content") is None


def test_what_is_no_mapping_is_not_recalled() -> None:
    notes = Notes()
    memory = Memory.under(notes, {})
    memory.keep("course", b"", {"a": 1})
    notes.update(dict.fromkeys(notes, "[1]"))
    assert memory.recall("course", b"") is None
