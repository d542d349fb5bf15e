"""What `kedan check` costs, against the mere parsing of the same files: libyaml through `yaml.CSafeLoader`.

`python3 run.py bench check 1000 10000` names the sizes. Each is a child process; both run in turn, and the cheapest
run of each counts: whatever else the machine does only adds to it.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from tests.bench.measure import Cost, cost_of, table
from tests.bench.synthetic import write_catalog

SIZES = (1_000, 10_000)

_ROUNDS = 3
_MEMORY = Path("/dev/shm")  # noqa: S108 - a file system in memory, where there is one
_PARSE = """
import pathlib, yaml
for path in pathlib.Path("catalog").rglob("*.yml"):
    yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)
"""
_COMMANDS: Mapping[str, tuple[str, ...]] = {
    "yaml.CSafeLoader": (sys.executable, "-c", _PARSE),
    "kedan check": (str(Path(sys.executable).parent / "kedan"), "check"),
}


def main(sizes: list[int]) -> None:
    """Print a table of costs for each size."""
    for size in sizes or SIZES:
        with tempfile.TemporaryDirectory(prefix="kedan-bench-", dir=_MEMORY if _MEMORY.is_dir() else None) as folder:
            write_catalog(Path(folder, "catalog"), size)
            print(f"\n{size} courses", flush=True)
            print(table(_costs(Path(folder)), "yaml.CSafeLoader"))


def _costs(folder: Path) -> dict[str, Cost]:
    """Return the cheapest run of each command; none finds what an earlier one may have left for it."""
    rounds = [
        {
            name: cost_of(command, folder, XDG_CACHE_HOME=str(folder / f"cache-{number}"))
            for name, command in _COMMANDS.items()
        }
        for number in range(_ROUNDS)
    ]
    return {name: min((costs[name] for costs in rounds), key=lambda cost: cost.cpu) for name in _COMMANDS}
