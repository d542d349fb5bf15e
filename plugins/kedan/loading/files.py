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
    if noun is None and _noun([*parts[:-1], _renamed(parts[-1])]) is not None:
        return mistake("wrong-ending", Place(file.shown), better=quoted(_renamed(parts[-1])))
    if noun is None:
        return mistake("misplaced-file", Place(file.shown), name=quoted(file.inside))
    if noun in _TOP.values():
        return Slot(noun, noun)
    names = [*parts[1:-1], parts[-1].removesuffix(".yml")]
    bad = next((name for name in names if not _is_id(name)), None)
    if bad is not None:
        return mistake("bad-file-name", Place(file.shown), name=quoted(bad), better=_better(bad))
    return Slot(noun, "/".join(names))


def meant(file: RawFile) -> Slot | None:
    """Return what a refused file would hold if it were plain and rightly named: to refer to it is no mistake."""
    folder, slash, name = file.inside.rpartition("/")
    slot = slot_of(RawFile(inside=f"{folder}{slash}{_renamed(name)}", shown=file.shown))
    return slot if isinstance(slot, Slot) else None


def _noun(parts: list[str]) -> str | None:
    if not parts[-1].endswith(".yml"):
        return None
    if len(parts) == 1:
        return _TOP.get(parts[0])
    if parts[0] == "courses":
        return "course" if len(parts) == 3 else None  # noqa: PLR2004 - courses/<publisher>/<course>.yml
    return _FOLDERS.get(parts[0]) if len(parts) == 2 else None  # noqa: PLR2004 - <folder>/<id>.yml


def _renamed(name: str) -> str:
    """Return a file name with the ending that YAML files have here, if it has another one of YAML."""
    return re.sub(r"\.ya?ml(\.txt)?$", ".yml", name, flags=re.IGNORECASE)


def _is_id(name: str) -> bool:
    return len(name) <= _LONGEST_ID and _ID.fullmatch(name) is not None


def _better(name: str) -> str:
    """Return an id close to `name`, or an example where nothing of it can be kept."""
    better = ""
    for word in re.findall(r"[a-z0-9]+", name.lower()):
        longer = f"{better}-{word}" if better else word[:_LONGEST_ID]
        if len(longer) > _LONGEST_ID:
            break
        better = longer
    return better or "teaching-research"
