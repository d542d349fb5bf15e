"""A project on the disk: the one place that reads a catalog."""

from __future__ import annotations

import csv
import io
import json
import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kedan import resources
from kedan.checks import run_checks
from kedan.diagnostics.diagnostic import Diagnostic, Severity, by_place
from kedan.diagnostics.report import Report
from kedan.loading.fields import FieldGuide
from kedan.loading.files import FileKind, RawFile, is_ignored
from kedan.loading.load import Frame, Loaded, load
from kedan.model.catalog import Catalog
from kedan.model.region import Region
from kedan.source.limits import MOST_BYTES


class KedanError(Exception):
    """What keeps Kedan from working at all; `key` names its sentence in the locale."""

    def __init__(self, key: str, **values: str) -> None:
        super().__init__(key)
        self.key = key
        self.values = values


class CatalogHasErrorsError(Exception):
    """No site is made from a catalog with errors; they are in `project.diagnostics`."""

    def __init__(self, project: Project) -> None:
        super().__init__("the catalog has errors")
        self.project = project


@dataclass(frozen=True, kw_only=True, slots=True)
class Project:
    """A catalog as read: its entries, its mistakes, and the texts that messages quote."""

    root: Path
    loaded: Loaded
    diagnostics: tuple[Diagnostic, ...]

    @classmethod
    def open(cls, root: Path) -> Project:
        """Read the catalog in the folder `root` and run every check; KedanError if there is no folder."""
        if not root.is_dir():
            raise KedanError("cli.no-catalog", path=str(root))
        loaded = load(_files(root), _frame(), _shown(root))
        found = (*loaded.diagnostics, *run_checks(loaded))
        return cls(root=root, loaded=loaded, diagnostics=tuple(sorted(found, key=by_place)))

    @property
    def catalog(self) -> Catalog:
        """The entries without mistakes."""
        return self.loaded.catalog

    @property
    def has_errors(self) -> bool:
        """Whether anything must be mended before the site can be built."""
        return any(diagnostic.severity is Severity.ERROR for diagnostic in self.diagnostics)

    def report(self, only: Sequence[Path] = ()) -> Report:
        """Return what there is to tell: of the whole catalog, or of some files and folders of it."""
        looked_at = self.loaded.counts
        return Report(
            diagnostics=tuple(
                found for found in self.diagnostics if not only or _within(found.primary.place.path, only)
            ),
            texts=self.loaded.texts,
            counts={
                "courses": looked_at.get("course", 0),
                "institutions": looked_at.get("institution", 0),
                "policies": looked_at.get("policy", 0),
            },
        )


def catalog_files(root: Path, only: Sequence[Path] = ()) -> Iterator[RawFile]:
    """Yield the files of a catalog, or those among `only`, in a fixed order."""
    return (file for file in _files(root) if not only or _within(file.shown, only))


def field_guide() -> FieldGuide:
    """Return what the base schemas say of fields."""
    return FieldGuide(_frame().schemas, _frame().english)


def _within(shown: str, only: Sequence[Path]) -> bool:
    path = Path(os.path.normpath(Path(shown).absolute()))
    return any(chosen == path or chosen in path.parents for chosen in only)


def _files(root: Path) -> Iterator[RawFile]:
    """Yield the files below `root` in a fixed order; links are named, never followed, as are closed folders."""
    closed: list[OSError] = []
    for folder, folders, names in os.walk(root, onerror=closed.append):
        folders.sort()
        links = [name for name in folders if (Path(folder) / name).is_symlink()]
        for name in sorted([*names, *links]):
            path = Path(folder) / name
            inside = path.relative_to(root).as_posix()
            if not is_ignored(inside):
                yield _file(path, inside)
    for path in sorted(Path(str(error.filename)) for error in closed):
        inside = path.relative_to(root).as_posix()
        yield RawFile(inside=inside, shown=_shown(path), kind=FileKind.UNREADABLE)


def _file(path: Path, inside: str) -> RawFile:
    shown = _shown(path)
    try:
        mode = path.lstat().st_mode
        if not stat.S_ISREG(mode):
            kind = FileKind.LINK if stat.S_ISLNK(mode) else FileKind.OTHER
            return RawFile(inside=inside, shown=shown, kind=kind)
        with path.open("rb") as stream:
            return RawFile(inside=inside, shown=shown, content=stream.read(MOST_BYTES + 1))
    except OSError:
        return RawFile(inside=inside, shown=shown, kind=FileKind.UNREADABLE)


def _shown(path: Path) -> str:
    """Return a path as the user would type it: relative to the working directory where it can be."""
    try:
        return Path(os.path.relpath(path)).as_posix()
    except ValueError:  # another drive
        return path.as_posix()


@cache
def _frame() -> Frame:
    english = json.loads(resources.read_text("locale", "schema.en.json"))
    return Frame(schemas=resources.read_schemas(), english=english, regions=_regions())


def _regions() -> dict[str, Region]:
    rows = csv.DictReader(io.StringIO(resources.read_text("data", "regions.csv")))
    return {
        row["code"]: Region(
            code=row["code"],
            name=row["name"],
            retired=row["status"] == "retired",
            placeholder=row["level"] == "placeholder",
        )
        for row in rows
    }
