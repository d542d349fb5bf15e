"""Everything can be done with the keyboard, and the focus can always be seen."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open
from tests.browser.page_types import PAGES

_MOST_STOPS = 40
STOP = """() => {
  const at = document.activeElement;
  const ring = (node, pseudo) => {
    const style = getComputedStyle(node, pseudo);
    return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1;
  };
  const field = at.closest(".kd-search");
  const label = at.matches(".md-option") && at.nextElementSibling;  // what Material shows of the choice of colours
  const box = (label || at).getBoundingClientRect();
  return {
    name: `${at.tagName} ${at.className} ${at.textContent.trim().slice(0, 30)}`,
    ring: ring(at) || ring(at, "::after") || Boolean(label && ring(label))
      || Boolean(field && getComputedStyle(field).boxShadow !== "none"),
    inside: box.right > 0 && box.left < innerWidth && box.bottom > 0 && box.top < innerHeight && box.width > 0,
    body: at === document.body,
    x: Math.round(box.left),
    y: Math.round(box.top + scrollY),
  };
}"""


def stops(page: Page) -> list[dict[str, Any]]:
    """Return what Tab comes to, from the top of the page on."""
    found = []
    for _ in range(_MOST_STOPS):
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        if stop["body"]:
            break
        found.append(stop)
    return found


@pytest.mark.parametrize("address", PAGES)
@pytest.mark.parametrize("width", [1440, 640])
def test_the_focus_is_always_seen(look_at: Open, address: str, width: int) -> None:
    page = look_at(address)
    page.set_viewport_size({"width": width, "height": 700})
    found = stops(page)
    assert len(found) >= 7
    assert [stop["name"] for stop in found if not stop["ring"]] == []


@pytest.mark.parametrize("address", PAGES)
def test_the_focus_goes_down_the_page(look_at: Open, plain_site: Path, address: str) -> None:
    page = look_at(address, folder=plain_site)
    page.set_viewport_size({"width": 800, "height": 700})
    found = stops(page)[1:]  # the first is the way past the header, which floats
    back = [
        after["name"] for before, after in pairwise(found) if after["y"] < before["y"] and after["x"] <= before["x"]
    ]
    assert back == []  # up again is right only for the next column


@pytest.mark.parametrize("host", ["site", "plain_site"])
def test_the_first_stop_leads_past_the_header(open_page: Open, request: pytest.FixtureRequest, host: str) -> None:
    page = open_page("courses/sample-college/teaching-research.html", folder=request.getfixturevalue(host))
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


def test_the_drawer_of_a_narrow_window_opens_to_the_keyboard(open_page: Open) -> None:
    page = open_page("policies/index.html")
    page.set_viewport_size({"width": 640, "height": 512})
    tab = page.locator(".md-sidebar--primary").get_by_role("link", name="关于")
    expect(tab).not_to_be_in_viewport()
    tab.focus()
    expect(tab).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/about\.html$"))


def test_slash_escape_and_arrows_on_the_menu(open_page: Open) -> None:
    page = open_page("index.html")
    query, links = page.locator("[data-kd-query]"), page.locator("[data-kd-rows] > li:visible [data-kd-title]")
    page.keyboard.press("/")
    expect(query).to_be_focused()
    expect(query).to_have_value("")
    page.keyboard.type("学校")
    expect(page.locator("mark").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    expect(page.locator(":focus")).to_have_text(links.first.inner_text())
    page.keyboard.press("ArrowUp")
    expect(query).to_be_focused()
    page.keyboard.press("Escape")
    expect(query).to_have_value("")
    expect(page.locator("mark")).to_have_count(0)
    page.keyboard.press("Escape")
    expect(query).not_to_be_focused()


def test_slash_leads_to_the_search_from_every_page(open_page: Open) -> None:
    page = open_page("policies/zhejiang-cycle.html")
    page.keyboard.press("/")
    expect(page.locator("[data-kd-query]")).to_be_focused()


def test_enter_opens_the_course_of_a_row(open_page: Open) -> None:
    page = open_page("index.html")
    page.locator("[data-kd-query]").focus()
    page.keyboard.press("ArrowDown")
    title = page.locator(":focus").inner_text()
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_contain_text(title)


def test_folded_offerings_unfold_and_take_the_focus_along(open_page: Open) -> None:
    page = open_page("courses/public-record/zj-junior-principals.html")
    page.locator("[data-kd-more]").focus()
    page.keyboard.press("Enter")
    expect(page.locator("[data-kd-offerings] tr:visible")).to_have_count(5)
    assert page.evaluate("document.querySelector('[data-kd-offerings]').contains(document.activeElement)")


@pytest.mark.parametrize("address", PAGES)
def test_whatever_folds_unfolds_by_keyboard(look_at: Open, address: str) -> None:
    page = look_at(address)
    for summary in page.locator("main summary:visible").all():
        was_open = summary.evaluate("node => node.parentElement.open")
        summary.focus()
        page.keyboard.press("Enter")
        expect(summary.locator("..")).to_have_js_property("open", not was_open)
