"""Broken files that tests find by themselves: drop one in, and it is a test."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.support.catalogs import TESTS, files_below

PUBLISHER = "sample-college"


@dataclass(frozen=True, slots=True)
class Case:
    """Files laid over the base catalog, under a name."""

    name: str
    files: dict[str, bytes]


def entry_cases() -> Iterator[Case]:
    """Yield `tests/loading/entries/<folder>/<case>.yml` as the entry of that name in the catalog."""
    root = TESTS / "loading" / "entries"
    for path in sorted(root.rglob("*.yml")):
        folder = path.parent.name
        inside = f"{folder}/{PUBLISHER}/{path.name}" if folder == "courses" else f"{folder}/{path.name}"
        yield Case(f"{folder}/{path.stem}", {inside: path.read_bytes()})


def folder_cases(root: Path) -> Iterator[Case]:
    """Yield every folder below `root` as a case: its files stand where they would in the catalog."""
    for folder in sorted(path for path in root.iterdir() if path.is_dir()):
        yield Case(folder.name, files_below(folder))
