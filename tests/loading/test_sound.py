"""What is left of a broken entry is still judged, and what is broken is said once."""

from __future__ import annotations

import pytest

from kedan.loading.schema import Violation
from kedan.loading.sound import sound_part
from tests.support.catalogs import diagnostics

ENTRY = "courses/sample-college/broken.yml"


def _violation(*route: str | int, keyword: str = "type") -> Violation:
    return Violation(route=route, keyword=keyword, expected=None, value=None, schema={})


@pytest.mark.parametrize(
    ("data", "violation", "left"),
    [
        ({"a": 1, "b": 2}, _violation("a"), {"b": 2}),
        ({"a": {"b": 1, "c": 2}}, _violation("a", "b"), {"a": {"c": 2}}),
        ({"a": [{"b": 1}, {"b": 2}]}, _violation("a", 0, "b"), {"a": [{}, {"b": 2}]}),
        ({"a": [{"b": 1}, 5]}, _violation("a", 1), {"a": [{"b": 1}, {}]}),
        ({"a": ["x", 5], "b": 1}, _violation("a", 1), {"b": 1}),
        ({"a": 1}, _violation("a", "b", 0), {"a": 1}),
        ({"a": 1}, _violation(keyword="required"), {"a": 1}),
        ({"a": {"x": 1}}, _violation("a", keyword="additionalProperties"), {"a": {"x": 1}}),
    ],
)
def test_only_what_violates_is_taken_out(data: dict[str, object], violation: Violation, left: object) -> None:
    before = repr(data)
    assert sound_part(data, [violation]) == left
    assert repr(data) == before


def test_one_run_tells_mistakes_of_every_kind() -> None:
    entry = b"""\
titel: x
sample: true
providers: [sample-colege]
methods: [lectur]
offerings:
  - {id: a, segments: [{starts: 2027-02-30}, {starts: 2027-03-05, ends: 2027-03-01}]}
  - {id: a, capacity: many}
"""
    found = [(made.id, made.primary.place.span.line) for made in diagnostics({ENTRY: entry})]
    assert found == [
        ("unknown-key", 1),
        ("unknown-id", 3),
        ("unknown-id", 4),
        ("bad-date", 6),
        ("date-order", 6),
        ("duplicate-id", 7),
        ("wrong-type", 7),
    ]


def test_a_broken_value_is_no_second_mistake_elsewhere() -> None:
    entry = b"title: x\nsample: yes\nproviders: 5\nofferings: [7, 8]\n"
    assert [made.id for made in diagnostics({ENTRY: entry})] == ["wrong-type"] * 4
