"""Which noun a file holds: its place in the catalog says it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from kedan.diagnostics.diagnostic import Diagnostic, Place
from kedan.diagnostics.visible import quoted
from kedan.source.mistakes import mistake


class FileKind(StrEnum):
    """What stands at a path; only plain files are read."""

    PLAIN = "plain"
    LINK = "link"
    OTHER = "other"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, kw_only=True, slots=True)
class RawFile:
    """A file as the disk gave it: its path inside the catalog, and as the user would type it."""

    inside: str
    shown: str
    kind: FileKind = FileKind.PLAIN
    content: bytes = b""


@dataclass(frozen=True, slots=True)
class Slot:
    """What a file holds: a noun and its id (`publisher/course` for a course)."""

    noun: str
    id: str


_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_LONGEST_ID = 64
_FOLDERS = {
    "vocabularies": "vocabulary",
    "institutions": "institution",
    "programs": "program",
    "menus": "menu",
    "policies": "policy",
}
_TOP = {"site.yml": "site", "retired.yml": "retired"}
_PAPERS = {"LICENSE", "README.md"}
_REFUSED = {FileKind.LINK: "is-a-link", FileKind.OTHER: "not-a-file", FileKind.UNREADABLE: "unreadable"}


def is_ignored(inside: str) -> bool:
    """Return whether a path is no matter of the catalog: hidden files, licence, readme."""
    return inside in _PAPERS or any(part.startswith(".") for part in inside.split("/"))


def slot_of(file: RawFile) -> Slot | Diagnostic:
    """Return what `file` holds, or why it can't hold anything."""
    if file.kind in _REFUSED:
        return mistake(_REFUSED[file.kind], Place(file.shown))
    parts = file.inside.split("/")
    noun = _noun(parts)
    if noun is None:
        return mistake("misplaced-file", Place(file.shown), name=quoted(file.inside))
    if noun in _TOP.values():
        return Slot(noun, noun)
    names = [*parts[1:-1], parts[-1].removesuffix(".yml")]
    bad = next((name for name in names if not _is_id(name)), None)
    if bad is not None:
        return mistake("bad-file-name", Place(file.shown), name=quoted(bad), better=_better(bad))
    return Slot(noun, "/".join(names))


def _noun(parts: list[str]) -> str | None:
    if not parts[-1].endswith(".yml"):
        return None
    if len(parts) == 1:
        return _TOP.get(parts[0])
    if parts[0] == "courses":
        return "course" if len(parts) == 3 else None  # noqa: PLR2004 - courses/<publisher>/<course>.yml
    return _FOLDERS.get(parts[0]) if len(parts) == 2 else None  # noqa: PLR2004 - <folder>/<id>.yml


def _is_id(name: str) -> bool:
    return len(name) <= _LONGEST_ID and _ID.fullmatch(name) is not None


def _better(name: str) -> str:
    """Return an id close to `name`, or an example where nothing of it can be kept."""
    words = re.findall(r"[a-z0-9]+", name.lower())
    return "-".join(words)[:_LONGEST_ID].strip("-") or "teaching-research"
