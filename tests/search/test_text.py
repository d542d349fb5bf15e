"""What of a course is searched, how it is folded and spelled."""

from __future__ import annotations

import pytest

from kedan import locale
from kedan.model.course import SyllabusItem
from kedan.search.text.fields import Name, fields_of
from kedan.search.text.folded import folded_of
from kedan.search.text.folding import code_units, fold
from kedan.search.text.grams import grams_of
from kedan.search.text.spelling import characters_by_sound, sort_key, spelled
from kedan.wording.labels import Labels
from tests.builders import catalog, course, institution, source

ZH = locale.load("zh")


def test_everything_that_is_searched() -> None:
    rich = course(
        title="工作坊",
        summary="一句话",
        description="**重点**见[表](https://example.org/x)",
        providers=("college",),
        tags=("课例",),
        syllabus=(SyllabusItem(title="把脉"),),
        outcomes=("会议课",),
        source=source("浙教办师〔2020〕19号", title="提升计划"),
        pinyin="gongzuofang",
    )
    fields = fields_of(rich, Labels.of_catalog(catalog(rich, institution(title="学院", pinyin="xueyuan")), ZH))
    assert fields.title == Name("工作坊", "gongzuofang")
    assert fields.names == (Name("学院", "xueyuan"), Name("课例"))
    assert fields.texts == ("一句话", "重点见表 (example.org)", "把脉", "会议课", "浙教办师〔2020〕19号", "提升计划")


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("ＡＩ与课堂", "ai与课堂"),
        ("學校領導", "学校领导"),
        ("第 2 期 AI 课堂", "第2期ai课堂"),
        ("校长 领导", "校长 领导"),
        ("key word", "key word"),
        ("质\u200b量", "质量"),
        ("㈱校長", "(株)校长"),
        ("ΑΣ", "ασ"),
    ],
)
def test_folding(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_characters_beyond_the_basic_plane_are_two() -> None:
    assert code_units("a𠮷b") == "a\ud842\udfb7b"
    assert code_units("校长") == "校长"


@pytest.mark.parametrize(
    ("name", "runs"),
    [
        (Name("组织重构与成长"), ["zu zhi chong gou yu cheng zhang"]),
        (Name("“三年”成长、AI课堂"), ["san nian cheng zhang", "ke tang"]),
        (Name("校本 研修"), ["xiao ben yan xiu"]),
        (Name("长兴小学", "changxing xiaoxue"), ["chang xing xiao xue"]),
        (Name("长兴2校", "chang xing xiao"), ["chang xing", "xiao"]),
        (Name("西安", "xian"), ["xi an"]),
        (Name("西安", "Xī'ān"), ["xi an"]),
        (Name("绿色", "lüse"), ["lv se"]),
        (Name("西安", "nothing alike"), ["no hing a li ke"]),
        (Name("Word 2027"), []),
    ],
)
def test_spelling(name: Name, runs: list[str]) -> None:
    assert [" ".join(run) for run in spelled(name)] == runs


def test_titles_are_put_in_the_order_of_their_sound() -> None:
    titles = ["重庆", "AI课堂", "成长", "AI 安全", "校长", "中国"]
    assert sorted(titles, key=lambda title: sort_key(Name(title))) == [
        "AI 安全",
        "AI课堂",
        "成长",
        "重庆",
        "校长",
        "中国",
    ]


def test_common_characters_have_their_sounds() -> None:
    sounds = characters_by_sound()
    assert {"校", "小"} <= {*sounds["xiao"]}
    assert {"长"} <= {*sounds["chang"]} & {*sounds["zhang"]}
    assert sum(map(len, sounds.values())) > 6763


def test_grams_are_the_same_for_the_same_text() -> None:
    made = course(title="课程领导", description="课程领导，领导课程")
    folded = folded_of(fields_of(made, Labels.of_catalog(catalog(made), ZH)))
    grams = grams_of(folded)
    assert grams == grams_of(folded)
    assert {*grams.title["2"]} == {"课程", "程领", "领导"}
    assert {*grams.others["2"]} == {"导,", ",领", "导课"}
