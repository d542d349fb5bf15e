"""Circles among entries that refer to each other, such as prerequisites."""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterator, Mapping

Graph = Mapping[str, Collection[str]]
"""An id -> the ids that it refers to."""


def cycles(graph: Graph) -> Iterator[tuple[str, ...]]:
    """Yield circles, each once, so that every id on a circle stands in one; `(a, b)` means a -> b -> a."""
    seen: set[frozenset[str]] = set()
    for start in sorted(graph):
        found = _shortest_back(graph, start)
        if found and frozenset(found) not in seen:
            seen.add(frozenset(found))
            yield found


def reachable(graph: Graph, start: str) -> frozenset[str]:
    """Return what `start` refers to, directly or through others."""
    found: set[str] = set()
    waiting = [*graph.get(start, ())]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting.extend(graph.get(name, ()))
    return frozenset(found)


def _shortest_back(graph: Graph, start: str) -> tuple[str, ...]:
    """Return the shortest way from `start` back to itself, without naming it twice; empty if there is none."""
    came_from: dict[str, str] = {}
    waiting = deque([start])
    while waiting:
        here = waiting.popleft()
        for name in graph.get(here, ()):
            if name == start:
                return _way(came_from, start, here)
            if name not in came_from:
                came_from[name] = here
                waiting.append(name)
    return ()


def _way(came_from: Mapping[str, str], start: str, last: str) -> tuple[str, ...]:
    way = [last]
    while way[0] != start:
        way.insert(0, came_from[way[0]])
    return tuple(way)
