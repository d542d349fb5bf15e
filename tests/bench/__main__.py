"""`python3 run.py bench NAME [SIZE …]`: measurements against other programs, in one run on this machine."""

from __future__ import annotations

import sys
from importlib import import_module

BENCHES = ("build", "check", "search")

_USAGE = f"bench NAME [SIZE ...]     NAME: {', '.join(BENCHES)}"


def main(arguments: list[str]) -> int:
    """Run the bench that is named; return the exit code."""
    if not arguments or arguments[0] not in BENCHES:
        print(_USAGE, file=sys.stderr)
        return 2
    if not all(size.isdecimal() for size in arguments[1:]):
        print(_USAGE, file=sys.stderr)
        return 2
    import_module(f"tests.bench.{arguments[0]}").main([int(size) for size in arguments[1:]])
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
