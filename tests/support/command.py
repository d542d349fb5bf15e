"""Runs the command `kedan`: here in this process, or in one of its own where that is the point."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.support.catalogs import base_files

_HEARS_CTRL_C = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"
"""A run in the background inherits deaf ears from its shell."""
RUN = (sys.executable, "-c", f"{_HEARS_CTRL_C}; from kedan.cli.main import run; run()")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a command printed, and its exit code."""

    code: int
    out: str
    err: str


def write_catalog(folder: Path, files: Mapping[str, bytes] | None = None) -> Path:
    """Write the base catalog, and `files` over it, into `folder`/catalog; return that folder."""
    root = folder / "catalog"
    for inside, content in {**base_files(), **(files or {})}.items():
        path = root / inside
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return root


def in_child(*arguments: str, cwd: Path, environment: Mapping[str, str] | None = None) -> Outcome:
    """Run `kedan` in a process of its own."""
    done = subprocess.run(
        [*RUN, *arguments],
        cwd=cwd,
        env={**os.environ, **(environment or {})},
        capture_output=True,
        check=False,
        timeout=300,
    )
    return Outcome(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))


def remove(path: Path) -> None:
    """Remove a file or a folder."""
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink()
