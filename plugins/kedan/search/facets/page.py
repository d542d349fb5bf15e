"""On which pages of the site a course is listed: a page about some courses asks for its own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from kedan.model.catalog import Catalog
from kedan.model.course import Course
from kedan.model.menu_card import menu_card
from kedan.wording.labels import Labels

from .facet import Facet, Values


def _pages_in(catalog: Catalog) -> Values:
    found: dict[str, set[str]] = defaultdict(set)
    for program in catalog.programs.values():
        for course_id in program.courses:
            found[course_id].add(f"programs/{program.id}")
    for menu in catalog.menus.values():
        for _, courses in menu_card(menu, catalog.courses):
            for listed in courses:
                found[listed.id].add(f"menus/{menu.id}")

    def pages(course: Course, _labels: Labels) -> Iterator[str]:
        yield from found.get(course.id, ())
        yield from (f"institutions/{institution}" for institution in (*course.providers, course.publisher))

    return pages


PAGE_FACET = Facet(name="page", within=_pages_in, several=True, hidden=True)
