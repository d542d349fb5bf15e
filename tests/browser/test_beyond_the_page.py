"""A catalog of more courses than a page lists: the rest is found, shown in portions, and no less usable."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from kedan.adapters import build_with
from kedan.pages.paging import MOST_ROWS
from tests.bench.synthetic import write_catalog
from tests.browser.conftest import Open
from tests.browser.test_access import AXE, violations
from tests.browser.test_menu import rows

ALL = 330
PORTION = 50


@pytest.fixture(scope="module")
def large_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder, out = tmp_path_factory.mktemp("large") / "catalog", tmp_path_factory.mktemp("large-site")
    write_catalog(folder, ALL)
    build_with("directory")(folder, folder / "mkdocs.yml", out)
    return out


def ids(page: Page) -> list[str]:
    found: list[str] = rows(page).evaluate_all("all => all.map(one => one.dataset.kdId)")
    return found


def on_page(page: Page) -> set[str]:
    return {*page.evaluate("Array.from(document.querySelectorAll('[data-kd-id]'), one => one.dataset.kdId)")}


def test_the_whole_list_goes_on_below_the_rows_of_the_page(open_page: Open, large_site: Path) -> None:
    page = open_page("index.html", folder=large_site)
    expect(page.locator("[data-kd-status]")).to_have_text(f"{ALL} 门课程")
    expect(rows(page)).to_have_count(MOST_ROWS)
    before = ids(page)
    more = page.get_by_role("button", name=re.compile("再显示.*门"))
    while more.is_visible():
        shown = rows(page).count()
        more.click()
        expect(rows(page)).to_have_count(min(shown + PORTION, ALL))
    assert ids(page)[:MOST_ROWS] == before
    assert len({*ids(page)}) == ALL


def test_a_row_made_here_is_the_row_that_the_site_writes(open_page: Open, large_site: Path) -> None:
    front = open_page("index.html", folder=large_site)
    served = on_page(front)
    front.locator("[data-kd-sort] select").select_option("title")
    expect(rows(front)).to_have_count(PORTION)
    made = {one: shape(front, one) for one in ids(front) if one not in served}
    assert len(made) > PORTION / 5
    compared = 0
    for address in ("domains/planning.html", "domains/culture.html", "domains/curriculum.html"):
        page = open_page(address, folder=large_site)
        expect(page.locator("[data-kd-facet]").first).to_be_visible()
        for one in on_page(page) & {*made}:
            assert made[one] == shape(page, one)
            compared += 1
    assert compared > PORTION / 10


def shape(page: Page, course: str) -> str:
    """Return all that is in a row: elements, classes, texts; addresses as they resolve."""
    return str(
        page.locator(f"[data-kd-id='{course}']").evaluate(
            """node => {
              const link = one => (one.tagName === "A" ? one.href : one.getAttribute("href") || "");
              const open = one => [one.tagName, one.getAttribute("class"), link(one), one.hidden].join(" ");
              const walk = one => one.nodeType === Node.TEXT_NODE
                ? one.data.replace(/\\s+/g, " ").trim()
                : `<${open(one)}>${Array.from(one.childNodes, walk).filter(Boolean).join("")}`;
              return walk(node);
            }"""
        )
    )


def test_keys_list_and_marks_work_on_rows_made_here(open_page: Open, large_site: Path) -> None:
    page = open_page("index.html", folder=large_site)
    served = on_page(page)
    page.locator("[data-kd-sort] select").select_option("title")
    expect(rows(page)).to_have_count(PORTION)
    made = next(at for at, one in enumerate(ids(page)) if one.startswith("bench-") and one not in served)
    row = rows(page).nth(made)
    expect(row.locator("[data-kd-state]:visible")).to_have_count(1)
    row.get_by_role("button", name=re.compile("加入课单|留意下期")).click()
    expect(row.locator("button")).to_have_attribute("aria-pressed", "true")
    page.locator("[data-kd-query]").focus()
    for _ in range(made + 1):
        page.keyboard.press("ArrowDown")
    expect(row.locator("a")).to_be_focused()
    page.keyboard.press("s")
    expect(row.locator("button")).to_have_attribute("aria-pressed", "false")
    title = row.locator("[data-kd-title]").inner_text()
    page.keyboard.press("/")
    page.keyboard.type(title[:8])
    expect(rows(page).first.locator("mark").first).to_have_text(title[:8])
    page.evaluate(AXE.read_text("utf-8"))
    assert violations(page) == []
    page.locator("[data-kd-query]").press("Escape")
    course = page.locator("[data-kd-title]", has_text=title).first
    course.click()
    expect(page.locator("h1")).to_contain_text(title)


def test_a_part_of_the_index_that_does_not_come_is_told_and_asked_for_again(
    open_page: Open, large_site: Path, tmp_path: Path
) -> None:
    folder = shutil.copytree(large_site, tmp_path / "site", ignore=shutil.ignore_patterns("courses", "domains"))
    parts = {part: part.read_bytes() for part in (folder / "assets" / "kedan" / "search").glob("card-*.js")}
    for part in parts:
        part.write_bytes(b"")
    page = open_page("index.html", folder=folder)
    expect(page.locator("[data-kd-facet]").first).to_be_visible()
    page.locator("[data-kd-sort] select").select_option("title")
    status = page.locator("[data-kd-status]")
    expect(status).to_contain_text("索引没有载入完整，结果可能不全。")
    for part, content in parts.items():
        part.write_bytes(content)
    status.get_by_role("button", name="重试").click()
    expect(status).to_have_text(f"{ALL} 门课程")
    expect(rows(page)).to_have_count(PORTION)
