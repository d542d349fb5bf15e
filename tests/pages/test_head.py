"""Open Graph and the address of a page."""

from __future__ import annotations

from collections import Counter

import pytest

from kedan import locale
from kedan.pages.guide import guide_page
from kedan.pages.head import content_policy
from kedan.pages.page import Page
from kedan.pages.shell import Frame, render_shell
from kedan.site import build_site
from tests.builders import catalog, course, settings
from tests.pages.reading import read
from tests.pages.samples import rich_catalog

ZH = locale.load("zh")
ADDRESS = "https://example.org/menu/"


def properties(address: str = "") -> dict[str, str]:
    """Return the Open Graph of a course's page."""
    site = build_site(catalog(course(summary='一句"话" & 一个<b>'), settings=settings(address=address)), ZH)
    page = next(page for page in site.pages if page.address == "courses/college/course.html")
    metas = (attrs for tag, attrs in read(page.head).tags if tag == "meta")
    return {attrs["property"]: attrs["content"] for attrs in metas}


def test_open_graph_says_what_the_page_is() -> None:
    assert properties() == {
        "og:title": "一门课",
        "og:description": '一句"话" & 一个<b>',
        "og:type": "website",
        "og:site_name": "选学课单",
        "og:locale": "zh_CN",
    }


def test_a_published_page_says_where_it_is() -> None:
    assert properties(ADDRESS)["og:url"] == f"{ADDRESS}courses/college/course.html"


@pytest.mark.parametrize("address", ["javascript:alert(1)", "https://example.org/ onclick=x", "//example.org"])
def test_an_address_that_is_no_link_is_none(address: str) -> None:
    assert "og:url" not in properties(address)


@pytest.mark.parametrize(("address", "canonical"), [("", 0), (ADDRESS, 1)])
def test_the_plain_frame_names_the_address_once(address: str, canonical: int) -> None:
    site = build_site(catalog(course(), settings=settings(address=address)), ZH)
    frame = Frame(title="选学课单", language="zh", tabs=[], footer="", address=address)
    for page in site.pages:
        links = [attrs for tag, attrs in read(render_shell(page, frame, ZH)).tags if tag == "link"]
        named = [attrs["href"] for attrs in links if attrs["rel"] == "canonical"]
        assert named == [f"{ADDRESS}{page.address}"] * canonical


EVERY = [
    *((page, "zh") for page in build_site(rich_catalog(), ZH).pages),
    *((page, "en") for page in build_site(rich_catalog(), locale.load("en")).pages),
    *((page, "zh") for page in build_site(catalog(), ZH).pages),
]


@pytest.mark.parametrize(("page", "language"), EVERY, ids=lambda one: one if isinstance(one, str) else one.address)
def test_every_page_says_what_it_is(page: Page, language: str) -> None:
    metas = (attrs for tag, attrs in read(page.head).tags if tag == "meta")
    told = {attrs["property"]: attrs["content"] for attrs in metas}
    assert page.title == " ".join(page.title.split())
    assert 0 < len(page.description) <= 160
    assert (told["og:title"], told["og:description"]) == (page.title, page.description)
    assert told["og:locale"] == {"zh": "zh_CN", "en": "en_US"}[language]


def test_no_two_pages_have_one_title() -> None:
    titles = Counter(page.title for page in build_site(rich_catalog(), ZH).pages)
    assert [title for title, times in titles.items() if times > 1] == []


@pytest.mark.parametrize("address", ["", ADDRESS])
def test_a_paper_says_what_it_is_in_the_plain_frame(address: str) -> None:
    paper = guide_page("guide/choose.md", "# 怎样选课\n\n先看**菜单** & 名额。\n\n## 一\n\n再选。")
    frame = Frame(title="选学课单", language="zh", tabs=[], footer="", address=address)
    tags = read(render_shell(paper, frame, ZH)).tags
    told = {
        attrs.get("property") or attrs.get("name", ""): attrs["content"] for tag, attrs in tags if "content" in attrs
    }
    assert told["description"] == told["og:description"] == "先看菜单 & 名额。"
    assert told["og:title"] == "怎样选课"
    where = f"{ADDRESS}guide/choose.html" if address else None
    assert told.get("og:url") == where
    assert [attrs["href"] for tag, attrs in tags if attrs.get("rel") == "canonical"] == ([where] if where else [])


def test_the_policy_names_scripts_by_their_hashes_only() -> None:
    assert "script-src 'self';" in content_policy()
    assert "script-src 'self' 'sha256-x' 'sha256-y=';" in content_policy(["x", "y="])
    assert "unsafe" not in content_policy(["x"])
