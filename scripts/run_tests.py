"""Every check and test in one go: `python3 run.py test [NAMES]`, `python3 run.py test --list`.

A step that fails stops no other; its output is shown, that of the others is not. pytest is shown
as it runs.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from run import ROOT, Environment, SetupError, child_environment
from scripts import browser, node

MOST_WORKERS = 4
"""How many processes share the Python tests; each builds the sites that it needs, so more gain little."""


@dataclass(frozen=True)
class Command:
    """A command line, and the environment variables it needs besides ours."""

    line: Sequence[str]
    variables: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Step:
    """One check: its command is worked out only when it runs, for that may install something."""

    name: str
    about: str
    command: Callable[[Path], Command]
    """Takes a folder for what the check makes; raises SetupError for what cannot be done."""
    streams: bool = False


def python(*arguments: str) -> Callable[[Path], Command]:
    """Return the command of a Python module."""
    return lambda _: Command([sys.executable, "-m", *arguments])


def program(name: str, *arguments: str) -> Callable[[Path], Command]:
    """Return the command of a program of the environment."""
    return lambda _: Command([Environment(ROOT).program(name), *arguments])


def javascript(*arguments: str) -> Callable[[Path], Command]:
    """Return the command of a script for Node.js."""
    return lambda _: Command([node.ready().node, *arguments])


def node_tests(_: Path) -> Command:
    """Return the command of the tests of the browser sources, file by file: not every Node.js takes a folder."""
    files = sorted(path.relative_to(ROOT).as_posix() for path in ROOT.glob("tests/web/**/*.test.js"))
    if not files:
        raise SetupError("tests/web/ 里没有 *.test.js。", "There is no *.test.js below tests/web/.")
    return Command([node.ready().node, "--test", *files])


def pytest(_: Path) -> Command:
    """Return the command of the Python tests; those in the browser need a browser and axe from npm."""
    node.ready()
    workers = str(min(os.cpu_count() or 1, MOST_WORKERS))
    return Command(
        [sys.executable, "-m", "pytest", "-n", workers, "--dist", "worksteal"], {"BROWSER_PATH": browser.ready()}
    )


def mkdocs(folder: Path) -> Command:
    """Return the command of a strict build, made elsewhere so that site/ stays as it is."""
    return Command([sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder / "site")])


STEPS = (
    Step("format", "Python 代码格式 layout of the Python code", python("ruff", "format", "--check", ".")),
    Step(
        "ruff", "Python 代码规范 rules for the Python code", python("ruff", "check", "--output-format", "concise", ".")
    ),
    Step("mypy", "Python 类型 types of the Python code", python("mypy")),
    Step("imports", "模块分层 layers of the package", program("lint-imports", "--no-logo")),
    Step(
        "workflows",
        "GitHub 流程的安全 security of the workflows for GitHub",
        program("zizmor", "--offline", "--no-progress", "--strict-collection", "--pedantic", ".github"),
    ),
    Step("schema", "schemas/ 是最新的 the merged schemas are current", program("kedan", "schema", "--check")),
    Step("check", "catalog/ 没有错误 the catalog has no errors", program("kedan", "check")),
    Step("tsc", "JavaScript 类型 types of the browser sources", javascript("node_modules/typescript/bin/tsc")),
    Step("eslint", "JavaScript 规范 rules for the browser sources", javascript("node_modules/eslint/bin/eslint.js")),
    Step("css", "样式适合旧浏览器 the style sheet suits old browsers", javascript("scripts/check_css.mjs")),
    Step("node", "JavaScript 测试 tests of the browser sources", node_tests),
    Step("bundle", "浏览器脚本是最新的 the bundle is current", javascript("scripts/bundle.mjs", "--check")),
    Step("pytest", "Python 与浏览器测试 tests of the package, in the browser too", pytest, streams=True),
    Step("mkdocs", "网站严格构建 strict build of the site", mkdocs),
)


def main(arguments: list[str]) -> int:
    """Run the steps that are named, or all; return the exit code."""
    if arguments == ["--list"]:
        for step in STEPS:
            print(f"{step.name:<9} {step.about}")
        return 0
    try:
        return report(run_all(chosen(arguments)))
    except SetupError as error:
        print(error, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130


def chosen(names: Sequence[str]) -> list[Step]:
    """Return the steps of these names in the order in which they run; all if none is named."""
    known = [step.name for step in STEPS]
    unknown = [name for name in names if name not in known]
    if unknown:
        raise SetupError(
            f"没有这样的测试步骤：{'、'.join(unknown)}；可以选：{'、'.join(known)}。",
            f"There is no such step: {', '.join(unknown)}; choose from {', '.join(known)}.",
        )
    return [step for step in STEPS if not names or step.name in names]


def run_all(steps: Sequence[Step]) -> dict[str, bool]:
    """Run the steps one after the other; return which of them passed."""
    with tempfile.TemporaryDirectory() as folder:
        return {step.name: run_step(step, Path(folder)) for step in steps}


def run_step(step: Step, folder: Path) -> bool:
    """Run one step, print its line, and its output if it failed; return whether it passed."""
    start = time.monotonic()
    try:
        command = step.command(folder)
        passed, output = run_command(command, streams=step.streams)
    except (SetupError, OSError) as error:
        passed, output = False, f"{error}\n"
    seconds = time.monotonic() - start
    print(f"{'ok' if passed else 'FAIL':<5}{step.name:<9}{seconds:7.1f} s", flush=True)
    if not passed:
        print(output, end="", flush=True)
    return passed


def run_command(command: Command, *, streams: bool) -> tuple[bool, str]:
    """Run a command; return whether it passed, and what it said unless that went to the terminal."""
    result = subprocess.run(
        command.line,
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=None if streams else subprocess.PIPE,
        stderr=None if streams else subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
        env={**child_environment(), **command.variables},
    )
    return result.returncode == 0, result.stdout or ""


def report(passed: dict[str, bool]) -> int:
    """Print the closing lines; return the exit code."""
    failed = [name for name, good in passed.items() if not good]
    if not failed:
        print(f"全部 {len(passed)} 步通过。 All {len(passed)} steps passed.")
        return 0
    again = f"python3 run.py test {' '.join(failed)}"
    print(
        f"{len(failed)}/{len(passed)} 步失败；单独重跑： {len(failed)} of {len(passed)} steps failed; run them again:"
    )
    print(f"  {again}")
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
