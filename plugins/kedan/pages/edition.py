"""One printing of a catalog: its entries in one language, and who belongs to whom."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar

from kedan.locale import Locale
from kedan.model.catalog import Catalog
from kedan.model.course import Course
from kedan.model.menu import Menu
from kedan.model.menu_card import menu_card
from kedan.model.program import Program
from kedan.model.terms import Domain
from kedan.pages.paging import MOST_ROWS
from kedan.search.agenda import Dated, dated_offerings
from kedan.search.menu_order import menu_order
from kedan.search.similar import similar_courses
from kedan.wording.labels import Labels

Made = TypeVar("Made")


@dataclass(frozen=True)
class Edition:
    """What every page module reads. Immutable; the indexes are made when first asked for."""

    catalog: Catalog
    t: Locale
    _made: dict[tuple[Any, str], Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    def once(self, make: Callable[[Edition, str], Made], entry_id: str) -> Made:
        """Return what `make` makes of an entry: made for the first page that shows it, kept for the others."""
        made: Made | None = self._made.get((make, entry_id))
        if made is None:
            made = self._made[make, entry_id] = make(self, entry_id)
        return made

    @cached_property
    def labels(self) -> Labels:
        """The labels of the catalog in the language of this edition."""
        return Labels.of_catalog(self.catalog, self.t)

    @cached_property
    def courses(self) -> Sequence[Course]:
        """All courses in menu order."""
        return menu_order(self.catalog.courses.values())

    @cached_property
    def by_domain(self) -> Mapping[Domain, Sequence[Course]]:
        """The courses of each domain, whether it is their main one or not."""
        return {domain: tuple(course for course in self.courses if domain in course.domains) for domain in Domain}

    @cached_property
    def by_institution(self) -> Mapping[str, Sequence[Course]]:
        """The courses that each institution provides or publishes."""
        found: dict[str, list[Course]] = {}
        for course in self.courses:
            for institution in dict.fromkeys((*course.providers, course.publisher)):
                found.setdefault(institution, []).append(course)
        return {institution: tuple(courses) for institution, courses in found.items()}

    @cached_property
    def programs_of(self) -> Mapping[str, Sequence[Program]]:
        """The programs that name each course."""
        found: dict[str, list[Program]] = {}
        for program in self.catalog.programs.values():
            for course in program.courses:
                found.setdefault(course, []).append(program)
        return {course: tuple(programs) for course, programs in found.items()}

    @cached_property
    def menus_of(self) -> Mapping[str, Sequence[Menu]]:
        """The current menus that each course stands on."""
        found: dict[str, dict[str, Menu]] = {}
        known = (self.catalog.menus.get(name) for name in self.catalog.settings.menus)
        for menu in (menu for menu in known if menu):
            for _, courses in menu_card(menu, self.catalog.courses):
                for course in courses:
                    found.setdefault(course.id, {})[menu.id] = menu
        return {course_id: tuple(menus.values()) for course_id, menus in found.items()}

    @cached_property
    def similar_to(self) -> Mapping[str, Sequence[Course]]:
        """The courses that are like each, the most similar first."""
        forms = self.catalog.vocabularies.get("forms")
        return similar_courses(self.courses, (form.zh for form in forms.items) if forms else ())

    @cached_property
    def agenda(self) -> Mapping[str, Sequence[Dated]]:
        """The offerings that name a date, in parts by their number, as the calendar lists them."""
        dated = dated_offerings(self.courses)
        parts = range(0, len(dated), MOST_ROWS)
        return {str(number): tuple(dated[at : at + MOST_ROWS]) for number, at in enumerate(parts, 1)}

    def course_title(self, course_id: str) -> str:
        """Return the title of a course; its id where the catalog has no entry for it."""
        known = self.catalog.courses.get(course_id)
        return known.title if known else course_id
