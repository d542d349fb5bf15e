"""The menu as a principal uses it, from a folder on the disk."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Open


def rows(page: Page) -> Locator:
    return page.locator("[data-kd-rows] > li:visible")


def titles(page: Page) -> list[str]:
    return rows(page).locator("[data-kd-title]").all_inner_texts()


def test_a_search_narrows_the_rows_and_marks_the_hits(open_page: Open) -> None:
    page = open_page("index.html")
    everything = rows(page).count()
    page.keyboard.press("/")
    page.keyboard.type("教研组")
    expect(page.locator("mark").first).to_have_text("教研组")
    expect(rows(page)).not_to_have_count(everything)
    assert 0 < rows(page).count() < everything
    page.keyboard.press("Escape")
    expect(page.locator("mark")).to_have_count(0)
    expect(rows(page)).to_have_count(everything)


def test_tiles_filter_count_and_join(open_page: Open) -> None:
    page = open_page("index.html")
    culture, teachers = (page.locator(f"[data-kd-domain={name}]") for name in ("culture", "teachers"))
    only_culture = int(culture.get_attribute("data-kd-all") or 0)
    culture.click()
    expect(culture).to_have_attribute("aria-pressed", "true")
    expect(rows(page)).to_have_count(only_culture)
    teachers.press("Enter")
    expect(rows(page)).not_to_have_count(only_culture)
    assert rows(page).count() > only_culture
    page.get_by_role("button", name="清除条件").click()
    expect(culture).to_have_attribute("aria-pressed", "false")


def test_the_hook_answers_as_it_is_fixed(open_page: Open) -> None:
    page = open_page("index.html")
    found = page.evaluate(
        "window.kedan.menu.query({text: '校长', facets: {domain: ['planning']}, limit: 3, today: '2026-12-08'})"
    )
    assert sorted(found) == ["corrected", "facets", "hits", "total"]
    assert len(found["hits"]) == 3
    assert all(set(hit) == {"id"} for hit in found["hits"])
    assert found["facets"]["domain"]["planning"] == found["total"]
    assert found["corrected"] is None


def test_pinyin_is_told_by_the_characters_it_was_taken_for(open_page: Open) -> None:
    page = open_page("index.html")
    box, note = page.locator("[data-kd-query]"), page.locator("[data-kd-search] [role=status]")
    for letters in ("zhiliang", "zl", "zhilia"):
        box.fill(letters)
        expect(note).to_have_text("按拼音匹配 “质量”")
    expect(rows(page).first.locator("[data-kd-title]")).to_contain_text("质量")
    for other in ("质量", "AI", "qqqxyz", ""):
        box.fill("zhiliang")
        expect(note).not_to_have_text("")
        box.fill(other)
        expect(note).to_have_text("")


def test_nothing_found_says_what_to_drop(open_page: Open) -> None:
    page = open_page("index.html")
    page.locator("[data-kd-domain=culture]").click()
    page.locator("[data-kd-query]").fill("校医")
    empty = page.locator("[data-kd-empty]")
    expect(empty).to_be_visible()
    empty.get_by_role("button").first.click()
    expect(empty).not_to_be_visible()
    assert rows(page).count() > 0


def test_run_states_follow_the_day_in_shanghai(open_page: Open) -> None:
    address = "courses/sample-college/teaching-research.html"
    before, after = "2026-12-20T23:59:00+08:00", "2026-12-21T00:01:00+08:00"
    state = "[data-kd-offerings] tr:has-text('1月13日') [data-kd-state]"
    expect(open_page(address, today=before).locator(state)).to_have_text("报名中")
    expect(open_page(address, today=after).locator(state)).to_have_text("报名截止")


def test_old_batches_are_folded(open_page: Open) -> None:
    page = open_page("courses/public-record/zj-junior-principals.html")
    visible = page.locator("[data-kd-offerings] tr:visible")
    expect(visible).to_have_count(3)
    page.locator("[data-kd-more]").click()
    expect(visible).to_have_count(5)


def test_the_window_counts_its_days(open_page: Open) -> None:
    note = "[data-kd-window-note]"
    expect(open_page("index.html").locator(note)).to_have_text("剩 12 天")
    expect(open_page("index.html", today="2026-11-22T09:00:00+08:00").locator(note)).to_contain_text("还有 9 天")
    expect(open_page("index.html", today="2027-01-05T09:00:00+08:00").locator(note)).to_contain_text("截止")


def test_without_scripts_everything_is_listed(open_page: Open) -> None:
    page = open_page("index.html", scripts=False)
    assert rows(page).count() > 90
    expect(page.locator("[data-kd-query]")).not_to_be_visible()
    page.locator("[data-kd-domain=culture]").click()
    expect(page).to_have_url(re.compile(r"/domains/culture\.html$"))


def test_the_plain_host_works_alike(open_page: Open, plain_site: Path) -> None:
    page = open_page("index.html", folder=plain_site, dark=True)
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.locator("[data-kd-query]").fill("教研组")
    expect(page.locator("mark").first).to_be_visible()
    page = open_page("courses/sample-college/teaching-research.html", folder=plain_site)
    page.get_by_role("link", name="搜索课程").click()
    expect(page.locator("[data-kd-query]")).to_be_focused()


def test_the_header_leads_to_the_search(open_page: Open) -> None:
    page = open_page("policies/zhejiang-cycle.html")
    page.locator("[data-kd-search-link]").click()
    expect(page.locator("[data-kd-query]")).to_be_focused()


def test_dark_is_chosen_by_hand_and_stays(open_page: Open) -> None:
    page = open_page("index.html")
    page.locator("label[for=__palette_1]").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.reload()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")


def test_a_phone_finds_every_tab_in_the_drawer(open_page: Open) -> None:
    page = open_page("courses/sample-college/teaching-research.html", phone=True)
    page.locator("header label[for=__drawer]").click()
    drawer = page.locator(".md-sidebar--primary")
    for tab in ("选学菜单", "机构与项目", "学分规则", "怎样选课", "怎样发布", "关于"):
        expect(drawer.get_by_role("link", name=tab)).to_be_in_viewport()
    drawer.get_by_role("link", name="学分规则").click()
    expect(page).to_have_url(re.compile(r"/policies/index\.html$"))


def test_a_part_of_the_credit_tag_leads_to_the_courses_alike(open_page: Open) -> None:
    page = open_page("courses/sample-college/teaching-research.html")
    page.locator(".kd-title .kd-credit").get_by_role("link", name="混合").click()
    expect(page.get_by_role("button", name="去掉条件“混合式”")).to_be_visible()
    found = rows(page).locator(".kd-row__tags .kd-credit__part:first-child")
    expect(found.first).to_have_text("混合")
    assert {*found.all_inner_texts()} == {"混合"}
