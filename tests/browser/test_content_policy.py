"""The content security policy in a real browser: the site works under it, and what is brought in does not run."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import TODAY, Open
from tests.browser.page_types import PAGES
from tests.browser.web_server import published
from tests.browser.windows import listen, violations

INJECTED = """
<script>window.ran = "inline script"</script>
<img src="x" onerror="window.ran = 'handler'"><svg onload="window.ran = 'handler of a picture'"></svg>
<p id="styled" style="color: rgb(1, 2, 3)">x</p><style>#styled { font-size: 77px }</style>
<a id="link" href="javascript:window.ran = 'link'">x</a>
<script src="https://example.org/x.js"></script><img src="https://example.org/x.png">
<script src="data:text/javascript,window.ran = 'data'"></script>
<base href="https://example.org/"><object data="data:text/html,x"></object><iframe src="https://example.org/"></iframe>
"""
_FORBIDDEN = ["script-src-elem", "script-src-attr", "style-src-attr", "style-src-elem", "img-src"]
_STOPPED = """async wanted => {
  const stopped = name => violations.some(one => one.startsWith(`${name} `));
  for (let turn = 0; turn < 400 && !wanted.every(stopped); turn++) await new Promise(done => setTimeout(done, 50));
  await new Promise(done => setTimeout(done, 200));  // for what has not been stopped
}"""
"""Waits until the policy has stopped what it must, at most twenty seconds."""


@pytest.mark.parametrize("address", PAGES)
@pytest.mark.parametrize("host", ["site", "plain_site"])
def test_no_page_type_violates_it(look_at: Open, request: pytest.FixtureRequest, host: str, address: str) -> None:
    page = look_at(address, folder=request.getfixturevalue(host))
    page.mouse.wheel(0, 2000)
    page.emulate_media(media="print")
    assert page.pdf()
    assert violations(page) == []


def test_palette_tabs_search_and_copies_work_under_it(open_page: Open) -> None:
    page = open_page("index.html")
    page.locator("label[for=__palette_1]").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.locator("[data-kd-query]").fill("教研组")
    expect(page.locator("mark").first).to_be_visible()
    assert violations(page) == []
    for tab in page.locator(".md-tabs__link").all_inner_texts():
        link = page.locator(".md-tabs__link", has_text=tab.strip())
        address = link.evaluate("node => node.href")
        link.click()
        expect(page).to_have_url(address)
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
        assert violations(page) == []


def test_the_drawer_works_under_it(open_page: Open) -> None:
    page = open_page("policies/index.html", phone=True)
    page.locator("header label[for=__drawer]").click()
    page.locator(".md-sidebar--primary").get_by_role("link", name="关于").click()
    expect(page).to_have_url(re.compile(r"/about\.html$"))
    expect(page.locator("h1")).to_be_visible()
    assert violations(page) == []


@pytest.mark.parametrize("address", ["index.html", "guide/choose.html", "no/such/page.html"])
def test_a_web_server_makes_no_difference(browser: Browser, site: Path, address: str) -> None:
    requests: list[str] = []
    with published(site) as root, browser.new_context(color_scheme="light", locale="zh-CN") as context:
        listen(context)
        page = context.new_page()
        page.clock.install(time=TODAY)
        page.on("request", lambda asked: requests.append(asked.url))
        page.goto(f"{root}/{address}")
        page.locator("label[for=__palette_1]").click()
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
        page.reload()
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
        assert violations(page) == []
        assert [url for url in requests if not url.startswith((root, "data:"))] == []


@pytest.mark.parametrize("host", ["site", "plain_site"])
@pytest.mark.parametrize("served", [False, True], ids=["folder", "server"])
def test_what_is_brought_in_does_not_run(
    browser: Browser, request: pytest.FixtureRequest, tmp_path: Path, host: str, *, served: bool
) -> None:
    folder = tmp_path / "site"
    shutil.copytree(request.getfixturevalue(host), folder)
    victim = folder / "courses/sample-college/teaching-research.html"
    victim.write_text(victim.read_text("utf-8").replace("</article>", f"{INJECTED}</article>", 1), "utf-8")
    address = victim.relative_to(folder)
    with published(folder) as root, browser.new_context() as context:
        listen(context)
        page, loaded = context.new_page(), list[str]()
        page.on("requestfinished", lambda asked: loaded.append(asked.url))
        page.goto(f"{root if served else folder.as_uri()}/{address}")
        page.evaluate("document.getElementById('link').click()")
        page.evaluate(_STOPPED, _FORBIDDEN)
        assert page.evaluate("window.ran") is None
        style = page.evaluate("(({color, fontSize}) => [color, fontSize])(getComputedStyle(styled))")
        assert style[0] != "rgb(1, 2, 3)"
        assert style[1] != "77px"
        assert [url for url in loaded if "example.org" in url] == []
        blocked = {one.split(" ")[0] for one in violations(page)}
        assert set(_FORBIDDEN) <= blocked
        assert page.evaluate("document.baseURI") == page.url
