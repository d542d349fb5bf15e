"""`kedan fmt`: what is written and what is not, exit codes, what is said."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kedan.source import layout
from tests.support.catalogs import base_files, files_below
from tests.support.command import Outcome

COURSE = "catalog/courses/sample-college/first.yml"
MODELINE = "# yaml-language-server: $schema=../../../schemas/course.schema.json\n"
MESSY = "sample: true\r\ntitle: 第一门 # 旁边\r\n".encode()
NEAT = f"{MODELINE}title: 第一门 # 旁边\nsample: true\n".encode()


@pytest.fixture
def catalog(here: Path, kedan: Callable[..., Outcome]) -> Path:
    """Return the folder of the base catalog, laid out."""
    kedan("fmt")
    return here / "catalog"


@pytest.fixture
def entry(catalog: Path) -> Path:
    """Return a messy entry in a catalog that is neat else."""
    path = catalog / "courses" / "sample-college" / "first.yml"
    path.write_bytes(MESSY)
    return path


def test_a_messy_entry_is_laid_out_and_named(entry: Path, kedan: Callable[..., Outcome]) -> None:
    assert kedan("fmt") == Outcome(0, f"已整理：{COURSE}\n", "")
    assert entry.read_bytes() == NEAT


def test_a_second_run_finds_nothing(entry: Path, catalog: Path, kedan: Callable[..., Outcome]) -> None:
    kedan("fmt", str(entry))
    count = len(base_files()) + 1
    before = files_below(catalog)
    assert kedan("fmt") == Outcome(0, f"{count} 个文件都已整齐。\n", "")
    assert kedan("fmt", "--check", "--lang", "en") == Outcome(0, f"All {count} files are laid out well.\n", "")
    assert files_below(catalog) == before


def test_check_names_what_it_would_write_and_writes_nothing(
    entry: Path, catalog: Path, kedan: Callable[..., Outcome]
) -> None:
    before = files_below(catalog)
    assert kedan("fmt", "--check") == Outcome(1, f"{COURSE} 的版式要整理，运行 kedan fmt\n", "")
    assert files_below(catalog) == before
    assert entry.read_bytes() == MESSY


def test_only_what_is_named_is_laid_out(entry: Path, catalog: Path, kedan: Callable[..., Outcome]) -> None:
    other = catalog / "policies" / "other.yml"
    other.write_bytes(b"unit: credits\ntitle: x\n")
    assert kedan("fmt", "catalog/policies").out == "已整理：catalog/policies/other.yml\n"
    assert entry.read_bytes() == MESSY
    assert kedan("fmt", str(entry)).out == f"已整理：{COURSE}\n"
    assert kedan("fmt", "--catalog", "catalog", COURSE).out == "1 个文件都已整齐。\n"


@pytest.mark.usefixtures("entry")
def test_the_layout_has_no_mistakes_that_the_entry_had_not(kedan: Callable[..., Outcome]) -> None:
    before = kedan("check")
    kedan("fmt")
    assert kedan("check") == before


def test_what_can_not_be_read_is_reported_as_by_check(entry: Path, kedan: Callable[..., Outcome]) -> None:
    broken = b"title: [x\nsample: true\n"
    entry.write_bytes(broken)
    done = kedan("fmt", COURSE)
    assert done.code == 1
    assert done.out.splitlines()[:-1] == kedan("check", COURSE).out.splitlines()[:-1]
    assert entry.read_bytes() == broken


def test_the_others_are_laid_out_beside_a_broken_one(entry: Path, catalog: Path, kedan: Callable[..., Outcome]) -> None:
    (catalog / "courses" / "sample-college" / "broken.yml").write_bytes(b"a: 1\na: 2\n")
    done = kedan("fmt")
    assert done.code == 1
    assert done.out.startswith(f"已整理：{COURSE}\n错误[duplicate-key]")
    assert entry.read_bytes() == NEAT


def test_mistakes_of_the_schema_are_no_obstacle(entry: Path, kedan: Callable[..., Outcome]) -> None:
    entry.write_bytes(b"nonsense: 1\ntitle: 5\n")
    assert kedan("fmt").code == 0
    assert entry.read_bytes() == f"{MODELINE}title: 5\nnonsense: 1\n".encode()


def test_a_layout_that_is_not_safe_is_not_written(
    entry: Path, kedan: Callable[..., Outcome], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(layout, "says_the_same", lambda _document, _text: False)
    done = kedan("fmt", "--lang", "en", COURSE)
    assert done.code == 1
    assert done.out.startswith(f"{COURSE} was left as it is")
    assert entry.read_bytes() == MESSY


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
def test_a_link_is_not_followed(entry: Path, here: Path, kedan: Callable[..., Outcome]) -> None:
    outside = here / "outside.yml"
    entry.rename(outside)
    entry.symlink_to(outside)
    done = kedan("fmt")
    assert done.code == 1
    assert "[is-a-link]" in done.out
    assert entry.is_symlink()
    assert outside.read_bytes() == MESSY


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such modes")
def test_the_mode_of_a_file_is_kept_and_nothing_is_left_beside_it(entry: Path, kedan: Callable[..., Outcome]) -> None:
    entry.chmod(0o640)
    names = sorted(entry.parent.iterdir())
    kedan("fmt")
    assert stat.S_IMODE(entry.stat().st_mode) == 0o640
    assert sorted(entry.parent.iterdir()) == names


def test_a_file_that_can_not_be_replaced_is_named_and_whole(
    entry: Path, kedan: Callable[..., Outcome], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_paths: object) -> None:
        raise PermissionError(13, "Permission denied")

    names = sorted(entry.parent.iterdir())
    monkeypatch.setattr(Path, "replace", refuse)
    done = kedan("fmt")
    assert done.code == 2
    assert os.path.normpath(COURSE) in done.err
    assert entry.read_bytes() == MESSY
    assert sorted(entry.parent.iterdir()) == names


def test_files_that_are_no_entries_are_left_alone(catalog: Path, kedan: Callable[..., Outcome]) -> None:
    others = [catalog / "README.md", catalog / ".draft.yml"]
    for path in others:
        path.write_bytes(MESSY)
    assert kedan("fmt").code == 0
    assert [path.read_bytes() for path in others] == [MESSY, MESSY]


def test_a_path_elsewhere_is_a_mistake_of_usage(here: Path, kedan: Callable[..., Outcome]) -> None:
    (here / "elsewhere.yml").write_bytes(MESSY)
    assert kedan("fmt", "--catalog", "catalog", "elsewhere.yml").code == 2
    assert kedan("fmt", "missing.yml").code == 2
    assert (here / "elsewhere.yml").read_bytes() == MESSY


@pytest.mark.parametrize(("language", "word"), [("zh", "整理条目的版式"), ("en", "Lay entries out")])
def test_the_help_is_in_the_language_asked_for(language: str, word: str, kedan: Callable[..., Outcome]) -> None:
    done = kedan("fmt", "--help", "--lang", language)
    assert done.code == 0
    assert word in done.out
    assert "--check" in done.out
