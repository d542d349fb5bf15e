"""The usual slips of the hand are undone, and nothing is guessed."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kedan.loading.explain.mend import mended
from tests.support.schemas import at

FORMS = {
    "date": at("common#/$defs/date").schema,
    "id": at("common#/$defs/id").schema,
    "course": at("common#/$defs/course_id").schema,
    "region": at("common#/$defs/region").schema,
    "url": at("common#/$defs/url").schema,
    "phone": at("common#/$defs/contact/properties/phone").schema,
    "mail": at("common#/$defs/contact/properties/mail").schema,
    "line": at("common#/$defs/line").schema,
    "fraction": at("policy#/$defs/fraction").schema,
}
MENDED = (
    ("date", "2027年1月13日", "2027-01-13"),
    ("date", "2027年1月13号", "2027-01-13"),
    ("date", "2027 年 1 月", "2027-01"),
    ("date", "2027年", "2027"),
    ("date", "2027-1-13", "2027-01-13"),
    ("date", "2027/1/3", "2027-01-03"),
    ("date", "2027.01.13", "2027-01-13"),
    ("date", "2027.1", "2027-01"),
    ("date", "20270113", "2027-01-13"),
    ("date", "２０２７-０１-１３", "2027-01-13"),
    ("date", "“2027-01-13”", "2027-01-13"),
    ("id", "Teaching Research", "teaching-research"),
    ("id", "teaching_research", "teaching-research"),
    ("id", "ＴＥＡＣＨＩＮＧ", "teaching"),
    ("course", "Sample_College/Leadership", "sample-college/leadership"),
    ("region", "３３０１１０", "330110"),
    ("region", "“330110”", "330110"),
    ("url", "http://example.org/x", "https://example.org/x"),
    ("url", "www.example.org", "https://www.example.org"),
    ("url", "https://example.org/x。", "https://example.org/x"),
    ("url", "https：//example.org/x", "https://example.org/x"),
    ("url", "https://example.org/量 表", "https://example.org/%E9%87%8F%20%E8%A1%A8"),
    ("phone", "0571 00000000", "0571-00000000"),
    ("phone", "(0571)00000000", "0571-00000000"),
    ("phone", "0571—00000000", "0571-00000000"),
    ("mail", "training＠example.org", "training@example.org"),
    ("line", "第一行\n第二行\n", "第一行 第二行"),
    ("fraction", "１／３", "1/3"),
)
LEFT = (
    ("date", "2027/02/30"),
    ("date", "2027.13"),
    ("date", "明年春天"),
    ("date", "2027-01-13 至 2027-01-16"),
    ("date", "1月13日"),
    ("date", "13/01/2027"),
    ("date", "20271"),
    ("id", "春季班"),
    ("id", "--"),
    ("region", "杭州市"),
    ("region", "33011"),
    ("url", "javascript:alert(1)"),
    ("url", "https://user:pw@example.org/x"),
    ("url", "https://example.org\\@evil.example"),
    ("url", "//example.org/x"),
    ("phone", "13800000000"),
    ("phone", "138 0000 0000"),
    ("mail", "培训处@example.org"),
    ("line", " \n "),
    ("fraction", "33%"),
    ("fraction", "1/0"),
)


@pytest.mark.parametrize(("form", "given_text", "right"), MENDED)
def test_a_slip_is_undone(form: str, given_text: str, right: str) -> None:
    assert mended(given_text, FORMS[form]) == right


@pytest.mark.parametrize(("form", "given_text"), LEFT)
def test_what_could_mean_anything_is_left(form: str, given_text: str) -> None:
    assert mended(given_text, FORMS[form]) is None


@given(st.sampled_from(sorted(FORMS)), st.text(max_size=60) | st.from_regex(r"[0-9年月日./ -]{4,14}", fullmatch=True))
def test_what_is_suggested_has_the_form(form: str, text: str) -> None:
    schema: Any = FORMS[form]
    right = mended(text, schema)
    if right is not None:
        assert re.search(schema["pattern"], right)
        assert len(right) <= schema["maxLength"]
