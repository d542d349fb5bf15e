"""Menu cards and their list as a principal reads them: on the day, without scripts, on paper, by keyboard."""

from __future__ import annotations

import re
from functools import partial

import pytest
from playwright.sync_api import Locator, Page, ViewportSize, expect

from tests.browser.conftest import Open
from tests.browser.test_access import assert_nothing_found

CARD = "menus/2026-autumn-junior.html"
LIST = "menus/index.html"
AFTER = "2027-01-08T10:00:00+08:00"


def headings(page: Page) -> Locator:
    return page.locator("[data-kd-menus] h2")


@pytest.mark.parametrize("address", [CARD, LIST])
def test_axe_finds_nothing_when_the_window_is_over(open_page: Open, address: str) -> None:
    assert_nothing_found(partial(open_page, address, today=AFTER))  # while it is open: as all page types


@pytest.mark.parametrize("address", [CARD, LIST])
def test_nothing_is_wider_than_a_phone(open_page: Open, address: str) -> None:
    page = open_page(address, phone=True)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_the_list_is_grouped_by_the_day_of_the_reader(open_page: Open) -> None:
    now = open_page(LIST)
    expect(headings(now)).to_have_text(["正在选学", "即将开放"])
    expect(now.locator("[data-kd-window-note]").first).to_have_text("剩 12 天")
    later = open_page(LIST, today=AFTER)
    expect(headings(later)).to_have_text(["即将开放", "已经截止"])
    expect(later.locator("[data-kd-menus] h3").first).to_have_text(re.compile(r"^2027 年上半年"))


def test_the_list_is_whole_without_scripts(open_page: Open) -> None:
    page = open_page(LIST, scripts=False)
    expect(page.locator("[data-kd-menus] h3")).to_have_count(2)
    expect(page.locator("[data-kd-menus]")).to_contain_text("2026年12月1日—20日")


@pytest.mark.parametrize("address", ["index.html", CARD])
def test_a_board_leads_on_when_its_window_is_over(open_page: Open, address: str) -> None:
    expect(open_page(address).locator("[data-kd-window-next] a")).not_to_be_visible()
    page = open_page(address, today=AFTER)
    page.get_by_role("link", name="下一份菜单：2027 年上半年 初中校长自主选学菜单").click()
    expect(page.locator("h1")).to_have_text("2027 年上半年 初中校长自主选学菜单")


def test_rows_of_a_card_tell_the_state_of_the_day(open_page: Open) -> None:
    page = open_page(CARD)
    badges = page.locator("[data-kd-runs] [data-kd-state]:visible")
    expect(badges).to_have_count(page.locator("[data-kd-runs]:has([data-kd-run])").count())
    assert not {"已结束", "已取消"} & set(badges.all_inner_texts())


def test_the_sections_of_a_card_are_reached_by_keyboard(open_page: Open) -> None:
    page = open_page(CARD)
    page.locator("a[href='#section-management']").focus()
    page.keyboard.press("Enter")
    heading = page.get_by_role("heading", name="优化内部管理")
    expect(heading).to_be_in_viewport()


def test_a_card_on_paper_is_a_list_to_tick(open_page: Open) -> None:
    page = open_page(CARD)
    page.emulate_media(media="print")
    page.set_viewport_size(ViewportSize(width=680, height=1009))  # A4 within its margins
    assert page.evaluate("document.documentElement.scrollWidth") <= 680
    box = "getComputedStyle(document.querySelector('.kd-row__title'), '::before').borderTopStyle"
    assert page.evaluate(box) == "solid"
    expect(page.locator(".kd-tile").first).not_to_be_visible()
    rows = page.locator(".kd-row")
    heights = [rows.nth(at).bounding_box() for at in range(5)]
    assert all(height and height["height"] < 100 for height in heights)
