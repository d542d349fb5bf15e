"""Examples of a check: `tests/checks/<id>/{pass,fail}/<case>/…`, laid over the base catalog as they stand.

A case may hold `kinds.txt`, for what a text file can't be: lines such as `link courses/x/y.yml`, where the
first word is `link`, `other` (a pipe or the like), `unreadable`, or `absent` (a file of the base that is gone).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from kedan.checks import run_checks
from kedan.diagnostics.diagnostic import by_place
from kedan.loading.files import FileKind, RawFile, is_ignored
from kedan.loading.load import load
from kedan.project import Project, _frame
from tests.support.catalogs import NAME, TESTS, base_files, files_below

FOLDER = TESTS / "checks"
VERDICTS = ("pass", "fail")
_KINDS = "kinds.txt"
_ABSENT = "absent"


@dataclass(frozen=True)
class Example:
    """Files laid over the base catalog, and whether the check named passes them."""

    check_id: str
    passes: bool
    name: str
    files: dict[str, bytes] = field(repr=False)

    @cached_property
    def project(self) -> Project:
        """The catalog with this example, read and checked."""
        laid = {**base_files(), **{inside: content for inside, content in self.files.items() if inside != _KINDS}}
        kinds = dict(_kinds(self.files.get(_KINDS, b"").decode()))
        raw = [_raw(inside, kinds.get(inside, ""), laid.get(inside, b"")) for inside in sorted({*laid, *kinds})]
        read = load([file for file in raw if file is not None], _frame(), NAME)
        found = (*read.diagnostics, *run_checks(read))
        return Project(root=Path(NAME), loaded=read, diagnostics=tuple(sorted(found, key=by_place)))


def examples(folder: Path = FOLDER) -> Iterator[Example]:
    """Yield every example below `folder`."""
    for case in sorted(folder.glob("*/*/*")):
        verdict, check_id = case.parent.name, case.parent.parent.name
        if case.is_dir() and verdict in VERDICTS:
            yield Example(check_id, verdict == "pass", case.name, files_below(case))


def _kinds(text: str) -> Iterator[tuple[str, str]]:
    for line in text.splitlines():
        kind, _, inside = line.partition(" ")
        yield inside, kind


def _raw(inside: str, kind: str, content: bytes) -> RawFile | None:
    if kind == _ABSENT or is_ignored(inside):
        return None
    return RawFile(inside=inside, shown=f"{NAME}/{inside}", kind=FileKind(kind or "plain"), content=content)
