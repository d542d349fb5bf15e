"""Every page type without JavaScript: the content is whole, and nothing is there that would do nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Open
from tests.browser.page_types import PAGES

DEAD = "button:visible, input:visible, select:visible, [role=button]:visible, [role=search]:visible"
LINES = """() => Array.from(document.querySelectorAll("main *"))
  .filter(node => /^(H1|H2|H3|P|LI|DT|DD|TD|TH)$/.test(node.tagName) && node.textContent.trim())
  .filter(node => !node.closest("[hidden]") && !node.querySelector("[hidden]") && !node.getClientRects().length)
  .map(node => node.textContent.trim())"""
"""Texts that the HTML does not hide, and the page does not show."""


@pytest.mark.parametrize("address", PAGES)
@pytest.mark.parametrize("host", ["site", "plain_site"])
def test_a_page_is_whole(look_at: Open, request: pytest.FixtureRequest, host: str, address: str) -> None:
    folder: Path = request.getfixturevalue(host)
    page = look_at(address, folder=folder, scripts=False)
    expect(page.locator("h1")).to_be_visible()
    assert page.locator("main").locator(DEAD).count() == 0
    assert page.evaluate(LINES) == []


def test_every_date_stands_without_scripts(look_at: Open) -> None:
    page = look_at("courses/public-record/zj-junior-principals.html", scripts=False)
    expect(page.locator("[data-kd-offerings] tr:visible")).to_have_count(5)
    expect(page.locator("[data-kd-offerings]")).to_contain_text("2020年11月起")
    expect(page.locator(".kd-state:visible")).to_have_count(0)


def test_the_way_around_works(open_page: Open) -> None:
    page = open_page("programs/zj-junior-principals.html", scripts=False)
    page.get_by_role("link", name="浙江师范大学").first.click()
    expect(page.locator("h1")).to_have_text("浙江师范大学")
    page.locator(".md-tabs").get_by_role("link", name="学分规则").click()
    expect(page.locator("h1")).to_have_text("学分规则")
