"""`kedan audit`: what a principal reads, what a program reads, and what is said of a list that is wrong."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.support.command import Outcome

Run = Callable[..., Outcome]

PROVINCE = """\
title: 省：五年学分
basis: {document: 某教〔2020〕2号, article: 第三条, checked: 2026-11-22, verified: false}
applies_to: {roles: [principal]}
unit: credits
cycle: {years: 2}
count:
  - {where: {category: qualification}, weight: 1/3}
rules:
  - {id: total, title: 总学分, sum: {gte: 100}}
  - {id: yearly, title: 每年学分, per: year, sum: {gte: 24}}
  - {id: ninety, title: 90 学分培训, where: {counts_toward: zj-90}, count: {gte: 1}}
  - {id: online, title: 线上占比, where: {delivery: online}, share: {of: 90, lte: 1/3}}
  - {id: domains, title: 领域, distinct: {field: domain, gte: 3}}
  - id: ethics
    title: 职业道德
    basis: {document: 某教〔2019〕9号, checked: 2026-11, verified: true}
    any:
      - {id: ethics-hours, title: 学分, where: {counts_toward: ethics}, sum: {gte: 8}}
      - {id: ethics-word, title: 证明, attest: 单位证明}
"""
CITY = """\
title: 市：五年学分
basis: {document: 某市教〔2021〕1号, checked: 2026-11-22, verified: true}
applies_to: {roles: [principal]}
unit: credits
extends: [province]
rules:
  - {id: yearly, title: 每年学分, per: year, sum: {gte: 36}}
sample: true
"""
CHOSEN = """\
title: 自选的规则
basis: {document: 某教〔2020〕3号, checked: 2026-11-22, verified: true}
opt_in: true
unit: credits
rules:
  - {id: all, title: 合计, sum: {lte: 10}}
"""
COURSE = """\
title: 校园文化
category: thematic
domains: [culture, planning]
audiences:
  - {roles: [principal], credits: {offline: 8, online: 32}}
prerequisites: [sample-college/school-planning]
excludes: [city-bureau/finance]
offerings: [{id: off, status: cancelled, reason: 人数不足}]
sample: true
"""
LIST = {
    "v": 1,
    "profile": {"role": "principal", "cycle_start": 2026},
    "done": [
        {"title": "任职资格培训", "year": 2026, "amount": 100, "unit": "credits", "category": "qualification"},
        {"title": "早年的“90 学分”", "year": 2022, "amount": "90", "unit": "credits", "kinds": ["zj-90"]},
    ],
    "planned": [
        {"course": "sample-college/culture", "offering": "off", "year": 2027},
        {"course": "city-bureau/finance"},
    ],
    "waivers": [{"rule": "domains", "reason": "产假，经教育局同意延后"}],
}


@pytest.fixture
def listed(here: Path) -> Path:
    """A catalog with a province and a city, and a list beside it."""
    for name, text in (("province", PROVINCE), ("city", CITY), ("chosen", CHOSEN)):
        (here / "catalog" / "policies" / f"{name}.yml").write_text(text, "utf-8")
    (here / "catalog" / "courses" / "sample-college" / "culture.yml").write_text(COURSE, "utf-8")
    return _write(here, LIST)


def _write(folder: Path, data: Any) -> Path:
    path = folder / "list.json"
    path.write_text(data if isinstance(data, str) else json.dumps(data, ensure_ascii=False, indent=1), "utf-8")
    return path


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.usefixtures("listed")
def test_a_list_is_told_in_words(language: str, kedan: Run, golden: Callable[[str, str], None]) -> None:
    told = kedan("audit", "list.json", "--year", "2026", "--lang", language)
    assert told.code == 0
    assert told.err == ""
    golden(f"audit/list.{language}.txt", told.out)


@pytest.mark.usefixtures("listed")
def test_policies_that_are_only_chosen_have_to_be_named(kedan: Run) -> None:
    assert "自选的规则" not in kedan("audit", "list.json").out
    told = kedan("audit", "list.json", "--policy", "chosen", "--policy", "cycle", "--year", "2026").out
    assert [line for line in told.split("\n") if line.endswith(("（chosen）", "（cycle）"))] == [
        "自选的规则（chosen）",
        "五年周期（cycle）",
    ]
    assert "总学分" not in told


@pytest.mark.usefixtures("listed")
def test_a_list_is_told_to_programs(kedan: Run) -> None:
    told = kedan("audit", "list.json", "--policy", "province", "--policy", "city", "--format", "json", "--year", "2026")
    data = json.loads(told.out)
    assert told.err == ""
    assert data["year"] == 2026
    assert [answer["id"] for answer in data["answers"]] == ["province", "city"]
    total = data["answers"][0]["both"][0]
    assert (total["status"], total["have"], total["gap"]) == ("ask", "220/3", "80/3")
    assert total["basis"] == {
        "document": "某教〔2020〕2号",
        "article": "第三条",
        "checked": "2026-11-22",
        "verified": False,
    }
    assert data["answers"][1]["sample"] is True
    assert {"rule": "yearly", "unit": "credits", "policies": ["city", "province"]} in data["compare"]
    assert [note["kind"] for note in data["notes"]] == ["cancelled", "prerequisite", "excluded"]


@pytest.mark.usefixtures("listed")
def test_the_year_is_the_current_one_unless_it_is_given(kedan: Run) -> None:
    data = json.loads(kedan("audit", "list.json", "--policy", "chosen", "--format", "json").out)
    assert data["year"] >= 2026
    wrong = kedan("audit", "list.json", "--year", "26")
    assert (wrong.code, wrong.out, wrong.err) == (2, "", "错误：“26”不是年份，例如 2027\n")


def test_a_list_may_be_yaml(listed: Path, kedan: Run) -> None:
    listed.write_text(
        "profile: {role: principal}\ndone:\n  - {title: 一, year: 2026, amount: 9, unit: credits}\n", "utf-8"
    )
    told = kedan("audit", "list.json", "--policy", "chosen")
    assert told.code == 0
    assert "[达标] 合计：至多 10 学分" in told.out


def test_an_empty_list_is_one(listed: Path, kedan: Run) -> None:
    listed.write_text("{}", "utf-8")
    assert kedan("audit", "list.json").code == 0


WRONG = {
    "unknown-key": {**LIST, "profil": {}},
    "wrong-type": {"done": [{"title": "x", "year": "今年"}]},
    "unit-without-amount": {"done": [{"title": "x", "year": 2026, "unit": "credits"}]},
    "amount": {"done": [{"title": "x", "year": 2026, "amount": "1.234", "unit": "credits"}]},
    "three-decimals": {"done": [{"title": "x", "year": 2026, "amount": 1.234, "unit": "credits"}]},
    "negative": {"done": [{"title": "x", "year": 2026, "amount": -1, "unit": "credits"}]},
    "role": {"profile": {"role": "正职校长"}},
    "region": {"profile": {"region": "999999"}},
    "category": {"done": [{"title": "x", "year": 2026, "category": "improvment"}]},
    "no-reason": {"waivers": [{"rule": "total"}]},
    "blank-reason": {"waivers": [{"rule": "total", "reason": "  "}]},
    "no-such-rule": {"waivers": [{"rule": "totl", "reason": "x"}], "confirmed": [{"rule": "ethics-wrd"}]},
    "a-part-is-not-waived": {"waivers": [{"rule": "ethics-word", "reason": "x"}]},
    "no-such-policy": {"confirmed": [{"rule": "ethics", "policy": "provinse"}]},
    "a-list": [1, 2],
    "not-json": '{"done": [',
    "twice": '{"done": [], "done": []}',
    "empty": "",
}


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_list_is_told_with_its_place(
    name: str, listed: Path, kedan: Run, golden: Callable[[str, str], None]
) -> None:
    _write(listed.parent, WRONG[name])
    told, english = kedan("audit", "list.json"), kedan("audit", "list.json", "--lang", "en")
    assert (told.code, told.err, english.code, english.err) == (1, "", 1, "")
    golden(f"audit/wrong/{name}.txt", f"{told.out}\n{english.out}")
    rows = json.loads(kedan("audit", "list.json", "--format", "json").out)
    assert rows
    assert {row["file"] for row in rows} == {"list.json"}
    assert {row["severity"] for row in rows} == {"error"}


def test_a_course_that_is_gone_is_a_warning(listed: Path, kedan: Run, golden: Callable[[str, str], None]) -> None:
    _write(
        listed.parent,
        {
            "done": [{"title": "x", "year": 2026, "course": "sample-college/gone"}],
            "planned": [
                {"course": "sample-college/culturre"},
                {"course": "sample-college/school-planning", "offering": "springs"},
            ],
        },
    )
    told = kedan("audit", "list.json", "--policy", "chosen")
    assert told.code == 0
    golden("audit/warnings.txt", told.err)


@pytest.mark.usefixtures("listed")
def test_what_can_t_be_read_is_a_mistake_of_usage(kedan: Run) -> None:
    assert kedan("audit", "nowhere.json").code == 2
    folder = kedan("audit", "catalog")
    assert (folder.code, folder.out, folder.err) == (2, "", "错误：catalog 不是文件\n")
    assert kedan("audit").code == 2
    near = kedan("audit", "list.json", "--policy", "provinse")
    assert (near.code, near.err) == (2, "错误：没有“provinse”这份学分规则，是不是 province？\n")
    far = kedan("audit", "list.json", "--policy", "zzz")
    assert (far.code, far.err) == (2, "错误：没有“zzz”这份学分规则，可用：chosen, city, cycle, province\n")


def test_a_catalog_with_mistakes_audits_nothing(listed: Path, kedan: Run) -> None:
    """A rule that can't be read would be missing without a word."""
    (listed.parent / "catalog" / "policies" / "city.yml").write_text("title: x\n", "utf-8")
    told = kedan("audit", "list.json")
    assert told.code == 1
    assert told.out == ""
    assert "catalog/policies/city.yml" in told.err


TEXTS = {
    "line": "x\n错误[forged] 假的\n  [达标] 总学分",
    "carriage-return": "x\r错误[forged]",
    "escape": "\x1b[2J\x1b[31mx\x1b]0;title\x07",
    "c1": "\x9b31mx\x85y",
    "bidi": "\u202eyml.x\u2066\u200f",
    "separators": "x\u2028[达标] y\u2029",
    "placeholders": "{text} {0} %s \\n",
    "workflow": "##[error]x ::error::x",
    "long": "长" * 79,
}


def _is_seen(char: str) -> bool:
    return char in "\n\u3000" or (char.isprintable() and unicodedata.category(char) not in {"Cf", "Co", "Cn", "Cs"})


@pytest.mark.parametrize("name", TEXTS)
def test_no_text_of_a_list_forges_anything(name: str, listed: Path, kedan: Run) -> None:
    text = TEXTS[name]
    lists = [
        {"done": [{"title": text, "year": 2026, "amount": 9, "unit": "credits"}]},
        {"done": [{"title": text, "year": 1990}], "profile": {"cycle_start": 2026}},
        {"waivers": [{"rule": "total", "reason": text}]},
        {"waivers": [{"rule": text, "reason": "x"}]},
        {"planned": [{"course": text, "offering": text}]},
        {"profile": {"role": text, "region": text}},
        {text: text},
    ]
    for data in lists:
        for escaped in (False, True):
            listed.write_text(json.dumps(data, ensure_ascii=escaped), "utf-8")
            for form in ("text", "json"):
                told = kedan("audit", "list.json", "--format", form, "--year", "2026")
                assert told.code in {0, 1}
                assert {char for char in told.out + told.err if not _is_seen(char)} == set()
                assert not re.search(r"^(错误\[forged\]|\s*\[达标\] y|::|##)", told.out, re.MULTILINE)


@pytest.mark.parametrize("name", ["line", "escape", "bidi", "placeholders"])
@pytest.mark.parametrize("line", [("TEXT",), ("list.json", "--policy", "TEXT"), ("list.json", "--year", "TEXT")])
@pytest.mark.usefixtures("listed")
def test_no_word_of_the_command_line_forges_anything(line: tuple[str, ...], name: str, kedan: Run) -> None:
    told = kedan("audit", *(word.replace("TEXT", TEXTS[name]) for word in line))
    assert (told.code, told.out) == (2, "")
    assert re.fullmatch(r"错误：.*\n", told.err)
    assert {char for char in told.err if not _is_seen(char)} == set()
