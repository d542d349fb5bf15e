"""A project on the disk: the one place that reads a catalog."""

from __future__ import annotations

import csv
import gc
import io
import json
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
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
from kedan.loading.memory import Shelf
from kedan.locale import Value
from kedan.model.catalog import Catalog
from kedan.model.region import Region
from kedan.source.limits import MOST_BYTES


class KedanError(Exception):
    """What keeps Kedan from working at all; `key` names its sentence in the locale."""

    def __init__(self, key: str, **values: Value) -> None:
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
    def open(cls, root: Path, shelf: Shelf | None = None) -> Project:
        """Read the catalog in the folder `root` and run every check; KedanError if there is no folder.

        `shelf` has what an earlier run found out.
        """
        if not root.is_dir():
            raise KedanError("cli.no-catalog", path=str(root))
        with no_garbage():
            loaded = load(_files(root), _frame(), _shown(root), shelf)
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


@contextmanager
def no_garbage() -> Iterator[None]:
    """Look for no garbage while a catalog is read or built: nearly all stays, and looking takes a tenth of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _within(shown: str, only: Sequence[Path]) -> bool:
    path = Path(os.path.normpath(Path(shown).absolute()))
    return any(chosen == path or chosen in path.parents for chosen in only)


def _files(root: Path) -> Iterator[RawFile]:
    """Yield the files below `root` in a fixed order; links are named, never followed, as are closed folders."""
    closed: list[str] = []
    for entry, inside, shown in _entries(str(root), "", closed):
        if not is_ignored(inside):
            yield _file(entry, inside, shown)
    for inside in sorted(closed, key=lambda inside: inside.split("/")):
        yield RawFile(inside=inside or ".", shown=_shown(root / inside), kind=FileKind.UNREADABLE)


def _entries(folder: str, inside: str, closed: list[str]) -> Iterator[tuple[os.DirEntry[str], str, str]]:
    """Yield what is no folder, its path inside the catalog, and as shown: of `folder` first, then of its folders."""
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except OSError:
        closed.append(inside)
        return
    prefix, shown = f"{inside}/" if inside else "", _shown(Path(folder))
    shown_prefix = "" if shown == "." else f"{shown.rstrip('/')}/"
    folders = []
    for entry in entries:
        if _is_folder(entry):
            folders.append(entry)
        else:
            yield entry, f"{prefix}{entry.name}", f"{shown_prefix}{entry.name}"
    for entry in folders:
        if not is_ignored(entry.name):
            yield from _entries(entry.path, f"{prefix}{entry.name}", closed)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir(follow_symlinks=False)
    except OSError:
        return False


def _file(entry: os.DirEntry[str], inside: str, shown: str) -> RawFile:
    try:
        if not entry.is_file(follow_symlinks=False):
            kind = FileKind.LINK if entry.is_symlink() else FileKind.OTHER
            return RawFile(inside=inside, shown=shown, kind=kind)
        return RawFile(inside=inside, shown=shown, content=_content(entry.path))
    except OSError:
        return RawFile(inside=inside, shown=shown, kind=FileKind.UNREADABLE)


def _content(path: str) -> bytes:
    """Return what a file holds, as far as an entry may go. A `Path` would take longer than the reading."""
    with open(path, "rb", buffering=0) as stream:  # noqa: PTH123
        return stream.read(MOST_BYTES + 1)


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
