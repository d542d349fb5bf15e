"""What a command costs: CPU and wall seconds and memory of a child process, and the folder it leaves behind."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

_KILO, _MEGA = 1024, 1024 * 1024

_LAUNCHER = """
import json, os, sys, time
started = time.monotonic()
_, status, used = os.wait4(os.posix_spawnp(sys.argv[2], sys.argv[2:], os.environ), 0)
found = os.waitstatus_to_exitcode(status), used.ru_utime + used.ru_stime, time.monotonic() - started, used.ru_maxrss
open(sys.argv[1], "w").write(json.dumps(found))
"""
"""Starts the command from a small process: the peak of a child begins with what its parent holds."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Cost:
    """One run: seconds of CPU (user and system, children included), wall seconds, peak memory and output."""

    cpu: float
    wall: float
    peak_mb: float
    files: int = 0
    out_mb: float = 0.0


def cost_of(command: Sequence[str], folder: Path, out: Path | None = None, **variables: str) -> Cost:
    """Run a command in `folder` and return what it cost; RuntimeError with its last words where it fails.

    `out` is the folder that it writes. Linux and macOS only: Windows does not count the CPU of children.
    """
    log, found = folder / "bench.log", folder / "bench.json"
    with log.open("wb") as stream:
        subprocess.run(
            [sys.executable, "-S", "-c", _LAUNCHER, str(found), *command],
            cwd=folder,
            env={**os.environ, **variables},
            stdout=stream,
            stderr=subprocess.STDOUT,
            check=True,
        )
    code, cpu, wall, peak = json.loads(found.read_text("utf-8"))
    if code:
        message = f"{' '.join(command)}: exit {code}\n{log.read_text('utf-8', 'replace')[-2000:]}"
        raise RuntimeError(message)
    cost = Cost(cpu=cpu, wall=wall, peak_mb=peak / (_MEGA if sys.platform == "darwin" else _KILO))
    return _with_output(cost, out) if out else cost


def table(costs: Mapping[str, Cost], base: str) -> str:
    """Return the costs as lines of text, each with its ratios to the row `base`."""
    one = costs[base]
    lines = [f"{'':<34}{'CPU s':>8}{'wall s':>8}{'MB':>7}{'files':>8}{'out MB':>8}{'CPU ×':>8}{'wall ×':>8}"]
    lines += [
        f"{name:<34}{cost.cpu:>8.2f}{cost.wall:>8.2f}{cost.peak_mb:>7.0f}{cost.files:>8}{cost.out_mb:>8.1f}"
        f"{cost.cpu / one.cpu:>8.2f}{cost.wall / one.wall:>8.2f}"
        for name, cost in costs.items()
    ]
    return "\n".join(lines)


def _with_output(cost: Cost, out: Path) -> Cost:
    sizes = [path.stat().st_size for path in out.rglob("*") if path.is_file()]
    return replace(cost, files=len(sizes), out_mb=sum(sizes) / _MEGA)
