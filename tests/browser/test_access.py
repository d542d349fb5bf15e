"""Every page type by axe (WCAG 2.2 AA), light and dark, desktop and phone."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Open
from tests.browser.page_types import PAGES
from tests.browser.web_server import published
from tests.browser.windows import DESKTOP, PHONE, Kind, new_context
from tests.support.repository import ROOT

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_STILL = """async () => {
  await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
  await Promise.all(document.getAnimations().map(one => one.finished.catch(() => null)));
}"""


def violations(page: Page) -> list[str]:
    """Return what axe finds; it must not fetch style sheets again, which a folder does not allow."""
    options = {"runOnly": _RULES, "preload": False, "resultTypes": ["violations"]}
    found = page.evaluate("options => axe.run(options)", options)["violations"]
    return [f"{rule['id']}: {node['target']} {node['failureSummary']}" for rule in found for node in rule["nodes"]]


def assert_nothing_found(load: Callable[..., Page]) -> None:
    """Try a page that `load` opens light and dark: the frame asks for the colours only when it is loaded."""
    for dark in (False, True):
        page = load(dark=dark)
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate" if dark else "default")
        page.emulate_media(reduced_motion="reduce")
        page.evaluate(AXE.read_text("utf-8"))  # a script element of a test would not run either
        for size in (DESKTOP, PHONE):
            page.set_viewport_size(size)
            page.evaluate(_STILL)
            assert violations(page) == [], (size, "dark" if dark else "light")


@pytest.mark.parametrize("address", PAGES)
def test_axe_finds_nothing(look_at: Open, address: str) -> None:
    assert_nothing_found(partial(look_at, address))


@pytest.mark.parametrize(
    "address", ["index.html", "courses/sample-college/teaching-research.html", "guide/publish.html"]
)
def test_axe_finds_nothing_in_the_frame_of_the_plain_host(look_at: Open, plain_site: Path, address: str) -> None:
    assert_nothing_found(partial(look_at, address, folder=plain_site))


def test_axe_finds_nothing_where_there_is_no_page(browser: Browser, site: Path) -> None:
    with published(site) as root, ExitStack() as contexts:

        def load(*, dark: bool) -> Page:
            context = contexts.enter_context(new_context(browser, Kind(phone=False, scripts=True), dark=dark))
            page = context.new_page()
            page.goto(f"{root}/no/such/page.html")
            return page

        assert_nothing_found(load)


@pytest.mark.parametrize("address", PAGES)
def test_nothing_is_wider_than_a_phone(look_at: Open, address: str) -> None:
    page = look_at(address, phone=True)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
