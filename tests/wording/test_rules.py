"""Credit rules in plain words."""

from __future__ import annotations

from fractions import Fraction

import pytest

from kedan import locale
from kedan.model.policy import (
    AllOf,
    AnyOf,
    Attest,
    Bounds,
    Conversion,
    Count,
    CountLine,
    Demand,
    Distinct,
    Share,
    Sum,
    Unit,
    Where,
)
from kedan.wording.labels import Labels
from kedan.wording.rules import conversion_words, count_words, need_words, parts_of, where_words
from tests.builders import amount, catalog, rule

ZH = Labels.of_catalog(catalog(), locale.load("zh"))
EN = Labels.of_catalog(catalog(), locale.load("en"))


@pytest.mark.parametrize(
    ("demand", "words"),
    [
        (Sum(bounds=Bounds(gte=Fraction(360))), "至少 360 学分"),
        (Sum(bounds=Bounds(lte=Fraction(144))), "至多 144 学分"),
        (Sum(bounds=Bounds(gte=Fraction(24), lte=Fraction(60))), "至少 24 学分，至多 60 学分"),
        (Count(bounds=Bounds(gte=Fraction(1))), "至少 1 项"),
        (Distinct(field="domain", floor=None, bounds=Bounds(gte=Fraction(6))), "至少 6 种领域"),
        (
            Distinct(field="domain", floor=amount(4), bounds=Bounds(gte=Fraction(6))),
            "至少 6 种领域，每种至少 4 学分才算",
        ),
        (Share(of=amount(360), bounds=Bounds(lte=Fraction(1, 3))), "至多 360 学分的 1/3（120 学分）"),
        (Attest(statement="已完成学习"), "由本人确认：已完成学习"),
        (AllOf(rules=(rule(),)), "以下各条都要满足"),
        (AnyOf(rules=(rule(),)), "满足以下一条即可"),
    ],
)
def test_a_need(demand: Demand, words: str) -> None:
    assert need_words(rule(demand=demand), Unit.CREDITS, ZH) == words


def test_a_need_of_each_year() -> None:
    yearly = rule(demand=Sum(bounds=Bounds(gte=Fraction(24))), per_year=True)
    assert need_words(yearly, Unit.HOURS, ZH) == "每年至少 24 学时"
    assert need_words(yearly, Unit.HOURS, EN) == "each year at least 24 hours"


def test_only_combined_rules_have_parts() -> None:
    inner = rule("inner")
    assert parts_of(rule(demand=AnyOf(rules=(inner,)))) == (inner,)
    assert parts_of(inner) == ()


@pytest.mark.parametrize(
    ("where", "words"),
    [
        (Where(), ()),
        (
            Where(category=("qualification",), delivery=("offline", "online")),
            ("培训类别为任职资格培训", "培训形式为线下集中、线上"),
        ),
        (Where(counts_toward=("zj-90",)), ("计入“90 学分”培训",)),
        (Where(course=("college/course",)), ("课程为题目",)),
        (Where(tag=("课例",)), ("标签为课例",)),
        (Where(amount=Bounds(gte=Fraction(90))), ("单项至少 90 学分",)),
    ],
)
def test_a_scope(where: Where, words: tuple[str, ...]) -> None:
    assert where_words(where, Unit.CREDITS, ZH, {"college/course": "题目"}.__getitem__) == words


def test_a_conversion_names_the_other_unit_first() -> None:
    line = Conversion(where=Where(), per=amount(10), gives=amount(1))
    assert conversion_words(line, Unit.CREDITS, ZH.t) == "每 10 学时折合 1 学分"
    assert conversion_words(line, Unit.HOURS, ZH.t) == "每 10 学分折合 1 学时"


def test_a_weight_comes_before_a_cap() -> None:
    line = CountLine(where=Where(), weight=Fraction(1, 2), cap=amount(60), per_year=True)
    assert count_words(line, Unit.CREDITS, ZH.t) == ("按 0.5 计入", "每年至多计 60 学分")
