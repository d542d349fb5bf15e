"""Long lists of courses in parts: a page lists the first of them, or one part of all."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kedan.locale import Locale
from kedan.model.course import Course
from kedan.pages.addresses import domain_page, institution_page

MOST_ROWS = 200
"""How many courses a page lists; more make it slow on an old phone. The search of the browser finds them all."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Pager:
    """Which part of a list this is, and the addresses of those beside it; empty where there is none."""

    words: str
    previous: str
    next: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    """One part of a list. `pager` is None where the list has no other part."""

    number: int
    courses: Sequence[Course]
    pager: Pager | None

    def named(self, title: str, t: Locale) -> str:
        """Return the title of the page that holds this part; the first page is called as if it were the only one."""
        return title if self.number == 1 else t("pages.page-title", title=title, number=self.number)


def part_numbers(courses: Sequence[Course]) -> range:
    """Return the numbers of the parts of a list; an empty list has one part."""
    return range(1, max(1, -(-len(courses) // MOST_ROWS)) + 1)


def part_of(courses: Sequence[Course], number: int, address: Callable[[int], str], t: Locale) -> Part:
    """Return a part of a list; `address` tells on which page a part stands."""
    numbers = part_numbers(courses)
    pager = Pager(
        words=t("pages.page-of", number=number, count=len(numbers)),
        previous=address(number - 1) if number - 1 in numbers else "",
        next=address(number + 1) if number + 1 in numbers else "",
    )
    listed = courses[(number - 1) * MOST_ROWS : number * MOST_ROWS]
    return Part(number=number, courses=listed, pager=pager if len(numbers) > 1 else None)


def domain_part(domain: str, number: int) -> str:
    """Return the address of a part of the courses of a domain."""
    return domain_page(domain if number == 1 else f"{domain}-{number}")


def institution_part(institution: str, number: int) -> str:
    """Return the address of a part of the courses of an institution; with two hyphens it is no other's page."""
    return institution_page(institution if number == 1 else f"{institution}--{number}")
