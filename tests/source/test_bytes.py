"""Files that no editor would keep as they are: encodings, line ends, characters that can't be seen."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.support.catalogs import diagnostics, whole_report

TEXT = "title: 校长领导力\nsummary: 一句话\nsample: true\n"
PATH = "courses/sample-college/leadership.yml"


def entry(summary: str, *, title: str = "校长领导力") -> bytes:
    """Return a course with such a summary, in UTF-8."""
    return f"title: {title}\nsummary: {summary}\nsample: true\n".encode("utf-8", "surrogatepass")


BROKEN = {
    "gb18030": TEXT.encode("gb18030"),
    "gb18030-after-ascii": b"# course\r\n" + TEXT.encode("gb18030").replace(b"\n", b"\r\n"),
    "big5": "title: 校長領導力\nsample: true\n".encode("big5"),
    "big5-next-to-nothing": "title: 校長\n".encode("big5"),
    "gbk-traditional": "title: 校長領導力\nsample: true\n".encode("gbk"),
    "latin-1": "title: Café\nsample: true\n".encode("latin-1"),
    "utf-16-le": b"\xff\xfe" + TEXT.encode("utf-16-le"),
    "utf-16-be": b"\xfe\xff" + TEXT.encode("utf-16-be"),
    "utf-16-without-mark": TEXT.encode("utf-16-le"),
    "utf-16-without-mark-big": TEXT.encode("utf-16-be"),
    "utf-16-in-ascii": "title: Leadership\nsample: true\n".encode("utf-16-le"),
    "utf-32": TEXT.encode("utf-32"),
    "cut-in-a-character": TEXT.encode()[:-15],
    "overlong": b"title: \xc0\xaf\n",
    "surrogate": b"title: \xed\xa0\x80\n",
    "nul": entry("a\0b"),
    "escape": entry("\x1b[31m红\x1b[0m"),
    "escape-written": entry('"\\x1b[31m红"'),
    "bell-written": entry('"\\a"'),
    "nul-written": entry('"\\0"'),
    "delete": entry("a\x7fb"),
    "c1": entry("a\x9b31mb"),
    "next-line": entry("一\x85二"),
    "next-line-written": entry('"一\\N二"'),
    "line-separator": entry("一\u2028二"),
    "line-separator-written": entry('"一\\L二"'),
    "carriage-returns": TEXT.replace("\n", "\r").encode(),
    "carriage-return-inside": entry("一\r二"),
    "form-feed": entry("一\x0c二"),
    "soft-hyphen": entry("领\u00ad导"),
    "zero-width-space": entry("领\u200b导"),
    "zero-width-joiner-alone": entry("领 \u200d 导"),
    "word-joiner": entry("领\u2060导"),
    "bom-inside": entry("领\ufeff导"),
    "bom-twice": b"\xef\xbb\xbf\xef\xbb\xbf" + TEXT.encode(),
    "right-to-left-override": entry("领\u202e导\u202c"),
    "right-to-left-override-written": entry('"领\\u202E导"'),
    "right-to-left-mark": entry("领\u200f导"),
    "isolate": entry("领\u2066导\u2069"),
    "hangul-filler": entry("领\u3164导"),
    "tag-characters": entry("领\U000e0041\U000e0042导"),
    "noncharacter": entry("领\ufffe导"),
    "replacement": entry("领\ufffd导"),
    "hidden-in-key": "title: 校长领导力\nsum\u200bmary: 一句话\n".encode(),
    "hidden-in-comment": "title: 校长领导力 # 领\u202e导\nsample: true\n".encode(),
    "hidden-after-wide-characters": entry("一二三四五六七八九十👩\u200d🏫领\u202e导"),
    "conflict": "title: 校长领导力\n<<<<<<< HEAD\nsummary: 甲\n=======\nsummary: 乙\n>>>>>>> theirs\n".encode(),
    "conflict-crlf": "title: 校长领导力\r\n<<<<<<< HEAD\r\nsummary: 甲\r\n=======\r\n>>>>>>> b\r\n".encode(),
    "crlf-with-a-mistake": TEXT.replace("summary", "sumary").replace("\n", "\r\n").encode(),
    "bom-with-a-mistake": b"\xef\xbb\xbf" + TEXT.replace("title", "tittle").encode(),
    "long-line": entry("长" * 400 + " #尾巴"),
    "long-line-two-places": f"title: 校长领导力\nhours: {{offline: 16,{' ' * 300}offline: 4}}\nsample: true\n".encode(),
    "caret-after-emoji": "title: 校长领导力\nhours: {offline: 16, '👩‍🏫e\u0301': 1}\n".encode(),
    "conflict-half-mended": "title: 校长领导力\nsummary: 甲\n=======\nsample: true\n".encode(),
    "html": b"<!DOCTYPE html>\n<html><head><title>404</title></head></html>\n",
    "picture": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
    "pointer": b"version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n",
    "json-list": b'[{"title": "x"}]\n',
    "too-large": b"title: " + b"x" * 65_536,
    "blank": b" \n\t\n\n",
    "mark-only": b"\xef\xbb\xbf",
}
ACCEPTED = {
    "crlf": TEXT.replace("\n", "\r\n").encode(),
    "byte-order-mark": b"\xef\xbb\xbf" + TEXT.encode(),
    "mixed-line-ends": b"title: x\r\nsummary: y\nsample: true\r\n",
    "persian": entry("می\u200cشود"),
    "indic": entry("क्\u200dष"),
    "variation-selectors": entry("葛\U000e0100城与辻\U000e0102"),
    "variation-selector-written": entry('"葛\\U000E0100城"'),
    "emoji": entry("👩\u200d🏫 👨‍👩‍👧 🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f"),
    "no-break-space-in-text": entry("10\u00a0学时"),
    "wide-space-in-text": entry("张　李"),
    "tab-in-text": entry("一\t二"),
    "escaped-letters": entry('"\\u6821\\u957F\\x21"'),
}


@pytest.mark.parametrize("name", BROKEN)
def test_broken_bytes_are_reported_as_a_whole(name: str, golden: Callable[[str, str], None]) -> None:
    golden(f"bytes/{name}.txt", whole_report({PATH: BROKEN[name]}))


@pytest.mark.parametrize("name", ACCEPTED)
def test_odd_but_right_bytes_are_accepted(name: str) -> None:
    assert diagnostics({PATH: ACCEPTED[name]}) == ()
