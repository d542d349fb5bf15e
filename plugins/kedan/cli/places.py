"""Which catalog a command means."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from kedan.project import KedanError

DEFAULT = "catalog"


def catalog_folder(option: str | None, paths: Sequence[str] = ()) -> Path:
    """Return the folder given, or the one around `paths`, or `catalog` here; KedanError if there is none."""
    if option is not None:
        return _existing(Path(option))
    for path in paths:
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
    absolute = path.absolute()
    return next((folder for folder in (absolute, *absolute.parents) if (folder / "site.yml").is_file()), None)


def selected(root: Path, paths: Sequence[str]) -> tuple[Path, ...]:
    """Return `paths` as absolute paths; KedanError for one that does not exist or lies elsewhere."""
    home = root.absolute()
    chosen = []
    for given in paths:
        path = Path(given).absolute()
        if not path.exists() and not path.is_symlink():
            raise KedanError("cli.no-such-path", path=given)
        if home != path and home not in path.parents:
            raise KedanError("cli.outside-catalog", path=given, catalog=str(root))
        chosen.append(path)
    return tuple(chosen)
