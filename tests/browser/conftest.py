"""A real browser and the real site, opened from the folder as a reader would."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from kedan.adapters import build_with
from tests.support.repository import ROOT

QUIET = (
    "--no-first-run",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
TODAY = "2026-12-08T10:00:00+08:00"

Open = Callable[..., Page]


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
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("site")
    build_with("mkdocs")(ROOT / "catalog", ROOT / "mkdocs.yml", out)
    return out


@pytest.fixture(scope="session")
def plain_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("plain")
    build_with("directory")(ROOT / "catalog", ROOT / "mkdocs.yml", out)
    return out


@pytest.fixture
def open_page(browser: Browser, site: Path) -> Iterator[Open]:
    """Open a page of the site on the day of the tests; whatever it complains of fails the test."""
    contexts: list[BrowserContext] = []
    complaints: list[str] = []

    def visit(
        address: str, *, phone: bool = False, dark: bool = False, today: str = TODAY, folder: Path = site, **more: bool
    ) -> Page:
        context = browser.new_context(
            viewport={"width": 390, "height": 844} if phone else {"width": 1440, "height": 1000},
            has_touch=phone,
            color_scheme="dark" if dark else "light",
            locale="zh-CN",
            timezone_id="America/New_York",  # the reader's own zone must not matter
            java_script_enabled=more.get("scripts", True),
        )
        contexts.append(context)
        page = context.new_page()
        page.clock.install(time=today)
        page.on("console", lambda told: complaints.append(told.text) if told.type in {"error", "warning"} else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on(
            "request", lambda asked: None if asked.url.startswith(("file:", "data:")) else complaints.append(asked.url)
        )
        page.goto(f"{folder.as_uri()}/{address}")
        return page

    yield visit
    for context in contexts:
        context.close()
    assert complaints == []
