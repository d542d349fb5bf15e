"""Every page type by axe (WCAG 2.2 AA), light and dark, desktop and phone."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from tests.browser.conftest import Open
from tests.browser.page_types import PAGES
from tests.browser.web_server import published
from tests.support.repository import ROOT

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_DESKTOP = ViewportSize(width=1440, height=1000)
_PHONE = ViewportSize(width=390, height=844)


def violations(page: Page) -> list[str]:
    """Return what axe finds; it must not fetch style sheets again, which a folder does not allow."""
    found = page.evaluate("rules => axe.run({runOnly: rules, preload: false})", _RULES)["violations"]
    return [f"{rule['id']}: {node['target']} {node['failureSummary']}" for rule in found for node in rule["nodes"]]


def assert_nothing_found(page: Page) -> None:
    page.evaluate(AXE.read_text("utf-8"))  # a script element of a test would not run either
    for size in (_DESKTOP, _PHONE):
        page.set_viewport_size(size)
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            page.wait_for_timeout(200)
            assert violations(page) == [], (size, scheme)


@pytest.mark.parametrize("address", PAGES)
def test_axe_finds_nothing(open_page: Open, address: str) -> None:
    assert_nothing_found(open_page(address))


@pytest.mark.parametrize(
    "address", ["index.html", "courses/sample-college/teaching-research.html", "guide/publish.html"]
)
def test_axe_finds_nothing_in_the_frame_of_the_plain_host(open_page: Open, plain_site: Path, address: str) -> None:
    assert_nothing_found(open_page(address, folder=plain_site))


def test_axe_finds_nothing_where_there_is_no_page(browser: Browser, site: Path) -> None:
    with published(site) as root, browser.new_context(locale="zh-CN") as context:
        page = context.new_page()
        page.goto(f"{root}/no/such/page.html")
        assert_nothing_found(page)


@pytest.mark.parametrize("address", PAGES)
def test_nothing_is_wider_than_a_phone(open_page: Open, address: str) -> None:
    page = open_page(address, phone=True)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
