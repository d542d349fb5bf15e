"""Open Graph and the address of a page."""

from __future__ import annotations

import pytest

from kedan import locale
from kedan.pages.head import content_policy
from kedan.pages.shell import Frame, render_shell
from kedan.site import build_site
from tests.builders import catalog, course, settings
from tests.pages.reading import read

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


def test_the_policy_names_scripts_by_their_hashes_only() -> None:
    assert "script-src 'self';" in content_policy()
    assert "script-src 'self' 'sha256-x' 'sha256-y=';" in content_policy(["x", "y="])
    assert "unsafe" not in content_policy(["x"])
