"""Prerequisites lead to a first course."""

from __future__ import annotations

from collections.abc import Iterator

from kedan.checks import Info
from kedan.diagnostics.diagnostic import Diagnostic, Label
from kedan.model.catalog import Catalog
from kedan.model.cycles import cycles

INFO = Info("prerequisite-cycle")


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Yield every circle of courses that require each other."""
    for circle in cycles({name: course.prerequisites for name, course in catalog.courses.items()}):
        yield _found(catalog, circle)


def _found(catalog: Catalog, circle: tuple[str, ...]) -> Diagnostic:
    if len(circle) == 1:
        course = catalog.courses[circle[0]]
        return INFO.found(course.document.label("prerequisites", course.prerequisites.index(course.id)), kind="itself")
    first, *others = (_label(catalog, *pair) for pair in zip(circle, (*circle[1:], circle[0]), strict=True))
    return INFO.found(first, related=tuple(others), kind="circle", circle=" → ".join((*circle, circle[0])))


def _label(catalog: Catalog, course_id: str, needed: str) -> Label:
    course = catalog.courses[course_id]
    position = course.prerequisites.index(needed)
    return course.document.label("prerequisites", position, text=INFO.words("needs", course=course_id, needed=needed))
