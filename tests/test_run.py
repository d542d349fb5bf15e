"""The first command a newcomer types: run.py."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import run
from run import ROOT, Environment, SetupError

Calls = list[tuple[str, ...]]

OLD_PYTHON = """
import runpy, sys
sys.version_info = (3, 9, 1, "final", 0)
sys.argv = ["run.py", "serve"]
runpy.run_path("run.py", run_name="__main__")
"""

# Said by Debian 12 (Python 3.11.2) without the package python3-venv.
NO_ENSUREPIP = """\
The virtual environment was not created successfully because ensurepip is not
available.  On Debian/Ubuntu systems, you need to install the python3-venv
package using the following command.

    apt install python3.11-venv

You may need to use sudo with that command.  After installing the python3-venv
package, recreate your virtual environment.

Failing command: /tmp/kedan/.venv/bin/python3
"""
PYTHON3_VENV = (
    "这个 Python 缺少 venv 组件，请先安装：sudo apt install python3-venv（Debian、Ubuntu），然后重试。\n"
    "This Python lacks venv: install it (Debian, Ubuntu: sudo apt install python3-venv) and try again."
)

# Said by pip 23.0.1 and by pip 26.3.
RETRYING = "WARNING: Retrying (Retry(total=0, connect=None, read=None, redirect=None, status=None)) after "
UNREACHED = {
    "no name, pip 23": RETRYING
    + "connection broken by 'NewConnectionError('<pip._vendor.urllib3.connection.HTTPSConnection object at "
    "0x7f835ec78fd0>: Failed to establish a new connection: [Errno -2] Name or service not known')': /simple/six/\n",
    "no proxy, pip 23": RETRYING
    + "connection broken by 'ProxyError('Cannot connect to proxy.', NewConnectionError('<pip._vendor.urllib3."
    "connection.HTTPSConnection object at 0x7f9e5d189450>: Failed to establish a new connection: "
    "[Errno 111] Connection refused'))': /simple/six/\n",
    "no name, pip 26": RETRYING
    + "connection broken by 'NameResolutionError(\"HTTPSConnection(host='no-such-host.invalid', port=443): "
    "Failed to resolve 'no-such-host.invalid' ([Errno -2] Name or service not known)\")': /simple/six/\n",
}
NO_SUCH_VERSION = (
    "ERROR: Could not find a version that satisfies the requirement six (from versions: none)\n"
    "ERROR: No matching distribution found for six\n"
)
NO_NETWORK = (
    "连接不上软件包服务器，依赖没有装上：请检查网络后重试；需要镜像时设置环境变量 PIP_INDEX_URL。\n"
    "The package server cannot be reached, so nothing was installed: check the network and try again; "
    "for a mirror set the environment variable PIP_INDEX_URL."
)


@pytest.fixture
def project(tmp_path: Path) -> Environment:
    """A folder with the two files that an environment is made from, and no environment."""
    (tmp_path / "requirements.lock").write_text("mkdocs==1.6.1\n", encoding="utf-8")
    (tmp_path / "pyproject.toml").write_text("[project]\n", encoding="utf-8")
    return Environment(tmp_path)


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> Calls:
    """What `set_up` does, with the slow parts only noted."""
    noted: Calls = []

    def create(environment: Environment) -> None:
        noted.append(("create",))
        environment.folder.mkdir(exist_ok=True)
        fake_python(environment, "3.11.2")

    def pip_install(environment: Environment, *arguments: str) -> None:
        assert not environment.stamp.exists(), "an interrupted installation must not look complete"
        noted.append(arguments)

    monkeypatch.setattr(run, "create", create)
    monkeypatch.setattr(run, "pip_install", pip_install)
    return noted


def fake_python(environment: Environment, version: str, code: int = 0) -> None:
    path = Path(environment.python)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\necho {version}\nexit {code}\n", encoding="utf-8")
    path.chmod(0o755)


def installation(environment: Environment) -> Calls:
    root = environment.root
    return [
        ("--require-hashes", "-r", str(root / "requirements.lock")),
        ("--no-deps", "--no-build-isolation", "-e", str(root)),
    ]


def test_an_old_python_can_read_the_file_and_is_told_so() -> None:
    ast.parse((ROOT / "run.py").read_text(encoding="utf-8"), feature_version=(3, 6))
    result = subprocess.run([sys.executable, "-c", OLD_PYTHON], cwd=ROOT, capture_output=True, text=True, check=False)
    assert result.stderr == (
        "需要 Python 3.11 或更新的版本，现在运行的是 3.9；请安装新版后重试。\n"
        "Kedan needs Python 3.11 or newer, this is 3.9: install a newer one and try again.\n"
    )
    assert (result.returncode, result.stdout) == (2, "")


@pytest.mark.parametrize("arguments", [[], ["-h"], ["--help"], ["help"]])
def test_help_needs_no_environment(arguments: list[str], calls: Calls, capsys: pytest.CaptureFixture[str]) -> None:
    assert run.main(arguments) == 0
    assert capsys.readouterr() == (run.HELP, "")
    assert calls == []


def test_commands_that_are_ours_and_others() -> None:
    environment = Environment(ROOT)
    kedan, python = environment.program("kedan"), environment.python
    assert run.command_line(environment, "serve", "--address", "[::]:80") == [kedan, "serve", "--address", "[::]:80"]
    assert run.command_line(environment, "fmt") == [kedan, "fmt"]
    assert run.command_line(environment, "test", "ruff") == [python, "-m", "scripts.run_tests", "ruff"]
    assert run.command_line(environment, "bundle") == [python, "-m", "scripts.node", "scripts/bundle.mjs"]
    assert run.command_line(environment, "lock", "--upgrade") == [sys.executable, "-m", "scripts.lock", "--upgrade"]


def test_programs_lie_elsewhere_on_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    environment = Environment(ROOT)
    assert environment.program("kedan") == str(ROOT / ".venv" / "bin" / "kedan")
    monkeypatch.setattr("run.os.name", "nt")
    program = environment.program("kedan")
    monkeypatch.undo()  # pathlib looks at the name too
    assert program == str(ROOT / ".venv" / "Scripts" / "kedan.exe")


def test_children_speak_utf8_and_have_a_home_or_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "")
    assert "HOME" not in run.child_environment()
    monkeypatch.setenv("HOME", "/home/li")
    variables = run.child_environment()
    assert (variables["HOME"], variables["PYTHONUTF8"], variables["NO_MKDOCS_2_WARNING"]) == ("/home/li", "1", "1")


def test_the_first_start_makes_the_environment(project: Environment, calls: Calls) -> None:
    run.set_up(project)
    assert calls == [("create",), *installation(project)]
    assert project.stamp.read_text(encoding="utf-8") == run.stamp_text(project.root, "3.11.2")


def test_the_second_start_does_nothing(project: Environment, calls: Calls) -> None:
    run.set_up(project)
    calls.clear()
    run.set_up(project)
    assert calls == []


def interrupt(environment: Environment) -> None:
    environment.stamp.unlink()


def change_lock(environment: Environment) -> None:
    (environment.root / "requirements.lock").write_text("mkdocs==1.6.2\n", encoding="utf-8")


def change_project(environment: Environment) -> None:
    (environment.root / "pyproject.toml").write_text("[project]\nname='kedan'\n", encoding="utf-8")


def spoil_stamp(environment: Environment) -> None:
    environment.stamp.write_bytes(b"\xff\xfe")


def upgrade_python(environment: Environment) -> None:
    fake_python(environment, "3.12.0")


@pytest.mark.parametrize("change", [interrupt, change_lock, change_project, spoil_stamp, upgrade_python])
def test_what_is_half_made_or_not_current_is_installed_anew(
    change: Callable[[Environment], None], project: Environment, calls: Calls
) -> None:
    run.set_up(project)
    calls.clear()
    change(project)
    run.set_up(project)
    assert calls == installation(project)
    calls.clear()
    run.set_up(project)
    assert calls == []


def remove_python(environment: Environment) -> None:
    Path(environment.python).unlink()


def break_python(environment: Environment) -> None:
    Path(environment.python).write_bytes(b"\x7fELF of another machine")


def grow_old(environment: Environment) -> None:
    fake_python(environment, "3.9.1", code=1)


def move(environment: Environment) -> None:
    environment.stamp.write_text("/elsewhere\n0123\n", encoding="utf-8")


@pytest.mark.parametrize("change", [remove_python, break_python, grow_old, move])
def test_what_cannot_run_is_made_anew(
    change: Callable[[Environment], None], project: Environment, calls: Calls
) -> None:
    run.set_up(project)
    calls.clear()
    change(project)
    run.set_up(project)
    assert calls == [("create",), *installation(project)]


def test_the_real_environment_tells_its_version() -> None:
    here = Environment(ROOT)
    assert run.python_version(here) == sys.version.split()[0]


def test_a_folder_that_cannot_be_written(
    project: Environment, calls: Calls, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(**_: str) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("run.tempfile.TemporaryFile", refuse)
    monkeypatch.setattr(run, "ROOT", project.root)
    assert run.main(["build"]) == 2
    assert capsys.readouterr().err == (
        f"无法写入文件夹 {project.root}（Permission denied）：请换到可以写入的位置，或修改权限后重试。\n"
        f"Cannot write into {project.root} (Permission denied): "
        "move it to where you can write, or change the permissions.\n"
    )
    assert calls == []


@pytest.mark.parametrize("output", [NO_ENSUREPIP, "/usr/bin/python3: No module named venv\n"])
def test_python_without_venv(
    output: str, project: Environment, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        return subprocess.CompletedProcess(command, 1, stdout=output)

    monkeypatch.setattr("run.subprocess.run", fail)
    monkeypatch.setattr(run, "ROOT", project.root)
    assert run.main(["serve"]) == 2
    assert capsys.readouterr() == ("正在建立 .venv …… Making .venv ...\n", PYTHON3_VENV + "\n")


def test_an_unknown_reason_is_shown_in_its_own_words() -> None:
    assert str(run.venv_error("Error: no space left\n")) == (
        "Error: no space left\n"
        "无法建立 .venv，原因见上。\n"
        "The environment .venv could not be made; the reason is above."
    )
    noise = "".join(f"Collecting package-{number}\n" for number in range(60))
    assert str(run.pip_error(noise + NO_SUCH_VERSION)) == (
        "".join(f"Collecting package-{number}\n" for number in range(47, 60))
        + NO_SUCH_VERSION
        + "依赖没有装上，原因见上。\nThe dependencies could not be installed; the reason is above."
    )


@pytest.mark.parametrize("output", UNREACHED.values(), ids=UNREACHED.keys())
def test_no_network_as_pip_words_it(output: str) -> None:
    assert str(run.pip_error(output + NO_SUCH_VERSION)) == NO_NETWORK


def test_no_network_with_the_real_pip(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PIP_INDEX_URL", "http://127.0.0.1:9/")  # the port where nobody answers
    monkeypatch.setenv("PIP_RETRIES", "1")
    monkeypatch.setenv("PIP_NO_CACHE_DIR", "1")
    with pytest.raises(SetupError) as caught:
        run.pip_install(Environment(ROOT), "kedan-no-such-package")
    assert str(caught.value) == NO_NETWORK


def test_ctrl_c_is_no_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_: Environment) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(run, "set_up", interrupted)
    assert run.main(["build"]) == 130


def test_the_command_takes_over_in_the_folder_of_the_project(tmp_path: Path) -> None:
    child = "import os, sys; print(os.getcwd(), os.environ['PYTHONUTF8']); sys.exit(3)"
    parent = f"import run; run.hand_over(run.ROOT, [sys.executable, '-c', {child!r}])"
    result = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(ROOT)!r}); {parent}"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (result.returncode, result.stdout, result.stderr) == (3, f"{ROOT} 1\n", "")
