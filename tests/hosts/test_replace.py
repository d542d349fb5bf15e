"""A site is replaced whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from kedan.adapters.lock import locked
from kedan.adapters.replace import replaced
from kedan.project import KedanError


def _old_site(folder: Path) -> Path:
    site = folder / "site"
    site.mkdir()
    (site / "index.html").write_text("old", "utf-8")
    (site / "gone.html").write_text("gone", "utf-8")
    return site


def test_the_new_site_takes_the_place_of_the_old(tmp_path: Path) -> None:
    site = _old_site(tmp_path)
    with replaced(site) as fresh:
        (fresh / "index.html").write_text("new", "utf-8")
    assert {path.name: path.read_text("utf-8") for path in site.iterdir()} == {"index.html": "new"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_failure_leaves_the_old_site_as_it_was(tmp_path: Path) -> None:
    site = _old_site(tmp_path)

    def fail() -> None:
        with replaced(site) as fresh:
            (fresh / "index.html").write_text("half", "utf-8")
            raise ValueError

    with pytest.raises(ValueError):  # noqa: PT011 - the one raised above
        fail()
    assert {path.name for path in site.iterdir()} == {"index.html", "gone.html"}
    assert [path.name for path in tmp_path.iterdir() if path.name != "site"] == [".site.lock"]


def test_a_run_that_was_killed_between_the_renames_is_mended(tmp_path: Path) -> None:
    site = _old_site(tmp_path)
    site.rename(tmp_path / ".site.old")
    with pytest.raises(KedanError), replaced(site):
        pass  # the next run fails too: nothing was written
    assert (site / "index.html").read_text("utf-8") == "old"


def test_a_folder_that_is_no_site_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "dear.txt").write_text("x", "utf-8")
    with pytest.raises(KedanError) as caught, replaced(tmp_path / "letters"):
        pass
    assert caught.value.key == "cli.not-a-site"
    assert (tmp_path / "letters" / "dear.txt").exists()


def test_two_writers_do_not_meet(tmp_path: Path) -> None:
    site = _old_site(tmp_path)
    with locked(tmp_path / ".site.lock", site), pytest.raises(KedanError) as caught, replaced(site):
        pass
    assert caught.value.key == "cli.locked"
