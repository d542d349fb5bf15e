"""What is no plain file on the disk is named and not followed; tests/checks holds the sentences about it."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

import pytest

from kedan.project import Project
from tests.support.catalogs import base_files


@pytest.fixture
def catalog(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Write the base catalog to a folder, and go there."""
    for inside, content in base_files().items():
        path = tmp_path / "catalog" / inside
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    monkeypatch.chdir(tmp_path)
    return Path("catalog")


def _found(catalog: Path) -> list[tuple[str, str]]:
    return [(found.id, found.primary.place.path) for found in Project.open(catalog).diagnostics]


def _link(path: Path, target: Path, *, folder: bool = False) -> None:
    try:
        path.symlink_to(target, target_is_directory=folder)
    except OSError:  # Windows grants links to some users only
        pytest.skip("this machine makes no links")


def test_the_base_catalog_is_clean(catalog: Path) -> None:
    assert _found(catalog) == []


def test_a_link_to_a_file_is_named(catalog: Path) -> None:
    secret = catalog.absolute().parent / "secret.yml"
    secret.write_text("title: 机密\n", "utf-8")
    _link(catalog / "courses/sample-college/leadership.yml", secret)
    assert _found(catalog) == [("is-a-link", "catalog/courses/sample-college/leadership.yml")]


def test_a_link_in_the_place_of_an_entry_is_one_mistake(catalog: Path) -> None:
    """Other entries refer to the policy: that it is a link is no mistake of theirs."""
    policy = catalog / "policies/cycle.yml"
    kept = policy.rename(catalog.absolute().parent / "cycle.yml")
    _link(policy, kept.absolute())
    assert _found(catalog) == [("is-a-link", "catalog/policies/cycle.yml")]


def test_a_link_to_a_folder_is_named_and_not_followed(catalog: Path) -> None:
    _link(catalog / "courses/round", (catalog / "courses").absolute(), folder=True)
    assert _found(catalog) == [("is-a-link", "catalog/courses/round")]


def test_a_link_that_leads_nowhere_is_named(catalog: Path) -> None:
    _link(catalog / "menus/spring.yml", Path("gone.yml"))
    assert _found(catalog) == [("is-a-link", "catalog/menus/spring.yml")]


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes among files")
def test_a_pipe_is_named_and_not_read(catalog: Path) -> None:
    os.mkfifo(catalog / "programs/plan.yml")
    assert _found(catalog) == [("not-a-file", "catalog/programs/plan.yml")]


def test_a_file_that_cannot_be_opened_is_named(catalog: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = open

    def refuse(path: Any, *arguments: Any, **named: Any) -> Any:
        if Path(str(path)).name == "cycle.yml":
            raise PermissionError(13, "denied", str(path))
        return plain(path, *arguments, **named)

    monkeypatch.setattr("builtins.open", refuse)
    assert _found(catalog) == [("unreadable", "catalog/policies/cycle.yml")]


def test_hidden_files_are_no_matter_of_the_catalog(catalog: Path) -> None:
    for name in (".DS_Store", "courses/.cache/x.yml", "courses/sample-college/.leadership.yml.swp", "README.md"):
        (catalog / name).parent.mkdir(exist_ok=True)
        (catalog / name).write_bytes(b"\xff\x00")
    assert _found(catalog) == []
