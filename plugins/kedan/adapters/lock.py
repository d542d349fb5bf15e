"""One writer at a time: a lock that the system lets go when the process ends, however it ends."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from kedan.project import KedanError


@contextmanager
def locked(path: Path, target: Path) -> Iterator[None]:
    """Hold the lock file `path`; KedanError where another process writes `target`."""
    with path.open("a+b") as stream:
        try:
            _take(stream)
        except OSError as error:
            raise KedanError("cli.locked", path=str(target)) from error
        yield
    path.unlink(missing_ok=True)


if sys.platform == "win32":
    import msvcrt

    def _take(stream: IO[bytes]) -> None:
        msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(stream: IO[bytes]) -> None:
        fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
