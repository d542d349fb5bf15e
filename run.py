#!/usr/bin/env python3
"""Start Kedan (课单): `python3 run.py serve`, `python3 run.py test` and so on; HELP below has the list.

The first start makes `.venv` beside this file and installs into it what requirements.lock names;
later starts find it current and hand over at once. Only the standard library is used, and the
syntax is one that Python 3.6 can read, so that an old Python gets a sentence and no SyntaxError.
"""

import sys

if sys.version_info < (3, 11):  # before anything that an old Python could stumble over
    sys.stderr.write(
        "需要 Python 3.11 或更新的版本，现在运行的是 {0}.{1}；请安装新版后重试。\n"
        "Kedan needs Python 3.11 or newer, this is {0}.{1}: install a newer one and try again.\n".format(
            *sys.version_info[:2]
        )
    )
    sys.exit(2)

import hashlib
import io
import os
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent

HELP = """\
课单 Kedan

用法 Usage:  python3 run.py 命令 COMMAND [参数 ARGUMENTS]      (Windows: py run.py …)

  serve    在本机预览网站，改动随时可见        show the site on this machine, with live reload
  build    生成网站                            build the site
  check    检查 catalog/ 里的条目              check the entries below catalog/
  test     运行全部检查和测试（--list 列出）   run every check and test (--list names them)
  golden   输出有意改变后更新对照文件          renew the goldens after a wanted change of output
  bench    与别的程序比较速度                  measure the speed against other programs
  bundle   重新打包浏览器脚本和样式            renew the committed browser bundle
  mutation 检验测试能发现多少改动              see how many changed lines the tests notice
  lock     按 pyproject.toml 更新依赖锁文件    renew the locks of the dependencies

其他命令原样交给 kedan；路径从本项目的文件夹算起。
Any other command goes to kedan as it is; paths count from this project's folder.
第一次运行会建立 .venv 并安装依赖，需要网络，约一分钟。
The first run makes .venv and installs into it: it needs the network and about a minute.
"""

NO_NETWORK = ("after connection broken by", "Max retries exceeded", "Read timed out", "ReadTimeoutError")
"""What pip says, in one of its versions, when it does not reach the package server."""


class SetupError(Exception):
    """What stops us, in a sentence of each language."""

    def __init__(self, chinese: str, english: str) -> None:
        super().__init__(chinese + "\n" + english)


@dataclass(frozen=True)
class Environment:
    """The virtual environment of the project in the folder `root`."""

    root: Path

    @property
    def folder(self) -> Path:
        """Where the environment lies."""
        return self.root / ".venv"

    @property
    def stamp(self) -> Path:
        """The file that tells for what the environment was made; written last."""
        return self.folder / "kedan-stamp"

    @property
    def python(self) -> str:
        """The environment's own Python."""
        return self.program("python")

    def program(self, name: str) -> str:
        """Return the path of a program of the environment."""
        return str(self.folder / ("Scripts/" + name + ".exe" if os.name == "nt" else "bin/" + name))


def main(arguments: list[str]) -> int:
    """Do what the command line asks for; return the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a console without Chinese letters is no reason to stop
    if not arguments or arguments[0] in ("-h", "--help", "help"):
        print(HELP, end="")
        return 0
    environment = Environment(ROOT)
    try:
        if arguments[0] != "lock":  # which works without an environment: it may have to mend the lock
            set_up(environment)
        return hand_over(environment.root, command_line(environment, *arguments))
    except SetupError as error:
        print(error, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130


def command_line(environment: Environment, name: str, *arguments: str) -> list[str]:
    """Return the command that stands behind `run.py NAME ARGUMENTS`."""
    ours = {
        "test": [environment.python, "-m", "scripts.run_tests"],
        "golden": [environment.python, "-m", "pytest", "--update-golden", "-q", "--ignore=tests/browser"],
        "bench": [environment.python, "-m", "tests.bench"],
        "bundle": [environment.python, "-m", "scripts.node", "scripts/bundle.mjs"],
        "mutation": [environment.python, "-m", "scripts.mutation"],
        "lock": [sys.executable, "-m", "scripts.lock"],
    }
    return [*ours.get(name, [environment.program("kedan"), name]), *arguments]


def hand_over(root: Path, command: list[str]) -> int:
    """Let the command take our place, so that Ctrl+C and signals reach it and no other."""
    sys.stdout.flush()
    if os.name != "nt":
        os.chdir(root)
        os.execve(command[0], command, child_environment())  # does not come back
    return subprocess.call(command, cwd=root, env=child_environment())  # Windows cannot replace a process


def child_environment() -> dict[str, str]:
    """Return the environment variables for what we start."""
    variables = {**os.environ, "PYTHONUTF8": "1", "NO_MKDOCS_2_WARNING": "1"}
    if not variables.get("HOME", "").strip():
        variables.pop("HOME", None)  # an empty one makes tools write to odd places
    return variables


def set_up(environment: Environment) -> None:
    """Make the environment, unless it is there and current; mend one that is broken or half made."""
    version = python_version(environment)
    if version is not None and is_current(environment, version):
        return
    need_writable(environment.root)
    if version is None or was_moved(environment):
        say("正在建立 .venv ……", "Making .venv ...")
        create(environment)
        version = python_version(environment)
    environment.stamp.unlink(missing_ok=True)  # while we install, the environment is half made
    say("正在安装依赖，约一分钟 ……", "Installing the dependencies, about a minute ...")
    pip_install(environment, "--require-hashes", "-r", str(environment.root / "requirements.lock"))
    pip_install(environment, "--no-deps", "--no-build-isolation", "-e", str(environment.root))
    environment.stamp.write_text(stamp_text(environment.root, version or ""), encoding="utf-8")


def python_version(environment: Environment) -> str | None:
    """Return the version of the environment's Python; None if it is missing, too old or does not run."""
    probe = "import pip, sys; print(sys.version.split()[0]); sys.exit(sys.version_info < (3, 11))"
    try:
        result = subprocess.run(
            [environment.python, "-c", probe], capture_output=True, text=True, check=False, env=child_environment()
        )
    except OSError:
        return None
    return result.stdout.strip() if result.returncode == 0 else None


def stamp_text(root: Path, version: str) -> str:
    """Return what the stamp of a current environment says: the folder, and a hash of what it was made from."""
    digest = hashlib.sha256(version.encode())
    for name in ("requirements.lock", "pyproject.toml"):
        digest.update(hashlib.sha256((root / name).read_bytes()).digest())
    return f"{root}\n{digest.hexdigest()}\n"


def read_stamp(environment: Environment) -> str:
    """Return what the stamp says; nothing if there is none."""
    try:
        return environment.stamp.read_text(encoding="utf-8")
    except (OSError, ValueError):
        return ""


def is_current(environment: Environment, version: str) -> bool:
    """Whether the environment is complete and was made from these very files."""
    return read_stamp(environment) == stamp_text(environment.root, version)


def was_moved(environment: Environment) -> bool:
    """Whether the environment was made in another folder: its programs would still look there."""
    stamp = read_stamp(environment)
    return stamp != "" and stamp.splitlines()[0] != str(environment.root)


def need_writable(root: Path) -> None:
    """Fail with a sentence if nothing can be written into the folder."""
    try:
        with tempfile.TemporaryFile(dir=str(root)):
            pass
    except OSError as error:
        raise SetupError(
            f"无法写入文件夹 {root}（{error.strerror}）：请换到可以写入的位置，或修改权限后重试。",
            f"Cannot write into {root} ({error.strerror}): move it to where you can write, or change the permissions.",
        ) from error


def create(environment: Environment) -> None:
    """Make an empty environment, in place of what may be there."""
    result = captured(sys.executable, "-m", "venv", "--clear", str(environment.folder))
    if result.returncode != 0:
        raise venv_error(result.stdout)


def captured(*command: str) -> subprocess.CompletedProcess[str]:
    """Run a command in the project and return what came of it, with all that it said."""
    return subprocess.run(
        command,
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
        env=child_environment(),
    )


def venv_error(output: str) -> SetupError:
    """Return the sentence for a failed `python -m venv`."""
    if "ensurepip" in output or "No module named venv" in output:
        return SetupError(
            "这个 Python 缺少 venv 组件，请先安装：sudo apt install python3-venv（Debian、Ubuntu），然后重试。",
            "This Python lacks venv: install it (Debian, Ubuntu: sudo apt install python3-venv) and try again.",
        )
    return SetupError(
        last_lines(output) + "无法建立 .venv，原因见上。",
        "The environment .venv could not be made; the reason is above.",
    )


def pip_install(environment: Environment, *arguments: str) -> None:
    """Run pip in the environment; on a terminal one line tells how far it has got."""
    command = [environment.python, "-m", "pip", "install", "--disable-pip-version-check", "--progress-bar", "off"]
    lines = []
    with subprocess.Popen(
        [*command, *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        env={**child_environment(), "PIP_USER": "0"},
    ) as process:
        for line in process.stdout or ():
            lines.append(line)
            if line.startswith("Collecting "):
                show_progress(line.split()[1])
    show_progress("")
    if process.returncode != 0:
        raise pip_error("".join(lines))


def show_progress(package: str) -> None:
    """Show what pip has come to, over and over on one line of the terminal."""
    if sys.stdout.isatty():
        print(f"\r  {package:<70.70}", end="\r", flush=True)


def pip_error(output: str) -> SetupError:
    """Return the sentence for a failed `pip install`."""
    if any(sign in output for sign in NO_NETWORK):
        return SetupError(
            "连接不上软件包服务器，依赖没有装上：请检查网络后重试；需要镜像时设置环境变量 PIP_INDEX_URL。",
            "The package server cannot be reached, so nothing was installed: check the network and try again; "
            "for a mirror set the environment variable PIP_INDEX_URL.",
        )
    return SetupError(
        last_lines(output) + "依赖没有装上，原因见上。", "The dependencies could not be installed; the reason is above."
    )


def last_lines(output: str) -> str:
    """Return the end of what a program said, where it tells what went wrong."""
    return "".join(f"{line}\n" for line in output.splitlines()[-15:])


def say(chinese: str, english: str) -> None:
    """Tell what goes on."""
    print(chinese, english, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
