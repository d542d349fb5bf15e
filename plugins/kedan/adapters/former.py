"""The site of the build before: what of it is still right is kept, and only the rest is made."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from stat import S_ISREG
from typing import Any

from kedan.loading.memory import Shelf
from kedan.pages.page import Draft, Page
from kedan.pages.watching import Read, States, WatchedEdition
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
        if noted is None or noted["state"] != self._state(shell, noted["reads"]):
            return False
        former = f"{self.folder}/{draft.address}"
        return _file_state(former) == noted["file"] and _put(former, target)

    def make(self, draft: Draft) -> Page:
        """Make a page, watching what it reads."""
        self.edition.seen.clear()
        return draft.make(self.edition)

    def note(self, draft: Draft, shell: Shell, target: str) -> None:
        """Remember what the page that was just made, and stands at `target`, had read."""
        reads = sorted(self.edition.seen)
        noted = {"reads": reads, "state": self._state(shell, reads), "file": _file_state(target)}
        self.shelf.put(draft.address.encode(), json.dumps(noted, ensure_ascii=False))

    def _state(self, shell: Shell, reads: Iterable[Read]) -> str:
        state = self.states.of((noun, key) for noun, key in reads)
        return blake2b(b"".join((self.common, shell.digest, state)), digest_size=16).hexdigest()


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
    except OSError:
        try:
            shutil.copy2(former, target)
        except OSError:
            return False
    return True
