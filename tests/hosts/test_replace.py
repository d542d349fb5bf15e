"""A site is replaced whole or not at all."""

from __future__ import annotations

from pathlib import Path
from typing import IO

import pytest

from kedan.adapters import lock
from kedan.adapters.lock import locked
from kedan.adapters.replace import replaced
from kedan.project import KedanError


def _old_site(folder: Path) -> Path:
    site = folder / "site"
    site.mkdir()
    (site / "index.html").write_text("old", "utf-8")
    (site / "gone.html").write_text("gone", "utf-8")
    (site / "assets" / "kedan").mkdir(parents=True)
    (site / "assets" / "kedan" / "kedan.js").write_text("", "utf-8")
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
    assert {path.name for path in site.iterdir()} == {"index.html", "gone.html", "assets"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_run_that_was_killed_between_the_renames_is_mended(tmp_path: Path) -> None:
    site = _old_site(tmp_path)
    site.rename(tmp_path / ".site.old")
    with pytest.raises(KedanError), replaced(site):
        pass  # the next run fails too: nothing was written
    assert (site / "index.html").read_text("utf-8") == "old"


def test_a_run_that_was_killed_after_the_renames_is_mended(tmp_path: Path) -> None:
    site = _old_site(tmp_path)
    (tmp_path / ".site.old").mkdir()
    (tmp_path / ".site.old" / "index.html").write_text("older", "utf-8")
    with replaced(site) as fresh:
        (fresh / "index.html").write_text("new", "utf-8")
    assert (site / "index.html").read_text("utf-8") == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_link_stays_and_what_it_leads_to_is_replaced(tmp_path: Path) -> None:
    real = _old_site(tmp_path).rename(tmp_path / "real")
    (tmp_path / "site").symlink_to("real")
    with replaced(tmp_path / "site") as fresh:
        (fresh / "index.html").write_text("new", "utf-8")
    assert (tmp_path / "site").is_symlink()
    assert {path.name for path in real.iterdir()} == {"index.html"}
    assert {path.name for path in tmp_path.iterdir()} == {"site", "real"}


def test_a_link_to_nothing_gets_its_folder(tmp_path: Path) -> None:
    (tmp_path / "site").symlink_to("real")
    with replaced(tmp_path / "site") as fresh:
        (fresh / "index.html").write_text("new", "utf-8")
    assert (tmp_path / "real" / "index.html").read_text("utf-8") == "new"


def test_the_home_page_of_somebody_is_no_site_of_ours(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("my own page", "utf-8")
    with pytest.raises(KedanError) as caught, replaced(site):
        pass
    assert caught.value.key == "cli.not-a-site"
    assert (site / "index.html").read_text("utf-8") == "my own page"


@pytest.mark.parametrize("place", [".", "site", "courses/site"])
def test_a_site_does_not_stand_among_entries(place: str, tmp_path: Path) -> None:
    (tmp_path / "catalog").mkdir()
    (tmp_path / "catalog" / "site.yml").write_text("id: x\n", "utf-8")
    with pytest.raises(KedanError) as caught, replaced(tmp_path / "catalog" / place):
        pass
    assert caught.value.key == "cli.site-in-catalog"
    assert [path.name for path in (tmp_path / "catalog").iterdir()] == ["site.yml"]


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


def test_a_lock_that_was_removed_while_it_was_waited_for_locks_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its owner removes it and lets it go; a third process may hold the new file of that name by then."""
    path, taken = tmp_path / ".site.lock", 0
    take = lock._take

    def late(stream: IO[bytes]) -> None:
        nonlocal taken
        taken += 1
        if taken == 1:
            path.unlink()
        take(stream)

    monkeypatch.setattr(lock, "_take", late)
    with lock.locked(path, tmp_path / "site"):
        assert taken == 2
        assert path.exists()
    assert not path.exists()


def test_a_place_that_can_t_be_locked_is_named_as_it_was_given(tmp_path: Path) -> None:
    site = tmp_path / "no" / "site"
    with pytest.raises(OSError, match="site") as caught, lock.locked(tmp_path / "no" / ".site.lock", site):
        pass
    assert caught.value.filename == str(site)
