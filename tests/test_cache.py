"""The cache: what was put there comes back, and nothing else does, whatever became of the file."""

from __future__ import annotations

import random
import sqlite3
from pathlib import Path

import pytest

from kedan.cache import cache_file, opened

KEY, OTHER = b"one", b"two"
MAKER = "kedan 1"


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "caches"))
    return tmp_path / "site"


def put(place: Path, key: bytes = KEY, value: str = "课程", maker: str = MAKER) -> None:
    with opened(place, maker) as cache:
        cache.entries.put(key, value)


def got(place: Path, key: bytes = KEY, maker: str = MAKER) -> str | None:
    with opened(place, maker) as cache:
        return cache.entries.get(key)


def test_what_was_put_comes_back(place: Path) -> None:
    put(place)
    assert got(place) == "课程"
    assert got(place, OTHER) is None


def test_a_site_at_another_place_has_another_cache(place: Path) -> None:
    put(place)
    assert got(place.with_name("other")) is None


def test_what_another_program_found_out_is_forgotten(place: Path) -> None:
    put(place)
    assert got(place, maker="kedan 2") is None
    assert got(place) is None


def test_what_a_run_did_not_use_is_thrown_away(place: Path) -> None:
    put(place)
    put(place, OTHER)
    assert got(place) is None


def test_what_is_left_there_unseen_stays(place: Path) -> None:
    put(place)
    with opened(place, MAKER) as cache:
        cache.entries.keep([KEY])
        cache.entries.put(OTHER, "别的")
    assert got(place) == "课程"


def test_a_shelf_that_nobody_used_stays_as_it_is(place: Path) -> None:
    put(place)
    with opened(place, MAKER) as cache:
        cache.search.put(OTHER, "别的")
    assert got(place) == "课程"


def break_off(place: Path) -> None:
    with opened(place, MAKER) as cache:
        cache.entries.put(KEY, "课程")
        raise KeyboardInterrupt


def test_a_run_that_is_broken_off_saves_nothing(place: Path) -> None:
    with pytest.raises(KeyboardInterrupt):
        break_off(place)
    assert got(place) is None


@pytest.mark.parametrize(
    "content", [b"", b"no database", b"SQLite format 3\0" + b"x" * 4096], ids=["empty", "text", "torn"]
)
def test_a_broken_file_is_made_anew(place: Path, content: bytes) -> None:
    cache_file(place).parent.mkdir(parents=True)
    cache_file(place).write_bytes(content)
    assert got(place) is None
    put(place)
    assert got(place) == "课程"


def test_a_file_with_other_tables_is_made_anew(place: Path) -> None:
    cache_file(place).parent.mkdir(parents=True)
    with sqlite3.connect(cache_file(place)) as rows:
        rows.execute("CREATE TABLE entries (name TEXT)")
    rows.close()
    put(place)
    assert got(place) == "课程"


def test_a_row_that_was_changed_is_forgotten(place: Path) -> None:
    put(place)
    with sqlite3.connect(cache_file(place)) as rows:
        rows.execute("UPDATE entries SET value = '别的'")
    rows.close()
    assert got(place) is None


def test_no_byte_that_is_changed_brings_up_something_else(place: Path) -> None:
    luck = random.Random(1)  # noqa: S311
    with opened(place, MAKER) as cache:
        for number in range(50):
            cache.entries.put(bytes([number]), f"{number}" * 100)
    whole = cache_file(place).read_bytes()
    for _ in range(40):
        torn = bytearray(whole)
        torn[luck.randrange(len(torn))] ^= 1 << luck.randrange(8)
        cache_file(place).write_bytes(torn)
        with opened(place, MAKER) as cache:
            found = [cache.entries.get(bytes([number])) for number in range(50)]
        assert all(value in {None, f"{number}" * 100} for number, value in enumerate(found))


def test_where_no_file_can_be_written_builds_go_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "caches").write_text("a file, not a folder")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "caches"))
    put(tmp_path)
    assert got(tmp_path) is None


def test_while_another_run_writes_nothing_is_lost_and_nothing_stops(place: Path) -> None:
    put(place)
    with sqlite3.connect(cache_file(place)) as rows:
        rows.execute("BEGIN EXCLUSIVE")
        put(place, OTHER)
        assert got(place) is None
        rows.rollback()
    rows.close()
    assert got(place) == "课程"
