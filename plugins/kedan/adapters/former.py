"""The site of the build before: what of it is still right is kept, and only the rest is made."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from stat import S_ISREG
from typing import Any

from kedan.loading.memory import Shelf
from kedan.outputs import Output
from kedan.outputs.site_file import SiteFile
from kedan.pages.page import Draft, Page
from kedan.pages.watching import Read, States, WatchedEdition, summary
from kedan.site import Site

from .shell import Shell

_WATCHED = {
    "course": "courses",
    "institution": "institutions",
    "program": "programs",
    "policy": "policies",
    "menu": "menus",
}
"""The nouns of which a page reads single entries, under the names of the catalog. All pages read the other ones."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Former:
    """Knows which pages the build before wrote, what they had read, and in which state that was.

    `common` is the state of what every page reads: the words of the site, the vocabularies, the language.
    """

    folder: Path
    shelf: Shelf
    states: States
    edition: WatchedEdition
    common: bytes

    @classmethod
    def of(cls, site: Site, folder: Path, shelf: Shelf) -> Former:
        """Return what is known of the site in `folder`, for the build of `site`."""
        digests = {(_WATCHED.get(noun, noun), id_): digest for (noun, id_), digest in site.digests.items()}
        common = sorted((noun, id_, digest) for (noun, id_), digest in site.digests.items() if noun not in _WATCHED)
        return cls(
            folder=folder,
            shelf=shelf,
            states=States(site.edition, digests),
            edition=WatchedEdition.of(site.edition),
            common=repr((site.edition.t.language, common)).encode(),
        )

    def keep(self, draft: Draft, shell: Shell, target: str) -> bool:
        """Put the page of the build before at `target`, if it would come out the same; tell whether it was."""
        noted = _noted(self.shelf.get(draft.address.encode()))
        if noted is None or noted["state"] != self._state(shell.digest, noted["reads"]):
            return False
        return self._put(draft.address, noted["file"], target)

    def make(self, draft: Draft) -> Page:
        """Make a page, watching what it reads."""
        self.edition.seen.clear()
        return draft.make(self.edition)

    def note(self, draft: Draft, shell: Shell, target: str) -> None:
        """Remember what the page that was just made, and stands at `target`, had read."""
        self._note(draft.address.encode(), shell.digest, {"file": _file_state(target)})

    def keep_files(self, name: str, target: Callable[[str], str]) -> tuple[str, ...] | None:
        """Put the files that the output `name` made before where `target` tells; None if it must make them."""
        noted = _noted(self.shelf.get(_key(name)))
        if noted is None or noted["state"] != self._state(b"", noted["reads"]):
            return None
        files: dict[str, Any] = noted["files"]
        are_put = all(self._put(path, state, target(path)) for path, state in files.items())
        return tuple(files) if are_put else None

    def make_files(self, output: Output) -> Iterator[SiteFile]:
        """Make the files of an output one by one, watching what it reads."""
        self.edition.seen.clear()
        yield from output(self.edition.catalog, self.edition.t)

    def note_files(self, name: str, targets: Mapping[str, str]) -> None:
        """Remember what the output `name` had read that just made these files, and where they stand."""
        self._note(_key(name), b"", {"files": {path: _file_state(target) for path, target in targets.items()}})

    def _note(self, key: bytes, frame: bytes, made: Mapping[str, Any]) -> None:
        reads = summary(self.edition.seen, self.states.edition.catalog)
        noted = {"reads": reads, "state": self._state(frame, reads), **made}
        self.shelf.put(key, json.dumps(noted, ensure_ascii=False, separators=(",", ":")))

    def _state(self, frame: bytes, reads: Iterable[Read]) -> str:
        state = self.states.of((noun, key) for noun, key in reads)
        return blake2b(b"".join((self.common, frame, state)), digest_size=16).hexdigest()

    def _put(self, path: str, state: list[int], target: str) -> bool:
        former = f"{self.folder}/{path}"
        return _file_state(former) == state and _put(former, target)


def _key(name: str) -> bytes:
    """Return the key of what an output made; no address of a page looks like it."""
    return f"{name}:".encode()


def _noted(value: str | None) -> dict[str, Any] | None:
    return None if value is None else json.loads(value)


def _file_state(path: str) -> list[int] | None:
    """Return by what a file is known again; None where there is none."""
    try:
        found = os.lstat(path)
    except OSError:
        return None
    return [found.st_size, found.st_mtime_ns] if S_ISREG(found.st_mode) else None


def _put(former: str, target: str) -> bool:
    """Let `target` be the same file as `former`, or a copy where the disk knows no second name for a file."""
    try:
        os.link(former, target)
    except FileExistsError:  # whatever it is, it is not to be written through
        return False
    except OSError:
        try:
            shutil.copy2(former, target)
        except OSError:
            return False
    return True
