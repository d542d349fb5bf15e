"""Pages about some courses ask for their own by a facet that no reader sees."""

from __future__ import annotations

from kedan import locale
from kedan.model.menu import Section
from kedan.search.facets.page import PAGE_FACET
from kedan.search.index import Index
from kedan.wording.labels import Labels
from tests.builders import catalog, course, institution, menu, program

ZH = locale.load("zh")
ENTRIES = catalog(
    course("college/led", domains=("culture",), providers=("school", "college")),
    course("college/other", domains=("teachers",)),
    institution("college"),
    institution("school"),
    program("plan", courses=("college/other",)),
    menu("autumn", sections=(Section(id="culture", domain="culture"),)),
)


def pages(course_id: str) -> set[str]:
    values = PAGE_FACET.values_in(ENTRIES)
    return {*values(ENTRIES.courses[course_id], Labels.of_catalog(ENTRIES, ZH))}


def test_a_course_is_listed_by_those_who_run_and_publish_it_by_its_programs_and_by_its_menus() -> None:
    assert pages("college/led") == {"institutions/school", "institutions/college", "menus/autumn"}
    assert pages("college/other") == {"institutions/college", "programs/plan"}


def test_the_core_tells_browsers_to_show_it_to_nobody() -> None:
    heads = Index.of(ENTRIES, ZH).core({}, [])["facets"]
    assert [head["name"] for head in heads if head.get("hidden")] == ["page"]
    (page,) = [head for head in heads if head["name"] == "page"]
    assert (page["label"], page["labels"]) == ("", [])
