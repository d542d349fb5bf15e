"""Long lists come in parts: no page lists too many courses, and every course is on one of them without a script."""

from __future__ import annotations

import json
import re
from functools import cache
from itertools import chain

import pytest

from kedan import locale
from kedan.pages.domain import domain_pages
from kedan.pages.edition import Edition
from kedan.pages.institution import institution_pages
from kedan.pages.menu import menu_pages
from kedan.pages.page import Page
from kedan.pages.paging import MOST_ROWS, domain_part, part_numbers, part_of
from tests.builders import catalog, course, institution, settings
from tests.pages.reading import Reader, read

ZH = locale.load("zh")
LONG = 2 * MOST_ROWS + 1


@cache
def long_site() -> dict[str, Page]:
    """Return the pages with lists of a catalog whose courses are all in one domain."""
    courses = [course(f"college/c-{number:03}", f"课程 {number}", domains=("teachers",)) for number in range(LONG)]
    here = settings(address="https://example.org")
    edition = Edition(catalog(*courses, institution("college", "学院"), settings=here), ZH)
    drafts = [*menu_pages(edition), *domain_pages(edition), *institution_pages(edition)]
    return {draft.address: draft.make(edition) for draft in drafts}


def listed(page: Page) -> list[str]:
    return read(page.body).attributes("data-kd-id")


def links(reader: Reader, relation: str) -> list[str]:
    return [attrs["href"] for _, attrs in reader.tags if attrs.get("rel") == relation]


@pytest.mark.parametrize(
    "addresses",
    [
        ["domains/teachers.html", "domains/teachers-2.html", "domains/teachers-3.html"],
        ["institutions/college.html", "institutions/college--2.html", "institutions/college--3.html"],
    ],
)
def test_the_parts_of_a_list_hold_every_course_once(addresses: list[str]) -> None:
    parts = [listed(long_site()[address]) for address in addresses]
    assert [len(part) for part in parts] == [MOST_ROWS, MOST_ROWS, 1]
    assert [*chain(*parts)] == [f"college/c-{number:03}" for number in range(LONG)]


def test_parts_lead_to_one_another() -> None:
    first, middle, last = (read(long_site()[domain_part("teachers", number)].body) for number in (1, 2, 3))
    assert (links(first, "prev"), links(first, "next")) == ([], ["../domains/teachers-2.html"])
    assert (links(middle, "prev"), links(middle, "next")) == (
        ["../domains/teachers.html"],
        ["../domains/teachers-3.html"],
    )
    assert (links(last, "prev"), links(last, "next")) == (["../domains/teachers-2.html"], [])
    assert "第 2 页，共 3 页" in "".join(middle.text)


def test_parts_are_told_apart_by_title_and_description() -> None:
    pages = [page for address, page in long_site().items() if re.search(r"teachers|college", address)]
    assert len({page.title for page in pages}) == len({page.description for page in pages}) == len(pages)
    assert long_site()["domains/teachers-2.html"].title.endswith("（第 2 页）")


def test_the_front_page_lists_the_first_and_says_where_the_others_are() -> None:
    front = long_site()["index.html"]
    reader = read(front.body)
    assert len(listed(front)) == MOST_ROWS
    assert f"另有 {LONG - MOST_ROWS} 门课程" in "".join(reader.text)
    there = {attrs["href"] for tag, attrs in reader.tags if tag == "a"}
    assert {"domains/planning.html", "domains/teachers.html", "institutions/index.html"} <= there


def test_a_page_counts_all_courses_and_tells_programs_of_those_it_lists() -> None:
    page = long_site()["domains/teachers-3.html"]
    assert f"{LONG} 门课程" in "".join(read(page.body).text)
    data = json.loads(re.findall(r'<script type="application/ld\+json">(.*)</script>', page.head)[0])
    assert [item["name"] for item in data["itemListElement"]] == [f"课程 {LONG - 1}"]


@pytest.mark.parametrize(("number", "parts"), [(0, 1), (1, 1), (MOST_ROWS, 1), (MOST_ROWS + 1, 2)])
def test_a_short_list_has_one_part_and_no_pager(number: int, parts: int) -> None:
    courses = (course(),) * number
    assert len(part_numbers(courses)) == parts
    assert (part_of(courses, 1, str, ZH).pager is None) == (parts == 1)
