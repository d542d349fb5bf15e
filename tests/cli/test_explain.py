"""`kedan explain`: every id that a report may show can be asked about."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kedan.checks import all_checks
from kedan.cli.explain import _reading
from kedan.locale import LANGUAGES, load
from tests.support.command import Outcome

CHECKS = [check.info.id for check in all_checks()]
READING = sorted(_reading(load("zh")))


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_an_id_all_are_listed_in_one_line_each(language: str, kedan: Callable[..., Outcome]) -> None:
    done = kedan("explain", "--lang", language)
    assert (done.code, done.err) == (0, "")
    lines = [line.split(maxsplit=1) for line in done.out.splitlines() if line.startswith("  ")]
    assert [name for name, _ in lines] == [*sorted(CHECKS), *READING]


@pytest.mark.parametrize("check_id", [*CHECKS, *READING])
def test_an_id_is_explained_in_both_languages(check_id: str, kedan: Callable[..., Outcome]) -> None:
    for language in LANGUAGES:
        done = kedan("explain", check_id, "--lang", language)
        assert (done.code, done.err) == (0, "")
        assert done.out.startswith(f"{check_id}\n")
        assert done.out.count("\n") > 2


def test_a_page_is_plain_text(kedan: Callable[..., Outcome], golden: Callable[[str, str], None]) -> None:
    golden("explain/retired-region.txt", kedan("explain", "retired-region").out)
    golden("explain/retired-region.en.txt", kedan("explain", "retired-region", "--lang", "en").out)
    golden("explain/wrong-ending.txt", kedan("explain", "wrong-ending").out)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("retired-regions", "没有“retired-regions”这项检查，是不是 retired-region？"),
        ("Wrong_Type", "没有“Wrong_Type”这项检查，是不是 wrong-type？"),
        ("xyz", "没有“xyz”这项检查；kedan explain 列出全部"),
        ("../../secret", "没有“../../secret”这项检查；kedan explain 列出全部"),
    ],
)
def test_an_unknown_id_gets_the_closest_one(given: str, said: str, kedan: Callable[..., Outcome]) -> None:
    assert kedan("explain", given) == Outcome(2, "", f"错误：{said}\n")


def test_one_id_at_a_time(kedan: Callable[..., Outcome]) -> None:
    assert kedan("explain", "date-order", "alias").code == 2
