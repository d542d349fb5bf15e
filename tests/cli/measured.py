"""Runs `kedan` in children whose time and memory are measured.

A child is a copy of a small process that has loaded the command, its schemas and its words, and done nothing else:
that is spared to each of a hundred runs. The time it took is added to that of every child.
"""

from __future__ import annotations

import contextlib
import json
import os
import resource
import subprocess
import sys
import traceback
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from kedan import locale
from kedan.checks import all_checks
from kedan.cli.command_line import main
from kedan.project import _frame

_OUT, _ERR = "stdout.txt", "stderr.txt"
_UNIT = 1024 * 1024 if sys.platform == "darwin" else 1024


@dataclass(frozen=True, slots=True)
class Measured:
    """What the operating system tells of a finished child; a negative code is the signal that ended it."""

    code: int
    out: str
    err: str
    seconds: float
    megabytes: float


class Stable:
    """Starts children, one at a time, in a folder of its own for what they print."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._parent = subprocess.Popen(
            [sys.executable, "-m", "tests.cli.measured", str(folder)],
            cwd=Path(__file__).parents[2],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._parent.communicate(timeout=10)

    def run(self, *arguments: str, cwd: Path) -> Measured:
        """Run `kedan` in `cwd`."""
        assert self._parent.stdin is not None
        assert self._parent.stdout is not None
        self._parent.stdin.write(json.dumps({"cwd": str(cwd), "arguments": arguments}) + "\n")
        self._parent.stdin.flush()
        told: dict[str, Any] = json.loads(self._parent.stdout.readline())
        out, err = ((self._folder / name).read_bytes().decode("utf-8") for name in (_OUT, _ERR))
        return Measured(out=out, err=err, **told)


def _serve(folder: Path) -> None:
    """Answer every line of standard input with the measures of one child."""
    locale.load("zh")
    _frame()
    all_checks()
    usage = resource.getrusage(resource.RUSAGE_SELF)
    start = usage.ru_utime + usage.ru_stime
    for line in sys.stdin:
        job = json.loads(line)
        child = os.fork()
        if child == 0:
            _become_kedan(job, folder)
        _, status, usage = os.wait4(child, 0)
        seconds = start + usage.ru_utime + usage.ru_stime
        measures = {"code": os.waitstatus_to_exitcode(status), "seconds": seconds, "megabytes": usage.ru_maxrss / _UNIT}
        print(json.dumps(measures), flush=True)  # noqa: T201 - this is how it answers


def _become_kedan(job: dict[str, Any], folder: Path) -> None:
    """Run the command in this process, print into files, and end."""
    code = 70
    with contextlib.suppress(BaseException):
        for number, name in ((0, os.devnull), (1, folder / _OUT), (2, folder / _ERR)):
            os.dup2(os.open(name, os.O_RDWR | os.O_CREAT | os.O_TRUNC), number)
        os.chdir(job["cwd"])
        try:
            code = main(job["arguments"])
        except BaseException:  # noqa: BLE001 - the test looks for it
            traceback.print_exc()
        sys.stdout.flush()
        sys.stderr.flush()
    os._exit(code)


if __name__ == "__main__":
    _serve(Path(sys.argv[1]))
