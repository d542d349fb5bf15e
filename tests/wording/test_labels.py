"""Labels of vocabulary items, regions and institutions; conditions in words."""

from __future__ import annotations

import pytest

from kedan import locale
from kedan.model.common import Conditions
from kedan.model.terms import Delivery
from kedan.wording.conditions import condition_words, limit_words, who_words
from kedan.wording.labels import Labels
from tests.builders import catalog, institution, who

ZH = Labels.of_catalog(catalog(institution()), locale.load("zh"))
EN = Labels.of_catalog(catalog(institution()), locale.load("en"))


def test_a_label_follows_the_language() -> None:
    assert (ZH.name("roles", "principal"), EN.name("roles", "principal")) == ("正职校长", "Principal")


def test_an_unknown_id_stands_for_itself() -> None:
    assert (ZH.name("roles", "astronaut"), ZH.name("nothing", "x"), ZH.name("roles", "")) == ("astronaut", "x", "")
    assert (ZH.institution("nobody"), ZH.region("99")) == ("nobody", "99")


def test_labels_make_a_list_in_words() -> None:
    assert ZH.names("roles", ("principal", "vice-principal")) == "正职校长、副校长"
    assert EN.names("roles", ("principal", "vice-principal")) == "Principal, Vice-principal"
    assert ZH.joined(("甲", "", "乙")) == "甲 · 乙"


@pytest.mark.parametrize(
    ("code", "long", "short"),
    [
        ("33", "浙江省", "浙江省"),
        ("3301", "浙江省杭州市", "杭州市"),
        ("330110", "浙江省杭州市余杭区", "杭州市余杭区"),
        ("110101", "北京市东城区", "东城区"),
    ],
)
def test_a_region_names_those_above_it(code: str, long: str, short: str) -> None:
    assert (ZH.region(code), ZH.region_short(code)) == (long, short)


def test_a_place_is_region_and_venue() -> None:
    assert ZH.place("330110", "教师发展学院") == "杭州市余杭区 · 教师发展学院"
    assert (ZH.place("", "教师发展学院"), ZH.place("33", ""), ZH.place("", "")) == ("教师发展学院", "浙江省", "")


@pytest.mark.parametrize(
    ("delivery", "zh"),
    [
        (Delivery.OFFLINE, "线下"),
        (Delivery.ONLINE, "线上"),
        (Delivery.BLENDED, "混合"),
        (Delivery.SCHOOL_BASED, "校本"),
    ],
)
def test_tags_use_the_short_name_of_a_delivery(delivery: Delivery, zh: str) -> None:
    assert ZH.delivery(delivery) == zh


@pytest.mark.parametrize(
    ("conditions", "zh", "en"),
    [
        (Conditions(), "", ""),
        (who("principal"), "正职校长", "Principal"),
        (Conditions(stages=("junior",)), "初中", "Junior"),
        (
            who("principal", "vice-principal", stages=("junior", "nine-year")),
            "初中、九年一贯制正职校长、副校长",
            "Principal, Vice-principal (Junior, Nine-year)",
        ),
    ],
)
def test_an_audience_in_words(conditions: Conditions, zh: str, en: str) -> None:
    assert (who_words(conditions, ZH), who_words(conditions, EN)) == (zh, en)


@pytest.mark.parametrize(
    ("conditions", "words"),
    [
        (Conditions(years_in_post=3), "任职不超过 3 年"),
        (Conditions(years_in_post=0), "任职不超过 0 年"),
        (Conditions(age_below=50), "不满 50 周岁"),
        (Conditions(ownership=("private",)), "民办学校"),
        (Conditions(school_categories=("rural-other",)), "学校类别：农村及其他"),
        (Conditions(regions=("33", "330110")), "浙江省、浙江省杭州市余杭区"),
        (Conditions(pool="名校长培养对象"), "限名校长培养对象"),
        (Conditions(uncertified=True), "尚未取得任职资格证书"),
    ],
)
def test_a_condition_in_words(conditions: Conditions, words: str) -> None:
    assert limit_words(conditions, ZH) == (words,)


def test_conditions_are_joined() -> None:
    assert condition_words(who("vice-principal", age_below=50, pool="后备"), ZH) == "副校长 · 不满 50 周岁 · 限后备"
