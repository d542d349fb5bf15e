"""Menu cards and their list as a principal reads them: on the day, without scripts, on paper, by keyboard."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from tests.browser.conftest import Open
from tests.browser.test_access import AXE, violations

CARD = "menus/2026-autumn-junior.html"
LIST = "menus/index.html"
AFTER = "2027-01-08T10:00:00+08:00"
_SIZES = (ViewportSize(width=1440, height=1000), ViewportSize(width=390, height=844))


def headings(page: Page) -> list[str]:
    return page.locator("[data-kd-menus] h2").all_inner_texts()


@pytest.mark.parametrize("address", [CARD, LIST])
@pytest.mark.parametrize("today", ["2026-12-08T10:00:00+08:00", AFTER])
def test_axe_finds_nothing(open_page: Open, address: str, today: str) -> None:
    page = open_page(address, today=today)
    page.evaluate(AXE.read_text("utf-8"))
    for size in _SIZES:
        page.set_viewport_size(size)
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            page.wait_for_timeout(200)
            assert violations(page) == [], (size, scheme)


@pytest.mark.parametrize("address", [CARD, LIST])
def test_nothing_is_wider_than_a_phone(open_page: Open, address: str) -> None:
    page = open_page(address, phone=True)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_the_list_is_grouped_by_the_day_of_the_reader(open_page: Open) -> None:
    now = open_page(LIST)
    assert headings(now) == ["正在选学", "即将开放"]
    expect(now.locator("[data-kd-window-note]").first).to_have_text("剩 12 天")
    later = open_page(LIST, today=AFTER)
    assert headings(later) == ["即将开放", "已经截止"]
    assert later.locator("[data-kd-menus] h3").all_inner_texts()[0].startswith("2027 年上半年")


def test_the_list_is_whole_without_scripts(open_page: Open) -> None:
    page = open_page(LIST, scripts=False)
    assert page.locator("[data-kd-menus] h3").count() == 2
    expect(page.locator("[data-kd-menus]")).to_contain_text("2026年12月1日—20日")


@pytest.mark.parametrize("address", ["index.html", CARD])
def test_a_board_leads_on_when_its_window_is_over(open_page: Open, address: str) -> None:
    assert not open_page(address).locator("[data-kd-window-next] a").is_visible()
    page = open_page(address, today=AFTER)
    page.get_by_role("link", name="下一份菜单：2027 年上半年 初中校长自主选学菜单").click()
    expect(page.locator("h1")).to_have_text("2027 年上半年 初中校长自主选学菜单")


def test_rows_of_a_card_tell_the_state_of_the_day(open_page: Open) -> None:
    page = open_page(CARD)
    badges = page.locator("[data-kd-runs] [data-kd-state]:visible")
    assert badges.count() == page.locator("[data-kd-runs]:has([data-kd-run])").count()
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
    assert not page.locator(".kd-tile").first.is_visible()
    rows = page.locator(".kd-row")
    heights = [rows.nth(at).bounding_box() for at in range(5)]
    assert all(height and height["height"] < 100 for height in heights)
