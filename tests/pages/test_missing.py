"""The page for what is missing: a server shows it at any address, so its links begin at the root of the site."""

from __future__ import annotations

import re

import pytest

from kedan import locale
from kedan.pages.shell import Frame, render_missing


def links(address: str) -> set[str]:
    frame = Frame(title="课单", language="zh", tabs=[("选学菜单", "index.html")], footer="", address=address)
    html = render_missing(frame, locale.load("zh"))
    assert "canonical" not in html
    assert "这一页不存在" in html
    return set(re.findall(r'(?:href|src)="([^"#]+)', html))


@pytest.mark.parametrize(
    ("address", "root"),
    [
        ("", "/"),
        ("https://example.org", "/"),
        ("https://example.org/", "/"),
        ("https://example.org/menu", "/menu/"),
        ("https://example.org/a/b/", "/a/b/"),
        ("https://example.org//elsewhere.org/", "/elsewhere.org/"),
        ("https://example.org/menu?x=/y#z", "/menu/"),
    ],
)
def test_links_begin_at_the_root_of_the_site(address: str, root: str) -> None:
    assert f"{root}index.html" in links(address)
    assert {link for link in links(address) if not link.startswith(root)} == set()
    assert {link for link in links(address) if link.startswith("//")} == set()
