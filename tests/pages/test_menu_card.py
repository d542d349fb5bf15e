"""Menu cards, their list, and what leads to them."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from kedan import locale
from kedan.model.catalog import Catalog
from kedan.model.menu import Limits, Period, Section, Window
from kedan.pages import PAGE_TYPES
from kedan.pages.edition import Edition
from kedan.pages.page import Page
from tests.builders import amount, audience, catalog, course, date, menu, offering, segment, settings, split
from tests.pages.reading import Reader, read
from tests.pages.samples import rich_catalog

ZH = locale.load("zh")
NAMES = ("m-2024", "m-2026", "m-2027")
SPRING = Period(starts=date("2027-02-01"), ends=date("2027-06-30"))
_SCRIPT = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


def page(entries: Catalog, address: str) -> Page:
    """Return one page of the site."""
    edition = Edition(entries, ZH)
    (draft,) = [draft for drafts in PAGE_TYPES for draft in drafts(edition) if draft.address == address]
    return draft.make(edition)


def card(*entries: Any, **fields: Any) -> Reader:
    """Return the card of a menu with these fields."""
    return read(page(catalog(*entries, menu(**fields)), "menus/autumn.html").body)


def words(reader: Reader) -> str:
    return " ".join(" ".join(reader.text).split())


def sections(reader: Reader) -> list[str]:
    return [heading for level, heading in reader.headings if level == 2 and heading != "依据文件"]


def test_a_card_lists_its_sections_with_what_fits() -> None:
    reader = read(page(rich_catalog(), "menus/autumn.html").body)
    assert sections(reader) == ["规划学校发展", "引领教师成长", "培养工程", "营造育人文化"]
    workshop = "sample-college/workshop"
    assert reader.attributes("data-kd-id") == ["sample-college/planning", workshop, "public-record/thin", workshop]
    assert "这里还没有课程。" in words(reader)


@pytest.mark.parametrize(
    ("least", "most", "expected"),
    [
        (None, 2, "至多选 2 门"),
        (1, None, "至少选 1 门"),
        (1, 2, "至少选 1 门、至多选 2 门"),
        (2, 2, "选 2 门"),
        (0, 3, "至多选 3 门"),
    ],
)
def test_a_section_says_how_many_to_pick(least: int | None, most: int | None, expected: str) -> None:
    reader = card(sections=(Section(id="all", at_least=least, at_most=most),))
    said = words(reader)
    assert re.search(rf"课程 {expected} 这里还没有课程", said), said


def test_a_row_shows_what_the_menu_is_about() -> None:
    one = course(
        audiences=(
            audience("principal", stages=("junior",), credit=split(24)),
            audience("vice-principal", credit=split(8)),
        ),
        offerings=(offering("past", segment("2026-03-01")), offering("spring", segment("2027-03-01"))),
    )
    reader = card(one, period=SPRING)
    assert [json.loads(run)["id"] for run in reader.attributes("data-kd-run")] == ["spring"]
    assert "24 学分" in words(reader)
    assert "8—24" not in words(reader)


def test_a_course_that_is_named_stands_there_as_it_is() -> None:
    one = course("a/a", audiences=(audience("vice-principal"),), offerings=(offering("past", segment("2026-03-01")),))
    reader = card(one, sections=(Section(id="chosen", courses=("a/a",)),), period=SPRING)
    assert [json.loads(run)["id"] for run in reader.attributes("data-kd-run")] == ["past"]
    assert "副校长" in words(reader)


def test_a_menu_without_sections_is_one_list() -> None:
    reader = card(course("a/a", domains=("culture",)), course("a/b"))
    assert sections(reader) == ["课程"]
    assert sorted(reader.attributes("data-kd-id")) == ["a/a", "a/b"]


def test_the_board_says_who_when_and_how_much() -> None:
    reader = card(limits=Limits(courses_at_least=1, credits_at_most=amount(60)), period=SPRING)
    said = words(reader)
    for part in ("面向初中正职校长", "每人至少选 1 门", "至多 60 学分", "2026年12月1日—20日", "2027年2月1日—6月30日"):
        assert part in said
    assert "data-next-href" not in {name for _, attrs in reader.tags for name in attrs}


def test_the_menu_that_follows_is_linked_from_wherever_the_board_stands() -> None:
    for address, way in (("index.html", "menus/spring.html"), ("menus/autumn.html", "../menus/spring.html")):
        reader = read(page(rich_catalog(), address).body)
        (board,) = [attrs for _, attrs in reader.tags if "data-kd-board" in attrs]
        assert (board["data-next-title"], board["data-next-href"]) == ("上半年菜单", way)


def test_a_menu_that_follows_but_is_not_there_is_no_link() -> None:
    assert not card(next="gone").attributes("data-next-href")


def test_the_front_page_leads_to_the_card_and_to_all_menus() -> None:
    links = read(page(rich_catalog(), "index.html").body).attributes("href")
    assert {"menus/autumn.html", "menus/index.html"} <= set(links)
    assert not [link for link in read(page(catalog(), "index.html").body).attributes("href") if "menus" in link]


def test_the_list_puts_the_current_menus_first_and_prints_dates_only() -> None:
    windows = {name: Window(opens=date(f"{name[-4:]}-05-01"), closes=date(f"{name[-4:]}-05-20")) for name in NAMES}
    entries = catalog(*(menu(name, name, window=windows[name]) for name in NAMES), settings=settings(menus=("m-2026",)))
    reader = read(page(entries, "menus/index.html").body)
    assert [heading for level, heading in reader.headings if level == 3] == ["m-2026", "m-2027", "m-2024"]
    assert reader.attributes("data-opens") == ["2026-05-01", "2027-05-01", "2024-05-01"]


def test_a_course_names_the_current_menus_that_it_stands_on() -> None:
    entries = catalog(
        course("a/in", domains=("culture",)),
        course("a/out", domains=("planning",)),
        *(menu(name, f"菜单 {name}", sections=(Section(id="one", domain="culture"),)) for name in NAMES),
        settings=settings(menus=("m-2026", "m-2027", "gone")),
    )
    assert "当前菜单 菜单 m-2026 菜单 m-2027" in words(read(page(entries, "courses/a/in.html").body))
    assert "当前菜单" not in words(read(page(entries, "courses/a/out.html").body))


def test_a_real_menu_tells_programs_its_courses_once_and_without_samples() -> None:
    courses = (course("a/real", "真课"), course("a/sample", "样课", sample=True))
    sections = (Section(id="one"), Section(id="two"))
    entries = catalog(*courses, menu(sections=sections), settings=settings(address="https://example.org/menu"))
    (said,) = _SCRIPT.findall(page(entries, "menus/autumn.html").head)
    assert json.loads(said) == {
        "@context": "https://schema.org",
        "@type": "ItemList",
        "name": "下半年菜单",
        "url": "https://example.org/menu/menus/autumn.html",
        "numberOfItems": 1,
        "itemListElement": [
            {"@type": "ListItem", "position": 1, "name": "真课", "url": "https://example.org/menu/courses/a/real.html"}
        ],
    }


def test_a_sample_menu_tells_programs_nothing() -> None:
    entries = catalog(course(), menu(sample=True))
    assert _SCRIPT.findall(page(entries, "menus/autumn.html").head) == []
