"""A person belongs to one audience of a course only: route and credits depend on it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from kedan.checks import Info
from kedan.diagnostics.diagnostic import Diagnostic
from kedan.model.catalog import Catalog
from kedan.model.course import Course
from kedan.model.overlap import overlap
from kedan.wording.terms import terms

INFO = Info("audience-overlap")


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Yield every pair of audiences that somebody may belong to at once."""
    for course in catalog.courses.values():
        for first, second in combinations(range(len(course.audiences)), 2):
            if overlap(course.audiences[first].who, course.audiences[second].who):
                yield _found(catalog, course, first, second)


def _found(catalog: Catalog, course: Course, first: int, second: int) -> Diagnostic:
    earlier, later = course.audiences[first].who, course.audiences[second].who
    shared = [role for role in later.roles if role in earlier.roles]
    related = course.document.label("audiences", first, "roles", text=INFO.words("first"))
    return INFO.found(
        course.document.label("audiences", second, "roles"),
        related=(related,),
        first=first + 1,
        second=second + 1,
        roles=terms(catalog, "roles", shared),
    )
