"""Pages on A4: black on white whatever the screen shows, whole, without controls."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open
from tests.browser.page_types import PAGES

_A4 = {"width": 680, "height": 1009}  # less its margins of 15 mm
COURSE = "courses/sample-college/teaching-research.html"
COLOURS = """() => {
  const found = {ink: new Set(), paper: new Set()};
  for (const node of document.querySelectorAll("body, main *")) {
    if (!node.getClientRects().length || node.closest(".kd-unseen")) continue;
    const style = getComputedStyle(node);
    if ([...node.childNodes].some(child => child.nodeType === 3 && child.data.trim())) found.ink.add(style.color);
    found.paper.add(style.backgroundColor);
  }
  return {ink: [...found.ink], paper: [...found.paper]};
}"""
CONTROLS = "header, .md-tabs, nav, footer, button, input, [role=search], .md-sidebar"


def printed(page: Page) -> Page:
    page.set_viewport_size(_A4)  # type: ignore[arg-type]
    page.emulate_media(media="print")
    return page


def sheets(page: Page) -> list[bytes]:
    """Return the sizes of the sheets of the printed page."""
    return re.findall(rb"/MediaBox ?\[([^\]]*)\]", page.pdf(prefer_css_page_size=True))


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("address", PAGES)
def test_a_page_is_black_on_white_and_fits(look_at: Open, address: str, *, dark: bool) -> None:
    page = printed(look_at(address, dark=dark))
    seen: dict[str, Any] = page.evaluate(COLOURS)
    assert seen["ink"] == ["rgb(0, 0, 0)"]
    assert set(seen["paper"]) <= {"rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"}
    assert page.evaluate("document.documentElement.scrollWidth") <= _A4["width"]


@pytest.mark.parametrize("host", ["site", "plain_site"])
def test_no_control_is_printed(look_at: Open, request: pytest.FixtureRequest, host: str) -> None:
    page = printed(look_at(COURSE, folder=request.getfixturevalue(host)))
    left = page.locator(CONTROLS).locator("visible=true")
    assert [node.inner_text() for node in left.all() if node.evaluate("node => !node.closest('main')")] == []
    expect(page.locator("main button:visible, main nav:visible")).to_have_count(0)


def test_a_course_takes_few_sheets_of_a4(look_at: Open) -> None:
    found = sheets(printed(look_at(COURSE)))
    assert 1 <= len(found) <= 4
    width, height = (float(part) for part in found[0].split()[2:])
    assert (round(width), round(height)) in {(594, 841), (595, 841), (595, 842), (596, 842)}


def test_every_day_has_its_year(look_at: Open) -> None:
    page = printed(look_at(COURSE))
    lines = page.locator("main").inner_text().splitlines()
    days = [line for line in lines if re.search(r"\d月\d", line)]
    assert len(days) >= 6
    assert [line for line in days if not re.search(r"\d{4}年", line)] == []


def test_what_the_screen_folds_is_printed(look_at: Open) -> None:
    page = look_at("courses/public-record/zj-junior-principals.html")
    expect(page.locator("[data-kd-offerings] tr:visible")).to_have_count(3)
    expect(printed(page).locator("[data-kd-offerings] tr:visible")).to_have_count(5)


def test_a_link_shows_its_address(look_at: Open) -> None:
    page = printed(look_at(COURSE))
    link = page.locator("main a[href^='https:']").first
    shown = link.evaluate("node => getComputedStyle(node, '::after').content")
    assert str(link.get_attribute("href")) in shown


def test_what_colours_say_stands_there_in_another_way(look_at: Open) -> None:
    page = printed(look_at(COURSE))
    served, other = (
        page.locator(f"td.kd-cell{kind} > span:last-child").first for kind in ("--served", ":not(.kd-cell--served)")
    )
    looks = "node => getComputedStyle(node).boxShadow"
    assert served.evaluate(looks) != other.evaluate(looks)
    assert page.locator(".kd-tag--domain").first.inner_text().strip()
