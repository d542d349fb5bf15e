"""Windows that tests look through one after the other: to open one costs more than most tests do in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize

DESKTOP = ViewportSize(width=1440, height=1000)
PHONE = ViewportSize(width=390, height=844)
_LISTEN = """
window.violations = [];
addEventListener("securitypolicyviolation", found => violations.push(`${found.violatedDirective} ${found.blockedURI}`));
"""
_FORGET = "if (location.protocol === 'file:') { localStorage.clear(); sessionStorage.clear(); }"


class Kind(NamedTuple):
    """What a window is from its beginning to its end."""

    phone: bool
    scripts: bool


def new_context(browser: Browser, kind: Kind, *, dark: bool = False) -> BrowserContext:
    """Return a reader whose browser keeps nothing yet, and tells what the content policy of a page has stopped."""
    context = browser.new_context(
        viewport=PHONE if kind.phone else DESKTOP,
        has_touch=kind.phone,
        color_scheme="dark" if dark else "light",
        locale="zh-CN",
        timezone_id="America/New_York",  # the reader's own zone must not matter
        java_script_enabled=kind.scripts,
    )
    listen(context)
    return context


def listen(context: BrowserContext) -> None:
    """Write down what the content policy stops, from the first line of a page on."""
    context.add_init_script(_LISTEN)


def violations(page: Page) -> list[str]:
    """Return what the content policy has stopped since the page was loaded."""
    found = page.evaluate("window.violations")
    assert isinstance(found, list)
    return found


def overhear(page: Page, complaints: list[str]) -> None:
    """Write down what a page complains of, and what it asks of the network."""
    page.on("console", lambda told: complaints.append(told.text) if told.type in {"error", "warning"} else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda asked: None if asked.url.startswith(("file:", "data:")) else complaints.append(asked.url))


@dataclass
class Windows:
    """The windows of a browser that stay open, at most one of a kind."""

    browser: Browser
    today: str
    complaints: list[str] = field(default_factory=list)
    _open: dict[Kind, Page] = field(default_factory=dict)

    def show(self, url: str, kind: Kind, *, dark: bool) -> Page:
        """Load a page in the window of its kind, as if that were new."""
        page = self._open.pop(kind, None) or self._opened(kind)
        page.set_viewport_size(PHONE if kind.phone else DESKTOP)
        page.emulate_media(media="null", color_scheme="dark" if dark else "light", reduced_motion="null")
        page.goto(url)
        page.bring_to_front()  # Tab may have led to the browser's own controls
        self._open[kind] = page  # only now: a window that has crashed is not used again
        return page

    def heard(self) -> list[str]:
        """Return what was complained of since the last time."""
        found = list(self.complaints)
        self.complaints.clear()
        return found

    def _opened(self, kind: Kind) -> Page:
        context = new_context(self.browser, kind)
        context.add_init_script(_FORGET)
        page = context.new_page()
        page.clock.install(time=self.today)
        overhear(page, self.complaints)
        return page
