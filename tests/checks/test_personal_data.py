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
