"""Every page type by axe (WCAG 2.2 AA), light and dark, desktop and phone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, ViewportSize

from tests.browser.conftest import Open
from tests.support.repository import ROOT

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
PAGES = (
    "index.html",
    "domains/teachers.html",
    "courses/sample-college/teaching-research.html",
    "courses/public-record/zj-junior-principals.html",
    "courses/public-record/yuhang-finance.html",
    "institutions/index.html",
    "institutions/sample-college.html",
    "programs/index.html",
    "programs/zj-junior-principals.html",
    "policies/index.html",
    "policies/zhejiang-cycle.html",
    "guide/choose.html",
    "guide/publish.html",
    "about.html",
)
_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_DESKTOP = ViewportSize(width=1440, height=1000)
_PHONE = ViewportSize(width=390, height=844)


def violations(page: Page) -> list[str]:
    """Return what axe finds; it must not fetch style sheets again, which a folder does not allow."""
    found = page.evaluate("rules => axe.run({runOnly: rules, preload: false})", _RULES)["violations"]
    return [f"{rule['id']}: {node['target']} {node['failureSummary']}" for rule in found for node in rule["nodes"]]


@pytest.mark.parametrize("address", PAGES)
def test_axe_finds_nothing(open_page: Open, address: str) -> None:
    page = open_page(address)
    page.evaluate(AXE.read_text("utf-8"))  # a script element of a test would not run either
    for size in (_DESKTOP, _PHONE):
        page.set_viewport_size(size)
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            page.wait_for_timeout(200)
            assert violations(page) == [], (size, scheme)


@pytest.mark.parametrize("address", PAGES)
def test_nothing_is_wider_than_a_phone(open_page: Open, address: str) -> None:
    page = open_page(address, phone=True)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
