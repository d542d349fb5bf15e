"""The quick reader answers for what is plainly in order, with what the other reader says; else it steps aside."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kedan.source.limits import MOST_LEVELS, MOST_VALUES
from kedan.source.reading import quick_data, read
from tests.support.catalogs import REPOSITORY
from tests.support.yaml_texts import ENTRIES, FRAGMENTS, PIECES, block

PATH = "catalog/courses/sample-college/leadership.yml"
REAL = sorted((REPOSITORY / "catalog").rglob("*.yml"))
ACCEPTED = sorted((REPOSITORY / "tests/loading/accepted").glob("*.yml"))
ENTRY_FILES = sorted((REPOSITORY / "tests/loading/entries").rglob("*.yml"))


def _assert_same(content: bytes) -> bool:
    """Hold both readers against each other; return whether the quick one answered."""
    quick = quick_data(content)
    if quick is None:
        return False
    reading = read(PATH, content)
    assert reading.diagnostics == (), "the quick reader must step aside"
    assert reading.document is not None
    assert repr(quick) == repr(reading.document.data)
    return True


@pytest.mark.parametrize("path", REAL, ids=lambda path: path.stem)
def test_real_files_are_read_quickly(path: Path) -> None:
    assert _assert_same(path.read_bytes())


@pytest.mark.parametrize("path", [*ACCEPTED, *ENTRY_FILES], ids=lambda path: path.stem)
def test_odd_and_broken_files_are_read_alike(path: Path) -> None:
    _assert_same(path.read_bytes())


@given(ENTRIES)
def test_entries_are_read_quickly_unless_a_text_has_an_escape(entry: dict[str, object]) -> None:
    text = block(entry).lstrip("\n") + "\n"
    assert _assert_same(text.encode()) or "\\" in text or "#" in text


@settings(max_examples=400)
@given(
    st.sampled_from([*REAL, *ACCEPTED]),
    st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 3), st.sampled_from(PIECES) | FRAGMENTS), max_size=4),
)
def test_a_file_with_slips_of_the_pen_is_read_alike(path: Path, slips: list[tuple[int, int, str]]) -> None:
    text = path.read_text("utf-8")
    for place, length, piece in slips:
        at = place % (len(text) + 1)
        text = text[:at] + piece + text[at + length :]
    _assert_same(text.encode())


ASIDE = {
    "an anchor": "a: &x b",
    "an anchor on a key": "&x a: b",
    "an anchor on a list": "a: &x [b]",
    "an anchor on the whole": "&x\na: b",
    "an alias": "a: [&x b, *x]",
    "an alias as a key": "a: b\n*a : c",
    "a tag": "a: !!str 1",
    "a tag on a list": "a: !x [b]",
    "a key twice": "a: 1\na: 2",
    "a key of several": "[a, b]: c",
    "an empty file": "",
    "only a comment": "# 注",
    "no mapping": "- a",
    "a text": "a",
    "two documents": "a: 1\n---\nb: 2",
    "an open bracket": "a: [b",
    "a hash that cuts": "a: 第 1 组 #2 班",
    "a hash that cuts a key's value": "a: #b",
    "a hidden character": "a: b\u200bc",
    "a hidden character by an escape": 'a: "b\\x1bc"',
    "a wide space at a key": "\u3000a: b",
    "an item that stands too deep": "a:\n- b\n  - c",
    "an item that stands too deep, with a wide space": "a:\n- b\n  -\u3000c",
    "an item that stands too deep, with a tab": "a:\n- b\n  -\tc",
    "a wide bar": "a: ｜\n  b",
    "a merge": "<<: {a: 1}\nb: &x c",
    "too deep": f"a: {'[' * MOST_LEVELS}{']' * MOST_LEVELS}",
    "too many values": f"a: [{'1,' * MOST_VALUES}]",
}


@pytest.mark.parametrize("what", ASIDE)
def test_it_steps_aside_for(what: str) -> None:
    content = ASIDE[what].encode()
    assert quick_data(content) is None
    assert read(PATH, content).diagnostics


def test_the_limits_themselves_are_in_order() -> None:
    assert quick_data(f"a: {'[' * (MOST_LEVELS - 1)}{']' * (MOST_LEVELS - 1)}".encode()) is not None
    most = b"a: [" + b"1," * (MOST_VALUES - 2) + b"]"
    assert quick_data(most) is not None
    assert _assert_same(most)


@pytest.mark.parametrize("bomb", ["[", "{", "- ", "? ", "{a: ", "[[", "!!x [", "&a [", "a: {"])
def test_a_nest_of_brackets_or_dashes_is_no_danger(bomb: str) -> None:
    """A reader that recurses without a bound would end the whole program."""
    assert quick_data(("a:\n " + bomb * 30_000)[:65_000].encode()) is None
    assert quick_data((bomb * 30_000)[:65_000].encode()) is None
