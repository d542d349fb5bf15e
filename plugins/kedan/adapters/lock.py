"""One writer at a time: a lock that the system lets go when the process ends, however it ends."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from kedan.project import KedanError


@contextmanager
def locked(path: Path, target: Path) -> Iterator[None]:
    """Hold the lock file `path`; KedanError where another process writes `target`."""
    with _held(path, target):
        try:
            yield
        finally:
            with suppress(PermissionError):  # Windows keeps the name of an open file
                path.unlink(missing_ok=True)


def _held(path: Path, target: Path) -> IO[bytes]:
    """Return the lock file, held. One that its owner has just removed locks nothing: then the next is tried."""
    while True:
        stream = _opened(path, target)
        try:
            _take(stream)
            if _is_at(stream, path):
                return stream
        except OSError as error:
            stream.close()
            raise KedanError("cli.locked", path=str(target)) from error
        stream.close()


def _opened(path: Path, target: Path) -> IO[bytes]:
    """Open the lock file; where that fails, the user is told of `target`, which is what they named."""
    try:
        return path.open("a+b")
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(target)) from error


def _is_at(stream: IO[bytes], path: Path) -> bool:
    """Return whether an open file still has its name."""
    try:
        return os.path.samestat(os.fstat(stream.fileno()), path.stat())
    except FileNotFoundError:
        return False


if sys.platform == "win32":
    import msvcrt

    def _take(stream: IO[bytes]) -> None:
        msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(stream: IO[bytes]) -> None:
        fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
