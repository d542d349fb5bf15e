"""Circles: each once, shortest first, every id on one stands in one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kedan.model.cycles import cycles, reachable

GRAPHS = st.dictionaries(st.sampled_from("abcdef"), st.lists(st.sampled_from("abcdefg"), max_size=3), max_size=6)


@pytest.mark.parametrize(
    ("graph", "expected"),
    [
        ({}, []),
        ({"a": ["b"], "b": ["c"]}, []),
        ({"a": ["a"]}, [("a",)]),
        ({"b": ["a"], "a": ["b"]}, [("a", "b")]),
        ({"a": ["b"], "b": ["c"], "c": ["b"]}, [("b", "c")]),
        ({"a": ["b", "c"], "b": ["a"], "c": ["a"]}, [("a", "b"), ("c", "a")]),
        ({"a": ["b"], "b": ["c", "a"], "c": ["a"]}, [("a", "b"), ("c", "a", "b")]),
        ({"a": ["gone"]}, []),
    ],
)
def test_circles_are_found(graph: dict[str, list[str]], expected: list[tuple[str, ...]]) -> None:
    assert list(cycles(graph)) == expected


@given(GRAPHS)
def test_every_id_that_leads_back_to_itself_stands_in_a_circle(graph: dict[str, list[str]]) -> None:
    found = list(cycles(graph))
    assert {name for circle in found for name in circle} == {name for name in graph if name in reachable(graph, name)}
    for circle in found:
        assert all(after in graph[name] for name, after in zip(circle, (*circle[1:], circle[0]), strict=True))
    assert len({frozenset(circle) for circle in found}) == len(found)
