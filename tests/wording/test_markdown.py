"""The small Markdown dialect: what it knows, and that nothing hostile survives it."""

from __future__ import annotations

import re
import time
from html import unescape

import nh3
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kedan.wording import markdown
from kedan.wording.markdown import render_guide, to_html, to_text
from kedan.wording.text import join_han_lines, one_line

LINK = '<a href="{0}" rel="noopener nofollow">{1}</a>'


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("", ""),
        ("一段", "<p>一段</p>"),
        ("一段\n\n又一段", "<p>一段</p>\n<p>又一段</p>"),
        ("第一行\n第二行", "<p>第一行第二行</p>"),
        ("这是**“重点”**内容", "<p>这是<strong>“重点”</strong>内容</p>"),
        ("*轻*`码`", "<p><em>轻</em><code>码</code></p>"),
        ("- 甲\n- 乙", "<ul>\n<li>甲</li>\n<li>乙</li>\n</ul>"),
        ("1. 甲\n2. 乙", "<ol>\n<li>甲</li>\n<li>乙</li>\n</ol>"),
        ("说明：\n- 甲\n- 乙", "<p>说明：</p>\n<ul>\n<li>甲</li>\n<li>乙</li>\n</ul>"),
        ("> 引文", "<blockquote>\n<p>引文</p>\n</blockquote>"),
        ("[量表](https://example.org/x)", f"<p>{LINK.format('https://example.org/x', '量表 (example.org)')}</p>"),
        ("<https://example.org/x>", f"<p>{LINK.format('https://example.org/x', 'https://example.org/x')}</p>"),
        ("<a@example.org>", f"<p>{LINK.format('mailto:a@example.org', 'a@example.org')}</p>"),
        ("# 不是标题", "<p># 不是标题</p>"),
        ("    不是代码", "<p>不是代码</p>"),
        ("![不是图](https://example.org/x.png)", "<p>![不是图](https://example.org/x.png)</p>"),
        ("[x]: https://example.org\n\n[x]", "<p>[x]: https://example.org</p>\n<p>[x]</p>"),
        ("A & B < C", "<p>A &amp; B &lt; C</p>"),
    ],
)
def test_the_dialect(text: str, html: str) -> None:
    assert to_html(text) == html


HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "<a href='javascript:alert(1)'>x</a>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](java\tscript:alert(1))",
    "[x](vbscript:x)",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](//evil.example)",
    "[x](/login)",
    "[x](http://example.org)",
    "[x](https://user@evil.example)",
    "<javascript:alert(1)>",
    "[x]: javascript:alert(1)\n\n[x]",
    "![x](https://evil.example/pixel.png)",
    "text {: onclick=alert(1) }",
    "<div style='position:fixed' id=__config class=x>",
    "<math><mi//xlink:href='data:x,<script>alert(4)</script>'>",
    "<!-- --><script>x</script>",
    "<style>@import 'https://evil.example'</style>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#x1b;[31m \x1b[31m \u202egnp.exe \x00",
    "{{ 7 * 7 }}{% include 'x' %}",
    "\x02wzxhzdk:0\x03 klzzwxh:0000",
    "*" * 3000,
    "_a" * 3000,
    "[" * 5000,
    "![" * 3000,
    "[a](" * 1500,
    "> " * 3000,
    "- " * 3000,
    "\n".join(" " * (2 * level) + "- x" for level in range(300)),
    "`" * 6000,
    "***a" * 1500,
    "<" * 6000,
    "x" * 20_000,
]
_TAG = re.compile(r"<(/?)([a-z]+)([^>]*)>")
_ATTRIBUTES = re.compile(r'(?: href="(?:https://|mailto:)[^"]*" rel="noopener nofollow")?')


def is_clean(html: str) -> bool:
    """Tell whether HTML holds nothing but the tags of the dialect, and links of https or mail."""
    tags = _TAG.findall(html)
    known = all(name in markdown._TAGS and _ATTRIBUTES.fullmatch(rest) for _, name, rest in tags)
    return known and "<" not in _TAG.sub("", html) and not re.search("[\x00-\x08\x0b-\x1f\x7f\u202e]", html)


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:24].encode("ascii", "backslashreplace").decode())
def test_nothing_hostile_survives(text: str) -> None:
    started = time.perf_counter()
    assert is_clean(to_html(text))
    assert "\n" not in to_text(text)
    assert time.perf_counter() - started < 2


@given(st.text(alphabet="ab 一。\n*_`<>&[]()#!\\-+1.:/\"'{}=|~\t\x02\x03", max_size=120))
def test_any_text_comes_out_clean(text: str) -> None:
    html = to_html(text)
    assert is_clean(html)
    assert nh3.clean(html, tags=markdown._TAGS, link_rel=markdown._REL, url_schemes=markdown._SCHEMES) == html


@given(st.text(alphabet="ab 一。\n!#:/\"'{}=|~;()", max_size=120))
def test_text_without_markup_reads_the_same_on_the_short_way(text: str) -> None:
    stripped = text.strip()
    if markdown._MARKUP.search(stripped) is None:
        converted = markdown._clean(markdown._dialect().reset().convert(stripped))
        assert re.sub(r"\s+", " ", join_han_lines(converted)) == re.sub(r"\s+", " ", to_html(text))


@given(st.text(alphabet="ab 一。“\n\xa0\x00!#:/\"'{}=|~;()", max_size=120))
def test_text_without_markup_is_read_the_same_on_the_short_way(text: str) -> None:
    shown = nh3.clean(re.sub(r"</p>", "\n", to_html(text)), tags=set())
    assert to_text(text) == one_line(unescape(shown))


def test_plain_text_is_what_a_reader_sees() -> None:
    assert to_text("**甲** & [乙](https://example.org)\n\n- 丙\n- 丁") == "甲 & 乙 (example.org) 丙 丁"


def test_a_guide_has_title_anchors_and_page_links() -> None:
    guide = render_guide("# 怎样选课\n\n见[说明](../about.md#x)。\n\n## 第一步 {#one}\n\n### 细节\n\n## 甲 & `乙`\n")
    assert guide.title == "怎样选课"
    assert '<h2 id="one">第一步</h2>' in guide.html
    assert 'href="../about.html#x"' in guide.html


def test_a_guide_leaves_other_links_alone() -> None:
    html = render_guide("[a](https://example.org/x.md) [b](//example.org/y.md) [c](z.html)").html
    assert "https://example.org/x.md" in html
    assert "//example.org/y.md" in html
    assert "z.html" in html
