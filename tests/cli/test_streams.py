"""`kedan` whatever its input and output are: a terminal, a pipe, full, closed, or of another encoding."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.support.command import RUN, Outcome, in_child, write_catalog

NO_ENCODING = dict.fromkeys(("LANG", "LC_ALL", "LC_CTYPE", "PYTHONIOENCODING", "PYTHONUTF8"), "")

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a POSIX shell and its terminals")


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A folder with a catalog that has some mistakes."""
    write_catalog(tmp_path, {"site.yml": b"id: test\ntitel: x\n", "courses/sample-college/x.yml": "标题: x\n".encode()})
    return tmp_path


def in_shell(line: str, cwd: Path, environment: Mapping[str, str] | None = None) -> Outcome:
    """Run a line in which `$KEDAN` is the command."""
    script = f'kedan() {{ "$PYTHON" -c "$CODE" "$@"; }}; {line}'
    own = {"PYTHON": RUN[0], "CODE": RUN[2], "PYTHONUNBUFFERED": ""}
    done = subprocess.run(
        ["bash", "-c", script],
        cwd=cwd,
        env={**os.environ, **own, **(environment or {})},
        capture_output=True,
        check=False,
        timeout=300,
    )
    return Outcome(done.returncode, done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace"))


def test_nobody_reads_the_report(broken: Path) -> None:
    """Neither a traceback nor a clean bill: with `pipefail` the code of the command counts."""
    big = "".join(f"key{number}: x\n" for number in range(99)).encode()
    write_catalog(broken, {f"courses/sample-college/x{number}.yml": big for number in range(6)})
    assert in_shell("set -o pipefail; kedan check | head -0", broken) == Outcome(2, "", "")
    read = in_shell("set -o pipefail; kedan check --format json | head -1", broken)
    assert read == Outcome(2, "[\n", "")


def test_there_is_no_room_for_the_report(broken: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("no such device here")
    done = in_shell("kedan check >/dev/full", broken, {"LC_ALL": "C.UTF-8"})
    assert done == Outcome(2, "", "错误：读写失败：磁盘已满。腾出空间再试\n")
    assert in_shell("kedan check --catalog nowhere 2>/dev/full", broken) == Outcome(2, "", "")


@pytest.mark.parametrize("line", ["kedan check >&-", "kedan check >&- 2>&- <&-"])
def test_a_closed_output_does_not_change_the_code(line: str, broken: Path) -> None:
    assert in_shell(line, broken) == Outcome(1, "", "")


@pytest.mark.parametrize(
    ("line", "code"),
    [("kedan check --catalog nowhere 2>&-", 2), ("kedan 2>&-", 2), ("kedan build --host directory 2>&-", 1)],
)
def test_a_closed_error_output_does_not_change_the_code(line: str, code: int, broken: Path) -> None:
    assert in_shell(line, broken) == Outcome(code, "", "")


@pytest.mark.parametrize(
    "environment",
    [
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"LC_ALL": "no_SUCH.locale"},
        {"PYTHONIOENCODING": "gb18030"},
    ],
    ids=lambda environment: ",".join("=".join(pair) for pair in environment.items()),
)
def test_no_locale_ends_it(environment: dict[str, str], broken: Path) -> None:
    own = {**os.environ, **NO_ENCODING, **environment}
    done = subprocess.run([*RUN, "check"], cwd=broken, env=own, capture_output=True, check=False, timeout=300)
    assert done.returncode == 1
    assert done.stderr == b""
    assert b"[unknown-key]" in done.stdout
    assert b"[missing-key]" in done.stdout


def test_a_console_without_the_characters_shows_their_codes(broken: Path) -> None:
    done = in_child("check", "--lang", "en", cwd=broken, environment={"PYTHONIOENCODING": "cp1252"})
    assert "error[unknown-key]" in done.out
    assert "\n1 | \\u6807\\u9898: x\n" in done.out


def test_the_working_folder_is_gone(tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    done = in_shell('rmdir "$PWD"; kedan build --host directory', gone)
    assert done.code == 2
    assert done.err.count("错误：") == 1
    assert "Traceback" not in done.err


def _terminal(*arguments: str, cwd: Path, environment: Mapping[str, str] | None = None) -> str:
    from tests.support.terminal import shown_on_a_terminal  # noqa: PLC0415 - not on every system

    return shown_on_a_terminal(*arguments, cwd=cwd, environment=environment or {})


def test_colours_add_nothing_but_colours(broken: Path) -> None:
    shown = _terminal("check", cwd=broken, environment={"TERM": "xterm-256color"}).replace("\r\n", "\n")
    assert re.sub(r"\x1b\[[0-9;]*m", "", shown) == in_child("check", cwd=broken).out


def test_data_is_never_coloured(broken: Path) -> None:
    shown = _terminal("check", "--format", "json", cwd=broken)
    assert "\x1b" not in shown
    assert len(json.loads(shown)) == 4
