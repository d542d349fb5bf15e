"""What a page reads of its edition: only when some of that changes does the page have to be made again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from hashlib import blake2b
from typing import Any, TypeVar

from kedan.model.catalog import Catalog
from kedan.model.course import Course
from kedan.model.menu import Menu
from kedan.model.program import Program
from kedan.model.terms import Domain
from kedan.pages.edition import Edition

ALL = "*"
"""Stands for a key where a page went through everything of a kind. No id looks like it."""

Read = tuple[str, str]
"""What was looked at: a noun of the catalog or a relation of the edition, and the key."""

_NOUNS = ("courses", "institutions", "programs", "policies", "menus")
_RELATIONS = {"by_domain": "courses", "by_institution": "courses", "programs_of": "programs", "menus_of": "menus"}
"""The relations of an edition, and of which noun the entries are that they lead to."""

Key = TypeVar("Key", bound=str)
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Watched(Mapping[Key, Value]):
    """A mapping that notes what is asked of it, whether it has it or not."""

    name: str
    mapping: Mapping[Key, Value]
    seen: set[Read]

    def __getitem__(self, key: Key) -> Value:
        self.seen.add((self.name, key))
        return self.mapping[key]

    def __iter__(self) -> Iterator[Key]:
        self.seen.add((self.name, ALL))
        return iter(self.mapping)

    def __len__(self) -> int:
        self.seen.add((self.name, ALL))
        return len(self.mapping)


@dataclass(frozen=True)
class WatchedEdition(Edition):
    """An edition that notes what is read of it. The words of the site and the vocabularies are not watched."""

    base: Edition
    seen: set[Read]

    @classmethod
    def of(cls, base: Edition) -> WatchedEdition:
        """Return an edition that says the same as `base`."""
        seen: set[Read] = set()
        return cls(_watched(base.catalog, seen), base.t, base, seen)

    @property
    def courses(self) -> tuple[Course, ...]:
        """All courses in menu order."""
        self.seen.add(("courses", ALL))
        return self.base.courses

    @cached_property
    def by_domain(self) -> Mapping[Domain, tuple[Course, ...]]:
        """The courses of each domain, whether it is their main one or not."""
        return Watched("by_domain", self.base.by_domain, self.seen)

    @cached_property
    def by_institution(self) -> Mapping[str, tuple[Course, ...]]:
        """The courses that each institution provides or publishes."""
        return Watched("by_institution", self.base.by_institution, self.seen)

    @cached_property
    def programs_of(self) -> Mapping[str, tuple[Program, ...]]:
        """The programs that name each course."""
        return Watched("programs_of", self.base.programs_of, self.seen)

    @cached_property
    def menus_of(self) -> Mapping[str, tuple[Menu, ...]]:
        """The current menus that each course stands on."""
        return Watched("menus_of", self.base.menus_of, self.seen)


def _watched(catalog: Catalog, seen: set[Read]) -> Catalog:
    watched: dict[str, Any] = {noun: Watched(noun, getattr(catalog, noun), seen) for noun in _NOUNS}
    return replace(catalog, **watched)


@dataclass(frozen=True, slots=True)
class States:
    """Tells in which state what a page has read is now: equal digests, equal page.

    `digests` has that of every entry, under its noun and id.
    """

    edition: Edition
    digests: Mapping[Read, bytes]
    _known: dict[Read, bytes] = field(default_factory=dict)

    def of(self, reads: Iterable[Read]) -> bytes:
        """Return the state of some reads; their order counts."""
        return _digest(self._of(read) for read in reads)

    def _of(self, read: Read) -> bytes:
        name, key = read
        if name in _NOUNS and key != ALL:
            return self._of_entry(name, key)
        if read not in self._known:
            self._known[read] = self._of_all(name) if key == ALL else self._of_related(name, key)
        return self._known[read]

    def _of_entry(self, noun: str, key: str) -> bytes:
        return self.digests.get((noun, key), b"")

    def _of_all(self, name: str) -> bytes:
        """Return the state of a whole noun, or of all keys of a relation."""
        if name in _NOUNS:
            entries = _mapping(self.edition.catalog, name)
            return _digest(part for key in entries for part in (key, self._of_entry(name, key)))
        return _digest(part for key in _mapping(self.edition, name) for part in (key, self._of((name, key))))

    def _of_related(self, name: str, key: str) -> bytes:
        """Return the state of the entries that a relation has under a key, in their order."""
        noun, related = _RELATIONS.get(name, ""), _mapping(self.edition, name).get(key, ())
        return _digest(part for entry in related for part in (entry.id, self._of_entry(noun, entry.id)))


def _mapping(of: object, name: str) -> Mapping[str, Any]:
    found = getattr(of, name)
    assert isinstance(found, Mapping)  # noqa: S101 - names come from this module
    return found


def _digest(parts: Iterable[bytes | str]) -> bytes:
    """Return the digest of parts; each is told from the next."""
    digest = blake2b(digest_size=16)
    for part in parts:
        content = part.encode() if isinstance(part, str) else part
        digest.update(b"%d:%b" % (len(content), content))
    return digest.digest()
