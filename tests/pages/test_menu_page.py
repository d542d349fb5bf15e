"""The menu and the domain pages: the hooks that the browser scripts rely on."""

from __future__ import annotations

import json

from kedan import locale
from kedan.model.catalog import Catalog
from kedan.pages.domain import domain_pages
from kedan.pages.edition import Edition
from kedan.pages.menu import menu_pages
from tests.builders import catalog, course, menu, offering, segment, settings
from tests.pages.reading import Reader, read
from tests.pages.samples import rich_catalog

ZH = locale.load("zh")


def front(entries: Catalog) -> Reader:
    edition = Edition(entries, ZH)
    (draft,) = menu_pages(edition)
    return read(draft.make(edition).body)


def domain(entries: Catalog, name: str) -> Reader:
    edition = Edition(entries, ZH)
    drafts = {draft.address: draft for draft in domain_pages(edition)}
    return read(drafts[f"domains/{name}.html"].make(edition).body)


def test_the_board_carries_the_days_of_the_window() -> None:
    (board,) = [attrs for _, attrs in front(rich_catalog()).tags if "data-kd-board" in attrs]
    assert (board["data-opens"], board["data-closes"]) == ("2026-12-01", "2026-12-20")


def test_without_a_menu_the_board_is_the_title_of_the_site() -> None:
    reader = front(catalog(course()))
    assert reader.headings[0] == (1, "选学课单")
    assert not reader.attributes("data-kd-board")


def test_the_first_current_menu_that_exists_is_shown() -> None:
    entries = catalog(
        menu("autumn"), menu("spring", "上半年菜单"), settings=settings(menus=("gone", "spring", "autumn"))
    )
    assert front(entries).headings[0] == (1, "上半年菜单")


def test_tiles_count_every_course_of_a_domain() -> None:
    entries = catalog(course("a/a", domains=("teachers", "planning")), course("a/b", domains=("planning",)))
    tiles = [attrs for _, attrs in front(entries).tags if "data-kd-domain" in attrs]
    assert [(tile["data-kd-domain"], tile["data-kd-all"]) for tile in tiles] == [
        ("planning", "2"),
        ("culture", "0"),
        ("curriculum", "0"),
        ("teachers", "1"),
        ("management", "0"),
        ("environment", "0"),
    ]


def test_every_hook_of_the_list_is_there() -> None:
    for reader in (front(rich_catalog()), domain(rich_catalog(), "teachers")):
        hooks = {name for _, attrs in reader.tags for name in attrs if name.startswith("data-kd-")}
        names = "menu total facets search query clear bar domain all count status chips sort rows empty papers"
        names += " id title summary runs run state add"
        assert {f"data-kd-{name}" for name in names.split()} <= hooks
        (search,) = [attrs for _, attrs in reader.tags if "data-kd-search" in attrs]
        assert "hidden" in search


def test_rows_are_in_menu_order_with_one_run_shown() -> None:
    runs = [
        offering("a", segment("2026-01-01")),
        offering("c", segment("2027-05-01")),
        offering("b", segment("2027-01-01")),
    ]
    reader = front(catalog(course("p/later", offerings=tuple(runs)), course("p/always", always_open=True)))
    assert reader.attributes("data-kd-id") == ["p/always", "p/later"]
    blocks = [
        (json.loads(attrs["data-kd-run"]), "hidden" in attrs) for _, attrs in reader.tags if "data-kd-run" in attrs
    ]
    assert blocks[0] == ({"always": True}, False)
    assert [run["id"] for run, hidden in blocks[1:] if not hidden] == ["c"]
    assert len(blocks) == 4


def test_a_domain_page_lists_its_courses_and_marks_itself() -> None:
    reader = domain(rich_catalog(), "curriculum")
    assert [json.loads(fixed) for fixed in reader.attributes("data-kd-fixed")] == [{"domain": ["curriculum"]}]
    assert reader.attributes("data-kd-total") == ["1"]
    assert reader.attributes("data-kd-id") == ["sample-college/workshop"]
    (current,) = [attrs for _, attrs in reader.tags if attrs.get("aria-current") == "page"]
    assert current["data-kd-domain"] == "curriculum"


def test_a_domain_without_courses_says_so() -> None:
    reader = domain(rich_catalog(), "environment")
    assert "这里还没有课程。" in "".join(reader.text)
    assert not reader.attributes("data-kd-rows")
