"""Where the program starts and ends. All is imported by `run`, so that Ctrl+C is heard from the first moment."""

from __future__ import annotations

import os
import sys

CLEAN, ERRORS, USAGE = 0, 1, 2
"""Exit codes: clean or warnings only, errors in the catalog, usage or I/O."""


def run() -> None:
    """Run the command line and exit."""
    try:
        from .command_line import main  # noqa: PLC0415

        code = main(sys.argv[1:])
    except KeyboardInterrupt:
        code = USAGE
    try:
        _flush()
    except OSError:  # told already, or nobody reads any more
        code = USAGE
        for stream in (sys.stdout, sys.stderr):
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
    sys.exit(code)


def _flush() -> None:
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:  # closed by the caller, as in `kedan check >&-`
            stream.flush()
