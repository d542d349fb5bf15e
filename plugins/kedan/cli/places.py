"""Which catalog a command means."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from kedan.project import KedanError

DEFAULT = "catalog"


def catalog_folder(option: str | None, paths: Sequence[str] = ()) -> Path:
    """Return the folder given, or the one around `paths`, or `catalog` here; KedanError if there is none."""
    if option is not None:
        return _existing(Path(option))
    for path in paths:
        _exists(path)
        found = _around(Path(path))
        if found is not None:
            return found
    return _existing(Path(DEFAULT))


def _existing(folder: Path) -> Path:
    if not folder.is_dir():
        raise KedanError("cli.no-catalog", path=str(folder))
    return folder


def _around(path: Path) -> Path | None:
    """Return the nearest folder at or above `path` that holds a site.yml."""
    absolute = _plain(path)
    return next((folder for folder in (absolute, *absolute.parents) if (folder / "site.yml").is_file()), None)


def selected(root: Path, paths: Sequence[str]) -> tuple[Path, ...]:
    """Return `paths` as absolute paths; KedanError for one that does not exist or lies elsewhere."""
    home = _plain(root)
    chosen = []
    for given in paths:
        _exists(given)
        path = _plain(Path(given))
        if home != path and home not in path.parents and path not in home.parents:
            raise KedanError("cli.outside-catalog", path=given, catalog=str(root))
        chosen.append(path)
    return tuple(chosen)


def _exists(path: str) -> None:
    if not os.path.lexists(path):
        raise KedanError("cli.no-such-path", path=path)


def _plain(path: Path) -> Path:
    """Return a path without `..`; links are kept, for they are named as they are."""
    return Path(os.path.normpath(path.absolute()))
