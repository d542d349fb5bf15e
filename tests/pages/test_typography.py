"""Chinese as it is printed: a space between Han and Latin, full-width punctuation, dates in one form."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from kedan import locale
from kedan.model.dates import PartialDate
from kedan.project import Project
from kedan.site import build_site
from tests.pages.reading import read
from tests.support.repository import ROOT

HAN = "\u4e00-\u9fff"
_UNITS = re.compile(r"\d+(?=[年月日号])")
"""Numbers of dates and documents, which stand close."""
_TOUCHING = re.compile(f"[{HAN}][A-Za-z0-9]|[A-Za-z0-9][{HAN}]")
_HALF_WIDTH = re.compile(f"[{HAN}][,;:!?()]|[,;!?(][{HAN}]")
_DAY = re.compile(r"(\d{4}年)?\d{1,2}月\d{1,2}日")


def texts() -> Iterator[tuple[str, str]]:
    """Yield what stands on the pages of the catalog, with their addresses; examples of YAML are no prose."""
    for page in build_site(Project.open(ROOT / "catalog").catalog, locale.load("zh")).pages:
        body = re.sub(r"<(pre|code).*?</\1>", "", page.body, flags=re.DOTALL)
        yield from ((page.address, text) for text in (*read(body).text, page.title, page.description))


TEXTS = tuple(texts())


def found(pattern: re.Pattern[str]) -> list[str]:
    closed = ((address, _UNITS.sub("〇", text)) for address, text in TEXTS)
    return [f"{address}: {text.strip()}" for address, text in closed if pattern.search(text)]


def test_han_and_latin_keep_apart() -> None:
    assert found(_TOUCHING) == []


def test_punctuation_between_han_is_full_width() -> None:
    assert found(_HALF_WIDTH) == []


def test_days_in_facts_have_a_year_of_their_own_or_of_their_span() -> None:
    bare = [text.strip() for _, text in TEXTS if _DAY.search(text) and "年" not in text]
    assert bare == []


@pytest.mark.parametrize("text", ["共3期", "A4纸", "第 1批"])
def test_what_touches_is_seen(text: str) -> None:
    assert _TOUCHING.search(_UNITS.sub("〇", text))


@pytest.mark.parametrize("text", ["2027年1月13日—16日", "浙教师〔2016〕71号", "24 学分", str(PartialDate(2027))])
def test_what_is_right_is_left_alone(text: str) -> None:
    assert not _TOUCHING.search(_UNITS.sub("〇", text))
