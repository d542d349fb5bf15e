"""Catalogs for tests: a small clean one, files laid over it, and the report on the whole."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any
from unittest.mock import patch

from kedan import locale
from kedan.checks import run_checks
from kedan.diagnostics.diagnostic import Diagnostic, by_place
from kedan.diagnostics.render.as_json import render_json
from kedan.diagnostics.render.as_text import render_text
from kedan.diagnostics.report import Report
from kedan.loading import load as load_module
from kedan.loading.files import RawFile
from kedan.loading.load import Loaded, load
from kedan.model.vocabulary import Vocabulary
from kedan.project import Project, _frame

TESTS = Path(__file__).resolve().parents[1]
REPOSITORY = TESTS.parent
NAME = "catalog"
"""How messages name the folder of a catalog in tests."""
_VOCABULARIES = "vocabularies/"
_JUDGE_VOCABULARIES = load_module._vocabularies


@cache
def base_files() -> Mapping[str, bytes]:
    """Return the small clean catalog: its own entries, and the vocabularies of the real one."""
    vocabularies = {
        f"vocabularies/{path.name}": path.read_bytes() for path in (REPOSITORY / "catalog/vocabularies").glob("*.yml")
    }
    return {**vocabularies, **files_below(TESTS / "catalog")}


def files_below(folder: Path) -> dict[str, bytes]:
    """Return the files of a folder by their path inside it."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def loaded(files: Mapping[str, bytes]) -> Loaded:
    """Load a catalog from memory; vocabularies that are those of the base are judged once for all tests."""
    if all(files.get(name) == content for name, content in base_files().items() if name.startswith(_VOCABULARIES)):
        with patch.object(load_module, "_vocabularies", lambda _run: _base_vocabularies()):
            return _loaded(files)
    return _loaded(files)


@cache
def _base_vocabularies() -> dict[str, Vocabulary]:
    only = {name: content for name, content in base_files().items() if name.startswith(_VOCABULARIES)}
    return dict(_loaded(only, judged_by=_JUDGE_VOCABULARIES).catalog.vocabularies)


def _loaded(files: Mapping[str, bytes], judged_by: Any = None) -> Loaded:
    raw = [RawFile(inside=inside, shown=f"{NAME}/{inside}", content=files[inside]) for inside in sorted(files)]
    if judged_by is None:
        return load(raw, _frame(), NAME)
    with patch.object(load_module, "_vocabularies", judged_by):
        return load(raw, _frame(), NAME)


def project(files: Mapping[str, bytes]) -> Project:
    """Return the files as a checked project."""
    read = loaded(files)
    found = (*read.diagnostics, *run_checks(read))
    return Project(root=Path(NAME), loaded=read, diagnostics=tuple(sorted(found, key=by_place)))


def diagnostics(files: Mapping[str, bytes]) -> tuple[Diagnostic, ...]:
    """Return every mistake of the base catalog with `files` laid over it."""
    return project({**base_files(), **files}).diagnostics


def whole_report(files: Mapping[str, bytes]) -> str:
    """Return what `kedan check` says of the base catalog with `files` laid over it: zh, en, json."""
    return in_all_forms(project({**base_files(), **files}).report())


def in_all_forms(report: Report) -> str:
    """Return a report in both languages and as data, one below the other."""
    zh, en = locale.load("zh"), locale.load("en")
    rows = json.loads(render_json(report, zh, False))  # noqa: FBT003 - the form of a Renderer
    lines = [json.dumps(row, ensure_ascii=False) for row in rows]
    parts = (render_text(report, zh, False), render_text(report, en, False), "\n".join(["[", *lines, "]"]))  # noqa: FBT003
    return "\n\n".join(f"======== {name}\n{part}" for name, part in zip(("zh", "en", "json"), parts, strict=True))
