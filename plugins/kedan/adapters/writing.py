"""How a site comes onto the disk: one page after the other, whoever the host is."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from kedan.outputs import Output
from kedan.pages.page import Draft
from kedan.site import Site

from .former import Former
from .progress import told
from .shell import Shell

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)

FrameOf = Callable[[Draft], Shell | None]
"""The shell that a page is filled into; None for a page that the host writes itself."""


@dataclass(frozen=True, slots=True)
class SiteFolder:
    """The folder that a site is written to. It remembers which folders it has made."""

    root: Path
    _made: set[str] = field(default_factory=set)

    def at(self, path: str) -> str:
        """Return where the file at `path` below the root goes; its folder is there."""
        folder = path.rpartition("/")[0]
        if folder not in self._made:
            (self.root / folder).mkdir(parents=True, exist_ok=True)
            self._made.add(folder)
        return f"{self.root}/{path}"

    def write(self, path: str, content: bytes) -> None:
        """Write a file at `path` below the root."""
        descriptor = _new_file(self.at(path))
        try:
            written = os.write(descriptor, content)
            while written < len(content):
                written += os.write(descriptor, content[written:])
        finally:
            os.close(descriptor)


def _new_file(path: str) -> int:
    """Open a new file. What had its name is let go, never written through: it may be a page of another site too."""
    try:
        return os.open(path, _NEW, 0o666)
    except FileExistsError:
        Path(path).unlink()
        return os.open(path, _NEW, 0o666)


def write_pages(site: Site, frame_of: FrameOf, out: SiteFolder, former: Former) -> None:
    """Write every page that has a shell, as it was where it is still right; no page outlives its turn."""
    for draft in told(site.drafts, site.edition.t, sys.stderr):
        shell = frame_of(draft)
        if shell is not None and not former.keep(draft, shell, out.at(draft.address)):
            out.write(draft.address, shell.fill(former.make(draft)))
            former.note(draft, shell, out.at(draft.address))


def write_files(site: Site, out: SiteFolder, former: Former) -> tuple[str, ...]:
    """Write every file that is no page, as it was where it is still right; return their paths."""
    return tuple(path for one in site.outputs.items() for path in _files_of(*one, out, former))


def _files_of(name: str, output: Output, out: SiteFolder, former: Former) -> Sequence[str]:
    kept = former.keep_files(name, out.at)
    if kept is not None:
        return kept
    paths = []
    for file in former.make_files(output):
        out.write(file.path, file.content)
        paths.append(file.path)
    former.note_files(name, {path: out.at(path) for path in paths})
    return paths
