"""A file written anew in one step: whole, or as it was."""

from __future__ import annotations

import os
import stat
import tempfile
from pathlib import Path


def rewrite(path: Path, content: bytes) -> None:
    """Let `path` hold `content`; its mode is kept, a link in its place is not followed. OSError names `path`."""
    try:
        _rewrite(path, content)
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from error


def _rewrite(path: Path, content: bytes) -> None:
    mode = stat.S_IMODE(path.lstat().st_mode)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".new")
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        beside.chmod(mode)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
