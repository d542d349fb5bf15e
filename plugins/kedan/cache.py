"""What earlier builds found out: one SQLite file for each place of a site, in the cache folder of the user.

It lies outside the project, so that no pull request brings one along. It is never trusted: every row is sealed, a row
that does not fit is forgotten, a file that is broken or none of ours is made anew, and nothing is unpickled.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import platformdirs

_MAKER = "CREATE TABLE IF NOT EXISTS maker (name TEXT)"
_TABLE = "CREATE TABLE IF NOT EXISTS {} (key BLOB PRIMARY KEY, value TEXT, seal BLOB)"
_SHELVES = ("entries", "pages", "search")
_BUSY_SECONDS = 0.1


@dataclass(slots=True)
class Shelf:
    """One table of the cache. What nobody asked for or put there during a run is thrown away at its end.

    Where nobody asked for anything all of it stays: the run did not do what the shelf is for.
    """

    rows: sqlite3.Connection
    name: str
    used: set[bytes] = field(default_factory=set)
    fresh: dict[bytes, str] = field(default_factory=dict)

    def get(self, key: bytes) -> str | None:
        """Return what an earlier run put under `key`, or None."""
        try:
            found = self.rows.execute(f"SELECT value, seal FROM {self.name} WHERE key = ?", (key,)).fetchone()  # noqa: S608
        except sqlite3.Error:
            return None
        if found is None or not isinstance(found[0], str) or found[1] != _seal(key, found[0]):
            return None
        self.used.add(key)
        return found[0]

    def keep(self, keys: Iterable[bytes]) -> None:
        """Leave what is under these keys for the next run, without a look at it."""
        self.used.update(keys)

    def put(self, key: bytes, value: str) -> None:
        """Keep `value` for the next run."""
        self.fresh[key] = value

    def save(self) -> None:
        """Write what is new, throw away what was not used; sqlite3.Error where the file is broken."""
        if not self.used and not self.fresh:
            return
        known = {row[0] for row in self.rows.execute(f"SELECT key FROM {self.name}")}  # noqa: S608
        old = ((key,) for key in known - self.used - self.fresh.keys())
        self.rows.executemany(f"DELETE FROM {self.name} WHERE key = ?", old)  # noqa: S608
        new = ((key, value, _seal(key, value)) for key, value in self.fresh.items())
        self.rows.executemany(f"REPLACE INTO {self.name} VALUES (?, ?, ?)", new)  # noqa: S608


@dataclass(frozen=True, kw_only=True, slots=True)
class Cache:
    """The shelves: entries that were judged sound, pages that were written, and the index of the menu."""

    entries: Shelf
    pages: Shelf
    search: Shelf


@contextmanager
def opened(place: Path, maker: str) -> Iterator[Cache]:
    """Give the cache of the site at `place`, and save it when all went well; an empty one where none can be had.

    `maker` tells which program fills it: what another one found out, such as an older version, is forgotten.
    """
    file = cache_file(place)
    with closing(_connection(file, maker)) as rows:
        cache = Cache(**{name: Shelf(rows, name) for name in _SHELVES})
        yield cache
        _save(cache, rows, file)


def cache_file(place: Path) -> Path:
    """Return where the cache of the site at `place` lies."""
    name = hashlib.sha256(os.fsencode(place.absolute())).hexdigest()[:32]
    return platformdirs.user_cache_path("kedan") / f"{name}.sqlite"


def _connection(file: Path, maker: str) -> sqlite3.Connection:
    """Open the file, anew where it is broken; while another run writes it, one in memory does."""
    try:
        return _opened(file, maker)
    except (sqlite3.Error, OSError) as error:
        if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_BUSY:
            return _opened(None, maker)
        _remove(file)
    try:
        return _opened(file, maker)
    except (sqlite3.Error, OSError):
        return _opened(None, maker)


def _opened(file: Path | None, maker: str) -> sqlite3.Connection:
    if file is not None:
        file.parent.mkdir(parents=True, exist_ok=True)
    rows = sqlite3.connect(file or ":memory:", timeout=_BUSY_SECONDS)
    try:
        rows.execute("PRAGMA synchronous = OFF")  # it may be lost, and the seals tell a torn page
        _refuse_others(rows, maker)
        for name in _SHELVES:
            rows.execute(_TABLE.format(name))
            rows.execute(f"SELECT key, value, seal FROM {name} LIMIT 1").fetchone()  # noqa: S608
    except sqlite3.Error:
        rows.close()
        raise
    return rows


def _refuse_others(rows: sqlite3.Connection, maker: str) -> None:
    """Write who fills the file into a new one; sqlite3.Error where it is somebody else's."""
    rows.execute(_MAKER)
    known = rows.execute("SELECT name FROM maker").fetchall()
    if not known:
        rows.execute("INSERT INTO maker VALUES (?)", (maker,))
        rows.commit()
    elif known != [(maker,)]:
        message = "filled by another program"
        raise sqlite3.DatabaseError(message)


def _save(cache: Cache, rows: sqlite3.Connection, file: Path) -> None:
    try:
        with rows:
            for name in _SHELVES:
                getattr(cache, name).save()
    except sqlite3.OperationalError:  # another build writes it, or the disk is full: it is only a cache
        return
    except sqlite3.Error:
        _remove(file)


def _remove(file: Path) -> None:
    try:
        file.unlink(missing_ok=True)
    except OSError:
        return


def _seal(key: bytes, value: str) -> bytes:
    """Return the digest by which a row shows that it was written whole."""
    return hashlib.blake2b(value.encode("utf-8", "surrogatepass"), digest_size=8, key=key[:64]).digest()
