"""Reading never raises, and says of every part of a file where it stands."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kedan.diagnostics.diagnostic import Diagnostic, Label, Span
from kedan.source.document import Document
from kedan.source.limits import MOST_LEVELS
from kedan.source.reading import quick_data, read
from kedan.source.scalars import plain
from tests.support.yaml_texts import ENTRIES, FRAGMENTS, LINES, TEXTS, block, flow

PATH = "catalog/courses/sample-college/leadership.yml"


def document(text: str) -> Document:
    """Read a text that must be readable."""
    reading = read(PATH, text.encode())
    assert reading.document is not None, reading.diagnostics
    return reading.document


def _labels(diagnostic: Diagnostic) -> tuple[Label, ...]:
    return (diagnostic.primary, *diagnostic.related)


def _assert_inside(text: str, span: Span) -> None:
    """A span starts and ends at characters of the file, or right behind the end of a line."""
    lines = text.split("\n")
    assert 1 <= span.line <= span.end_line <= len(lines)
    assert 1 <= span.column <= len(lines[span.line - 1]) + 1
    assert 1 <= span.end_column <= len(lines[span.end_line - 1]) + 2
    assert (span.line, span.column) < (span.end_line, span.end_column) or span == Span()


def _assert_sound(content: bytes) -> None:
    reading = read(PATH, content)
    assert (reading.document is None) <= bool(reading.diagnostics), "no document, no reason"
    for diagnostic in reading.diagnostics:
        for label in _labels(diagnostic):
            assert label.place.path == PATH
            _assert_inside(reading.text, label.place.span)
    if reading.document is not None:
        for spot in reading.document.spots.values():
            _assert_inside(reading.text, spot.value)
            if spot.key is not None:
                _assert_inside(reading.text, spot.key)
    quick = quick_data(content)
    if quick is not None:
        assert reading.diagnostics == (), "the quick reader must step aside"
        assert reading.document is not None
        assert repr(quick) == repr(reading.document.data)


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_explained(content: bytes) -> None:
    _assert_sound(content)


@given(st.text(max_size=400))
def test_any_text_is_read_or_explained(text: str) -> None:
    _assert_sound(text.encode("utf-8", "surrogatepass"))


@settings(max_examples=300)
@given(FRAGMENTS)
def test_any_heap_of_yaml_is_read_or_explained(text: str) -> None:
    _assert_sound(text.encode())


@settings(max_examples=300)
@given(LINES)
def test_any_lines_of_yaml_are_read_or_explained(text: str) -> None:
    _assert_sound(text.encode())


@given(LINES, st.integers(0, 200))
def test_a_file_cut_anywhere_is_read_or_explained(text: str, length: int) -> None:
    _assert_sound(text.encode()[:length])


@given(LINES)
def test_line_ends_make_no_difference(text: str) -> None:
    plain_ends = text.replace("\r\n", "\n")
    one, two = read(PATH, plain_ends.encode()), read(PATH, plain_ends.replace("\n", "\r\n").encode())
    assert one.text == two.text
    assert one.diagnostics == two.diagnostics


@given(ENTRIES)
def test_what_is_written_on_one_line_is_what_is_read(entry: dict[str, Any]) -> None:
    text = "".join(f"{key}: {flow(value)}\n" for key, value in entry.items())
    assert document(text).data == entry


@given(ENTRIES)
def test_what_is_written_in_blocks_is_what_is_read(entry: dict[str, Any]) -> None:
    assert document(block(entry).lstrip("\n") + "\n").data == entry


@given(ENTRIES)
def test_the_place_of_a_value_holds_the_value(entry: dict[str, Any]) -> None:
    read_document = document("".join(f"{key}: {flow(value)}\n" for key, value in entry.items()))
    for key, value in entry.items():
        assert read_document.written(key) == flow(value)
        assert read_document.place(key).span.line == read_document.key_place(key).span.line


@given(TEXTS)
def test_single_quotes_keep_a_text_as_it_is(text: str) -> None:
    assert document("title: '" + text.replace("'", "''") + "'\n").data == {"title": text}


@given(TEXTS)
def test_an_unquoted_text_is_kept_or_refused_never_changed(text: str) -> None:
    """Never cut, never joined: what is not refused is what was typed, or one of the closed forms."""
    reading = read(PATH, f"title: {text}\nsample: true\n".encode())
    if not reading.diagnostics:
        assert reading.document is not None
        value = reading.document.data["title"]
        assert value == plain(text) or isinstance(value, list | dict) or text[0] in "'\"|>" or " # " in text


PLACES = {
    "title": Span(1, 8, 1, 13),
    "hours": Span(2, 8, 2, 31),
    "hours.offline": Span(2, 18, 2, 20),
    "outcomes.0": Span(4, 5, 4, 9),
    "outcomes.1": Span(5, 5, 6, 8),
    "audiences.0": Span(8, 5, 8, 10),
    "audiences.0.roles": Span(8, 12, 8, 23),
    "audiences.0.roles.0": Span(8, 13, 8, 22),
    "description": Span(9, 14, 12, 7),
    "empty": Span(13, 1, 13, 6),
    "nothing": Span(14, 10, 14, 12),
}
TEXT = """\
title: 校长领导力
hours: {offline: 16, total: 1}
outcomes:
  - 能写规划
  - "能排
    课表"
audiences:
  - roles: [principal]
description: |
  第一段

  第二段。
empty:
nothing: ''
"""


@pytest.mark.parametrize("route", PLACES)
def test_places_are_exact(route: str) -> None:
    steps = [int(step) if step.isdigit() else step for step in route.split(".")]
    assert document(TEXT).place(*steps).span == PLACES[route]


def test_a_missing_part_is_shown_by_what_it_would_stand_in() -> None:
    read_document = document(TEXT)
    assert read_document.place("hours", "online") == read_document.place("hours")
    assert read_document.place("nowhere", 3, "x") == read_document.place()


def test_levels_are_counted() -> None:
    deepest = "[" * (MOST_LEVELS - 1) + "]" * (MOST_LEVELS - 1)
    assert read(PATH, f"a: {deepest}\n".encode()).diagnostics == ()
    (found,) = read(PATH, f"a: [{deepest}]\n".encode()).diagnostics
    assert found.id == "too-deep"


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("a: 'x'", {"a": "x"}),
        ('a: "x\\ty"', {"a": "x\ty"}),
        ("a: 1\nb: '1'", {"a": 1, "b": "1"}),
        ('"a b": 1', {"a b": 1}),
        ("1: x\ntrue: y\n1.0: z", {"1": "x", "true": "y", "1.0": "z"}),
        ("? a\n: b", {"a": "b"}),
        ("a:\n- b\n- c", {"a": ["b", "c"]}),
        ("a: >-\n  b\n  c", {"a": "b c"}),
        ("a: b # c", {"a": "b"}),
        ("a: C#", {"a": "C#"}),
        ("a: http://x:80/#y", {"a": "http://x:80/#y"}),
        ("a: [b,]", {"a": ["b"]}),
        ("a: {b, c: d}", {"a": {"b": None, "c": "d"}}),
    ],
)
def test_ordinary_yaml_is_read(text: str, data: dict[str, Any]) -> None:
    assert document(text).data == data
