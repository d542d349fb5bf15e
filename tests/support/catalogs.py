"""Catalogs for tests: a small clean one, files laid over it, and the report on the whole."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
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
    if _vocabularies_of(files) != _vocabularies_of(base_files()):
        return _loaded(files)
    known = _base_vocabularies()
    with patch.object(load_module, "_vocabularies", lambda _run: dict(known)):
        return _loaded(files)


@cache
def _base_vocabularies() -> Mapping[str, Vocabulary]:
    return _loaded(_vocabularies_of(base_files())).catalog.vocabularies


def _vocabularies_of(files: Mapping[str, bytes]) -> dict[str, bytes]:
    return {name: content for name, content in files.items() if name.startswith("vocabularies/")}


def _loaded(files: Mapping[str, bytes]) -> Loaded:
    raw = [RawFile(inside=inside, shown=f"{NAME}/{inside}", content=files[inside]) for inside in sorted(files)]
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
