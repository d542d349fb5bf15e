"""Whole texts kept as files: `golden(name, text)` compares, `pytest --update-golden` rewrites."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parents[1] / "golden"
REWRITE = "pytest --update-golden"


@dataclass(slots=True)
class Goldens:
    """The goldens of one run. A folder of goldens belongs to one module of tests."""

    update: bool
    folder: Path = FOLDER
    visited: set[Path] = field(default_factory=set)
    owners: dict[Path, str] = field(default_factory=dict)
    changed: list[str] = field(default_factory=list)

    def compare(self, owner: str, name: str, text: str) -> None:
        """Fail the test if the file `name` does not hold `text`; when updating, write it."""
        path = self.folder / name
        self.visited.add(path)
        assert self.owners.setdefault(path.parent, owner) == owner, f"{path.parent} is the folder of another module"
        wanted = text if text.endswith("\n") else f"{text}\n"
        kept = path.read_bytes().decode("utf-8") if path.is_file() else None
        if kept == wanted:
            return
        if self.update:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(wanted.encode("utf-8", "surrogatepass"))
            self.changed.append(f"{'new' if kept is None else 'changed'} {name}")
            return
        pytest.fail(_difference(name, kept, wanted), pytrace=False)

    def sweep(self) -> None:
        """Delete what no test asked for in the folders that were visited."""
        for folder in {path.parent for path in self.visited}:
            for path in sorted(folder.iterdir()):
                if path.is_file() and path not in self.visited:
                    path.unlink()
                    self.changed.append(f"deleted {path.relative_to(self.folder).as_posix()}")


def _difference(name: str, kept: str | None, wanted: str) -> str:
    if kept is None:
        return f"There is no golden {name}. If this is right, run {REWRITE}.\n{wanted}"
    lines = difflib.unified_diff(kept.splitlines(), wanted.splitlines(), f"golden/{name}", "now", lineterm="")
    return "\n".join([f"The golden {name} has changed. If the new text is right, run {REWRITE}.", *lines])


def is_whole_run(config: pytest.Config) -> bool:
    """Return whether the tests of the modules named run without exception: only then an orphan is one."""
    options = (config.option.keyword, config.option.markexpr, config.option.lf, config.option.maxfail)
    return not any(options) and not any("::" in argument for argument in config.args)


def summary(changed: list[str]) -> Iterator[str]:
    """Yield a line for each golden that is new, changed or deleted."""
    yield from sorted(changed) or ["no golden has changed"]
