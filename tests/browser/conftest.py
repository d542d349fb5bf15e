"""A real browser and the real site, opened from the folder as a reader would."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from tests.browser.windows import Kind, Windows, new_context, overhear
from tests.support.sites import site_of

WITHOUT = (
    # pages of the browser's own controls, one process a window; and a process for the page after the next
    *("WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "SpareRendererForSitePerProcess"),
    # what Playwright switches off: of two lists the browser hears the last one only
    *("AvoidUnnecessaryBeforeUnloadCheckSync", "AvoidCorsURLLoaderRestartOnRedirect", "DestroyProfileOnBrowserClose"),
    *("HttpsUpgrades", "HttpsFirstBalancedModeAutoEnable", "ThirdPartyStoragePartitioning", "PaintHolding"),
    *("LensOverlay", "MediaRouter", "OptimizationHints", "NetworkTimeServiceQuerying", "AimEnabled"),
    *(
        "PreconnectToSearch",
        "TcpPortRandomizationWin",
        "msForceBrowserSignIn",
        "msEdgeUpdateLaunchServicesPreferredVersion",
    ),
)
QUIET = (
    f"--disable-features={','.join(WITHOUT)}",
    "--no-first-run",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
TODAY = "2026-12-08T10:00:00+08:00"
_PATIENCE = 20_000
"""Milliseconds until what is expected must be there: a bound for a busy machine; nobody waits who need not."""

Open = Callable[..., Page]

expect.set_options(timeout=_PATIENCE)


def _executable() -> str | None:
    """Return the browser that `run.py test` found; else one on PATH; else Playwright's own."""
    named = os.environ.get("BROWSER_PATH")
    return named or next(filter(None, map(shutil.which, ("chromium", "google-chrome", "microsoft-edge"))), None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    arguments = [*QUIET, "--no-sandbox"] if root else [*QUIET]
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=_executable(), args=arguments)
        yield running
        running.close()


@pytest.fixture(scope="session")
def site(request: pytest.FixtureRequest) -> Path:
    return site_of("mkdocs", request)


@pytest.fixture(scope="session")
def plain_site(request: pytest.FixtureRequest) -> Path:
    return site_of("directory", request)


@pytest.fixture(scope="session")
def windows(browser: Browser) -> Windows:
    return Windows(browser, TODAY)


@pytest.fixture
def open_page(browser: Browser, site: Path) -> Iterator[Open]:
    """Open a page of the site on the day of the tests; whatever it complains of fails the test."""
    contexts: list[BrowserContext] = []
    complaints: list[str] = []

    def visit(
        address: str, *, phone: bool = False, dark: bool = False, today: str = TODAY, folder: Path = site, **more: bool
    ) -> Page:
        context = new_context(browser, Kind(phone=phone, scripts=more.get("scripts", True)), dark=dark)
        contexts.append(context)
        page = context.new_page()
        page.clock.install(time=today)
        overhear(page, complaints)
        page.goto(f"{folder.as_uri()}/{address}")
        return page

    yield visit
    for context in contexts:
        context.close()
    assert complaints == []


@pytest.fixture
def look_at(windows: Windows, site: Path) -> Iterator[Open]:
    """The same in a window that stays: one page at a time, for tests that leave it as they found it.

    Its size, its colours and its focus may change; listeners, routes and scripts of a test would stay.
    """
    windows.heard()

    def visit(
        address: str, *, phone: bool = False, dark: bool = False, scripts: bool = True, folder: Path = site
    ) -> Page:
        return windows.show(f"{folder.as_uri()}/{address}", Kind(phone=phone, scripts=scripts), dark=dark)

    yield visit
    assert windows.heard() == []
