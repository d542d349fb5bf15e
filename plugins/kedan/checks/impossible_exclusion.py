"""A course does not exclude itself, nor one that must be taken with it."""

from __future__ import annotations

from collections.abc import Iterator

from kedan.checks import Info
from kedan.diagnostics.diagnostic import Diagnostic
from kedan.model.catalog import Catalog
from kedan.model.course import Course
from kedan.model.cycles import Graph, reachable

INFO = Info("impossible-exclusion")


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Yield exclusions of the course itself, of a prerequisite, and of a course that requires this one."""
    graph = {name: course.prerequisites for name, course in catalog.courses.items()}
    for course in catalog.courses.values():
        for position, other in enumerate(course.excludes):
            kind = _kind(graph, course, other)
            if kind:
                yield INFO.found(course.document.label("excludes", position), kind=kind, other=other)


def _kind(graph: Graph, course: Course, other: str) -> str:
    if other == course.id:
        return "itself"
    if other in reachable(graph, course.id):
        return "prerequisite"
    return "dependent" if course.id in reachable(graph, other) else ""
