"""One list for many pages: searched where it is worth it, under the condition of the page."""

from __future__ import annotations

import json

import pytest

from kedan import locale
from kedan.model.course import Course
from kedan.pages.edition import Edition
from kedan.pages.institution import institution_pages
from kedan.pages.menu_card import menu_card_pages
from kedan.pages.page import Draft
from kedan.pages.program import program_pages
from tests.builders import catalog, course, institution, menu, program
from tests.pages.reading import Reader, read

ZH = locale.load("zh")


def courses(number: int) -> list[Course]:
    return [course(f"college/c-{at}", f"课程 {at}", domains=("culture",)) for at in range(number)]


def pages(number: int) -> dict[str, Reader]:
    listed = courses(number)
    entries = catalog(
        *listed, institution("college"), program("plan", courses=tuple(one.id for one in listed)), menu("autumn")
    )
    edition = Edition(entries, ZH)
    drafts: list[Draft] = [*institution_pages(edition), *program_pages(edition), *menu_card_pages(edition)]
    return {draft.address: read(draft.make(edition).body) for draft in drafts}


PAGES = ("institutions/college", "programs/plan", "menus/autumn")


@pytest.mark.parametrize("page", PAGES)
def test_a_long_list_is_searched_under_the_condition_of_its_page(page: str) -> None:
    reader = pages(8)[f"{page}.html"]
    assert [json.loads(fixed) for fixed in reader.attributes("data-kd-fixed")] == [{"page": [page]}]
    assert reader.attributes("data-kd-total") == ["8"]
    for hook in ("menu", "query", "facets", "status", "chips", "sort", "rows"):
        assert reader.attributes(f"data-kd-{hook}"), hook


@pytest.mark.parametrize("page", PAGES)
def test_a_short_list_is_rows_alone(page: str) -> None:
    reader = pages(7)[f"{page}.html"]
    assert len(reader.attributes("data-kd-id")) == 7
    assert not reader.attributes("data-kd-menu")
    assert not reader.attributes("data-kd-query")
