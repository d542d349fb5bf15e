"""Which addresses may become links, and plain text."""

from __future__ import annotations

from unicodedata import category

import pytest

from kedan.wording.links import host, safe_url
from kedan.wording.text import join_han_lines, one_line, shorten, strip_controls


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org",
        "https://example.org/",
        "https://xn--fiq228c.example/a?b=c&d=%E4%BD%A0#e",
        "https://example.org:8443/x",
        "https://example.org:1",
        "https://example.org:65535/x",
        "mailto:training@example.org",
    ],
)
def test_plain_addresses_pass(url: str) -> None:
    assert safe_url(url) == url


@pytest.mark.parametrize(
    "url",
    [
        "",
        "http://example.org",
        "HTTPS://example.org",
        "javascript:alert(1)",
        " javascript:alert(1)",
        "data:text/html,x",
        "//example.org",
        "/relative",
        "https://user@example.org/",
        "https://user:pw@example.org/",
        "https://example.org\\@evil.example",
        "https://例子.example/",
        "https://example.org/你",
        "https://example.org/\n",
        "https://example.org/a b",
        "https://-example.org",
        "https:///x",
        "https://example.org:0/",
        "https://example.org:080/",
        "https://example.org:65536/",
        "https://example.org:99999",
        "https://example.org:100000",
        "https://example.org:/",
        "mailto:a@b.org?subject=x",
        "mailto:",
        "https://example.org/" + "x" * 500,
    ],
)
def test_others_do_not(url: str) -> None:
    assert safe_url(url) == ""


def test_the_host_is_what_follows_the_scheme() -> None:
    assert (host("https://Example.ORG:8443/x"), host("mailto:a@b.org")) == ("example.org", "")


def test_controls_are_stripped() -> None:
    assert strip_controls("a\x00b\x1bc\u202ed\u2028e\ufefff\ud800g\th\n") == "abcdefg\th\n"


def test_only_what_no_reader_sees_is_stripped() -> None:
    turning = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    no_characters = map(chr, (*range(0xFDD0, 0xFDF0), 0xFEFF, *range(0xFFF9, 0x10000)))
    everything = [chr(point) for point in range(0x110000)]
    controls = {one for one in everything if category(one) in {"Cc", "Cs", "Zl", "Zp"}} - {"\t", "\n"}
    assert {one for one in everything if not strip_controls(one)} == {*controls, *turning, *no_characters}


def test_lines_of_han_text_are_joined_without_a_gap() -> None:
    assert join_han_lines("第一行\n第二行，\n第三行\nword\n词") == "第一行第二行，第三行\nword\n词"


def test_one_line_and_a_limit() -> None:
    assert one_line(" 甲\n乙  b\n\nc ") == "甲乙 b c"
    assert (shorten("一二三四五", 5), shorten("一二三四五六", 5)) == ("一二三四五", "一二三四…")
