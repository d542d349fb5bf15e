"""Every check has its page, and the page tells the truth: its wrong example is found, its right one is clean."""

from __future__ import annotations

import json
import re

import pytest

from kedan import locale, resources
from kedan.checks import Check, all_checks
from kedan.diagnostics.diagnostic import Severity
from tests.support.catalogs import REPOSITORY, base_files, project

FOLDER = "plugins/kedan/checks/pages"
CHECKS = {check.info.id: check for check in all_checks()}
WRONG, RIGHT = "## 不对的写法", "## 正确的写法"
SEVERITIES = {
    Severity.ERROR: "这是错误，改正以后才能生成站点。",
    Severity.WARNING: "这是警告，不妨碍生成站点。",
}
_FILE = re.compile(r"```yaml\n# catalog/(\S+)\n(.*?)```\n", re.DOTALL)


def _page(check_id: str) -> str:
    assert (REPOSITORY / FOLDER / f"{check_id}.md").is_file(), f"write {FOLDER}/{check_id}.md, like those beside it"
    return resources.read_text("checks", "pages", f"{check_id}.md")


def _files(part: str) -> dict[str, bytes]:
    found = {path: text.encode() for path, text in _FILE.findall(part)}
    assert found, "an example is a block ```yaml whose first line is # catalog/…"
    return found


def _found(files: dict[str, bytes]) -> set[str]:
    return {found.id for found in project({**base_files(), **files}).diagnostics}


@pytest.mark.parametrize("check_id", CHECKS)
def test_a_check_has_a_page_of_the_common_form(check_id: str) -> None:
    lines, check = _page(check_id).split("\n"), CHECKS[check_id]
    assert lines[0] == f"# {check_id}"
    assert lines[2] == f"{_one_line('zh', check_id)}。"
    assert lines[4] == SEVERITIES[check.info.severity]
    assert [line for line in lines if line.startswith("## ")] == [WRONG, RIGHT]


@pytest.mark.parametrize("check_id", CHECKS)
def test_the_wrong_example_of_a_page_is_found(check_id: str) -> None:
    wrong = _page(check_id).partition(WRONG)[2].partition(RIGHT)[0]
    assert _found(_files(wrong)) == {check_id}


@pytest.mark.parametrize("check_id", CHECKS)
def test_the_right_example_of_a_page_is_clean(check_id: str) -> None:
    assert _found(_files(_page(check_id).partition(RIGHT)[2])) == set()


@pytest.mark.parametrize("check", CHECKS.values(), ids=lambda check: check.info.id)
def test_a_check_is_told_in_one_line(check: Check) -> None:
    for language in locale.LANGUAGES:
        line = _one_line(language, check.info.id)
        assert line, f"add {check.info.id} to plugins/kedan/locale/{language}/explain.json"
        assert not line.endswith(("。", "."))


def test_there_is_no_page_without_its_check() -> None:
    assert {path.stem for path in (REPOSITORY / FOLDER).iterdir()} == set(CHECKS)


def test_there_is_no_line_without_its_mistake() -> None:
    strings = locale.load("zh").strings
    for name in json.loads(resources.read_text("locale", "zh", "explain.json")):
        known = name in CHECKS or any(key.startswith((f"entry.{name}.", f"source.{name}.")) for key in strings)
        assert known, f"locale/*/explain.json tells of {name}, which nothing finds"


def _one_line(language: str, check_id: str) -> str:
    strings: dict[str, str] = json.loads(resources.read_text("locale", language, "explain.json"))
    return strings.get(check_id, "")
