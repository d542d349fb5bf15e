"""What counts as a mobile number, an identity number or a private mail address, and what only looks like one."""

from __future__ import annotations

import time

import pytest

from tests.support.catalogs import diagnostics

COURSE = "courses/sample-college/leadership.yml"
FOUND = {
    "13800138000": "mobile",
    "138 0013 8000": "mobile",
    "138-0013-8000": "mobile",
    "1380-013-8000": "mobile",
    "138.0013.8000": "mobile",
    "138‑0013‑8000": "mobile",  # as word processors write it
    "+8613800138000": "mobile",
    "86 13800138000": "mobile",
    "１３８００１３８０００": "mobile",
    "电话13800138000联系": "mobile",
    "11010519491231002X": "identity",
    "11010519491231002x": "identity",
    "１１０１０５１９４９１２３１００２Ｘ": "identity",
    "a@qq.com": "mail",
    "A.B@VIP.QQ.COM": "mail",
    "zhang＠163．com": "mail",
    "a@gmail.com。": "mail",
    "12345678#qq.com": "mail",
    "12345678 ＃ qq.com": "mail",
    "zhang(at)163.com": "mail",
    "zhang（at）163.com": "mail",
    "zhang[AT]vip.163.com": "mail",
    "https://example.org/ask?to=a@qq.com": "mail",
    "https://example.org/ask?x=1&to=a%40qq.com#top": "mail",
    "一三八零零一三八零零零": "mobile",
    "电话幺三八〇〇一三八〇〇〇。": "mobile",
    "壹叁捌零零壹叁捌零零零": "mobile",
    "一三八 零零一三 八零零零": "mobile",
    "一三八-零零一三-八零零零": "mobile",
    "https://example.org/ask?phone=13800138000": "mobile",
    "https://example.org/ask?id=3&user_mobile=+86-138-0013-8000&x": "mobile",
    "https://example.org/ask#tel=13800138000": "mobile",
    "110105491231002": "identity",
    "110105 491231 002": "identity",
    "证件１１０１０５４９１２３１００２": "identity",
    "https://example.org/ask?card=11010519491231002X": "identity",
}
NOTHING = (
    "12800138000",
    "1380013800",
    "138001380001",
    "0571-88001380",
    "110105194912310021",
    "11010519491331002X",
    "2013-11-12 10:00",
    "教师〔2013〕11号",
    "https://example.org/13800138000/a@qq.com",
    "a@qq.com.example.org",
    "a@xqq.com",
    "a@163.community",
    "training@example.org",
    "@qq.com",
    "999999491231002",  # no such region
    "110105491331002",  # no such month
    "110105491200002",
    "110105000101234",  # the number of a company: region, and a running number
    "110105190101234",
    "1101054912310021",
    "11010549123100",
    "2027011310300000",
    "202701131030123",
    "账号 110105491231002-1234567a",
    "浙教办师〔2020〕190000000001号",
    "一三八零零一三八零零",
    "一三八零零一三八零零零零",
    "一二八零零一三八零零零",
    "二〇二七年一三八零",
    "一百三十八万零一千三百八十",
    "第一、三、八、九、五、六、七、八、九、二、三条",
    "https://example.org/ask?id=13800138000",
    "https://example.org/tel/13800138000",
    "https://example.org/ask?phone=0571-88001380",
    "https://example.org/ask?phone=138001380001",
    "https://example.org/ask?to=office@example.org",
    "见第 3#163.comma",
    "C#net.example.org",
    "a(at)example.org",
    "(At)qq.com",
)


def _kinds(text: str) -> list[str]:
    found = diagnostics({COURSE: f"title: 校长领导力\nnote: '{text}'\nsample: true\n".encode()})
    assert {one.id for one in found} <= {"personal-data"}
    return [one.headline.key.split(".")[2] for one in found]


@pytest.mark.parametrize(("text", "kind"), FOUND.items())
def test_personal_data_is_found(text: str, kind: str) -> None:
    assert _kinds(text) == [kind]


@pytest.mark.parametrize("text", NOTHING)
def test_what_only_looks_like_it_is_left_alone(text: str) -> None:
    assert _kinds(text) == []


@pytest.mark.parametrize("text", ["1" * 280, "a" * 280, "86 " * 90, "a@" * 140, "138 " * 70])
def test_long_near_misses_take_no_time(text: str) -> None:
    lines = "".join(f"x-n{number}: '{text}'\n" for number in range(180))
    begun = time.perf_counter()
    diagnostics({COURSE: f"title: 校长领导力\n{lines}sample: true\n".encode()})
    assert time.perf_counter() - begun < 2
