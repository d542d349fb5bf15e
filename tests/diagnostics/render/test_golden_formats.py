"""What hosts get to read, whole."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kedan.diagnostics.diagnostic import Severity
from kedan.diagnostics.render import FORMATS
from kedan.locale import LANGUAGES
from tests.diagnostics.render.reports import FOR_HOSTS, everything, found, rendered, report

ENDINGS = {"github": "txt", "gitlab": "json", "sarif": "json", "markdown": "md"}


def test_every_format_is_held_by_a_test() -> None:
    assert set(FORMATS) == {"text", "json", *FOR_HOSTS}


@pytest.mark.parametrize("name", LANGUAGES)
@pytest.mark.parametrize("form", FOR_HOSTS)
def test_a_report_with_everything(form: str, name: str, golden: Callable[[str, str], None]) -> None:
    golden(f"formats/{form}.{name}.{ENDINGS[form]}", rendered(form, everything(), name))


@pytest.mark.parametrize("name", LANGUAGES)
@pytest.mark.parametrize("form", FOR_HOSTS)
def test_a_clean_report(form: str, name: str, golden: Callable[[str, str], None]) -> None:
    golden(f"formats/{form}.clean.{name}.{ENDINGS[form]}", rendered(form, report(), name))


@pytest.mark.parametrize("form", FOR_HOSTS)
def test_colours_are_for_terminals(form: str) -> None:
    assert "\x1b" not in rendered(form, everything())


@pytest.mark.parametrize("form", ["github", "markdown"])
def test_people_read_the_worst_first(form: str) -> None:
    lines = rendered(form, everything()).splitlines()
    words = [("::error", "**错误**"), ("::warning", "**警告**"), ("::notice", "**提示**")]
    ranks = [rank for line in lines for rank, marks in enumerate(words) if any(mark in line for mark in marks)]
    assert ranks == [0, 0, 0, 0, 1, 2]


def test_what_github_leaves_out_is_told() -> None:
    ten = [found("错", severity=Severity.WARNING)] * 10
    assert rendered("github", report(*ten)).splitlines()[-1] == "课单检查：10 处警告"
    *commands, last = rendered("github", report(*ten, ten[0])).splitlines()
    assert len(commands) == 11
    assert last.startswith("::notice title=kedan::课单检查：11 处警告%0AGitHub 每一步最多标出 10 处错误")
