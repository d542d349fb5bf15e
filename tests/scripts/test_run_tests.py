"""`python3 run.py test`: the steps, which of them run, and what is printed."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from run import SetupError
from scripts import browser, node, run_tests
from scripts.run_tests import Command, Step

NAMES = [
    *("format", "ruff", "mypy", "imports", "workflows"),
    *("schema", "check", "tsc", "eslint", "css", "node", "bundle", "pytest", "mkdocs"),
]


def saying(text: str, code: int = 0) -> Command:
    return Command([sys.executable, "-c", f"print({text!r}); raise SystemExit({code})"])


def impossible(_: Path) -> Command:
    raise SetupError("没有浏览器。", "There is no browser.")


GOOD = Step("good", "", lambda _: saying("not shown"))
BAD = Step("bad", "", lambda _: saying("what is wrong", code=3))
STUCK = Step("stuck", "", impossible)
ABSENT = Step("absent", "", lambda _: Command(["/no/such/program"]))


def without_times(text: str) -> str:
    return re.sub(r"\d+\.\d s$", "0.0 s", text, flags=re.MULTILINE)


def names(arguments: list[str]) -> list[str]:
    return [step.name for step in run_tests.chosen(arguments)]


def test_all_steps_run_unless_some_are_named_and_always_in_the_same_order() -> None:
    assert names([]) == NAMES
    assert names(["pytest", "ruff"]) == ["ruff", "pytest"]


def test_an_unknown_step(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_tests.main(["ruff", "mipy", "lint"]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err == (
        f"没有这样的测试步骤：mipy、lint；可以选：{'、'.join(NAMES)}。\n"
        f"There is no such step: mipy, lint; choose from {', '.join(NAMES)}.\n"
    )


def test_the_list_names_every_step(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_tests.main(["--list"]) == 0
    assert [line.split()[0] for line in capsys.readouterr().out.splitlines()] == NAMES


def test_only_a_failing_step_shows_its_output_and_the_others_still_run(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(run_tests, "STEPS", (BAD, STUCK, ABSENT, GOOD))
    assert run_tests.main([]) == 1
    assert without_times(capsys.readouterr().out) == (
        "FAIL bad          0.0 s\n"
        "what is wrong\n"
        "FAIL stuck        0.0 s\n"
        "没有浏览器。\n"
        "There is no browser.\n"
        "FAIL absent       0.0 s\n"
        "[Errno 2] No such file or directory: '/no/such/program'\n"
        "ok   good         0.0 s\n"
        "3/4 步失败；单独重跑： 3 of 4 steps failed; run them again:\n"
        "  python3 run.py test bad stuck absent\n"
    )


def test_all_passed(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(run_tests, "STEPS", (GOOD,))
    assert run_tests.main([]) == 0
    assert without_times(capsys.readouterr().out) == ("ok   good         0.0 s\n全部 1 步通过。 All 1 steps passed.\n")


def test_a_step_that_streams_writes_to_the_terminal_itself(capfd: pytest.CaptureFixture[str]) -> None:
    assert run_tests.run_command(saying("1 passed"), streams=True) == (True, "")
    assert capfd.readouterr().out == "1 passed\n"


def test_pytest_is_told_which_browser(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(node, "ready", lambda: None)
    monkeypatch.setattr(browser, "ready", lambda: "/usr/bin/chromium")
    assert run_tests.pytest(tmp_path).variables == {"BROWSER_PATH": "/usr/bin/chromium"}


def test_no_tests_of_the_browser_sources_is_a_failure(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(run_tests, "ROOT", tmp_path)
    with pytest.raises(SetupError) as caught:
        run_tests.node_tests(tmp_path)
    assert str(caught.value) == "tests/web/ 里没有 *.test.js。\nThere is no *.test.js below tests/web/."


def test_the_strict_build_leaves_site_as_it_is(tmp_path: Path) -> None:
    assert run_tests.mkdocs(tmp_path).line[-2:] == ["--site-dir", str(tmp_path / "site")]
