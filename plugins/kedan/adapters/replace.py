"""A folder made beside the old one and put in its place in one step, or not at all."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kedan.outputs.assets import FOLDER
from kedan.project import KedanError

from .lock import locked

_FIRST_PAGE = "index.html"
_OURS = (_FIRST_PAGE, f"{FOLDER}/kedan.js")
"""What every site has that was built here; a first page alone may be anybody's."""
_SETTINGS = "site.yml"


@contextmanager
def replaced(target: Path) -> Iterator[Path]:
    """Give an empty folder to write to; when all went well it becomes `target`, else nothing changed."""
    target = Path(os.path.realpath(target))  # a link stays, and what it leads to is replaced
    _refuse_catalog(target)
    _refuse_foreign(target)
    fresh, old = target.with_name(f".{target.name}.new"), target.with_name(f".{target.name}.old")
    target.parent.mkdir(parents=True, exist_ok=True)
    with locked(target.with_name(f".{target.name}.lock"), target):
        _bring_back(target, old)
        _remove(old)
        _remove(fresh)
        fresh.mkdir()
        try:
            yield fresh
            if not (fresh / _FIRST_PAGE).is_file():
                raise KedanError("cli.mkdocs-failed", reason=_FIRST_PAGE)
            if target.exists():
                target.rename(old)
            fresh.rename(target)
        finally:
            _bring_back(target, old)
            _remove(fresh)
        _remove(old)


def _bring_back(target: Path, old: Path) -> None:
    """Put the old site back where an earlier run was killed between the two renames."""
    if old.exists() and not target.exists():
        old.rename(target)


def _refuse_catalog(target: Path) -> None:
    """Refuse a folder among the entries: its pages would be taken for some."""
    if any((folder / _SETTINGS).is_file() for folder in (target, *target.parents)):
        raise KedanError("cli.site-in-catalog", path=str(target))


def _refuse_foreign(target: Path) -> None:
    """Refuse a folder that holds something else than a site, or the place where the user works."""
    own = Path.cwd()
    if target in {own, *own.parents}:
        raise KedanError("cli.not-a-site", path=str(target))
    is_ours = all((target / name).is_file() for name in _OURS)
    if target.exists() and not is_ours and (not target.is_dir() or any(target.iterdir())):
        raise KedanError("cli.not-a-site", path=str(target))


def _remove(folder: Path) -> None:
    if folder.exists():
        shutil.rmtree(folder)
