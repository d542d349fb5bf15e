"""What a clerk reads about each broken entry in tests/loading/entries/: the whole report, as goldens."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from kedan.project import Project
from tests.support.cases import Case, entry_cases, folder_cases
from tests.support.catalogs import TESTS, base_files, diagnostics, in_all_forms, project

ENTRIES = {case.name: case for case in entry_cases()}
CATALOGS = {case.name: case for case in folder_cases(TESTS / "loading" / "catalogs")}
ACCEPTED = sorted((TESTS / "loading" / "accepted").glob("*.yml"))


@cache
def _checked(name: str) -> Project:
    return project({**base_files(), **_case(name).files})


def _case(name: str) -> Case:
    return ENTRIES[name]


@pytest.mark.parametrize("name", ENTRIES)
def test_an_entry_is_reported_as_a_whole(name: str, golden: Callable[[str, str], None]) -> None:
    golden(f"entries/{name}.txt", in_all_forms(_checked(name).report()))


@pytest.mark.parametrize("name", ENTRIES)
def test_only_the_broken_entry_is_blamed(name: str) -> None:
    blamed = {found.primary.place.path for found in _checked(name).diagnostics}
    assert blamed == {f"catalog/{inside}" for inside in _case(name).files}


@pytest.mark.parametrize("name", ENTRIES)
def test_a_single_mistake_gives_a_single_message(name: str) -> None:
    """A case with several says so in its last line: `# mistakes: 2`."""
    announced = re.search(rb"^# mistakes: ([0-9]+)$", b"".join(_case(name).files.values()), re.MULTILINE)
    assert len(_checked(name).diagnostics) == (int(announced[1]) if announced else 1)


@pytest.mark.parametrize("name", CATALOGS)
def test_a_catalog_is_reported_as_a_whole(name: str, golden: Callable[[str, str], None]) -> None:
    golden(f"catalogs/{name}.txt", in_all_forms(project({**base_files(), **CATALOGS[name].files}).report()))


@pytest.mark.parametrize("path", ACCEPTED, ids=lambda path: path.stem)
def test_what_looks_odd_and_is_right_is_accepted(path: Path) -> None:
    assert diagnostics({f"courses/sample-college/{path.name}": path.read_bytes()}) == ()


def test_the_base_catalog_is_clean() -> None:
    assert diagnostics({}) == ()
