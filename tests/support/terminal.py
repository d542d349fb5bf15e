"""What `kedan` shows on a terminal."""

from __future__ import annotations

import os
import pty
import subprocess
from collections.abc import Mapping
from pathlib import Path

from tests.support.command import RUN


def shown_on_a_terminal(*arguments: str, cwd: Path, environment: Mapping[str, str]) -> str:
    """Run `kedan` with its output on a pseudo terminal; return what arrives there."""
    ours, theirs = pty.openpty()
    child = subprocess.Popen([*RUN, *arguments], stdout=theirs, cwd=cwd, env={**os.environ, **environment})
    os.close(theirs)
    shown = b""
    try:
        while chunk := os.read(ours, 65_536):
            shown += chunk
    except OSError:  # how Linux tells that the other end is closed
        pass
    os.close(ours)
    child.wait()
    return shown.decode("utf-8")
