"""What a page reads of its edition: only when some of that changes does the page have to be made again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from hashlib import blake2b
from typing import Any, Protocol, TypeVar, cast, overload

from kedan.model.catalog import Catalog
from kedan.model.course import Course
from kedan.model.menu import Menu
from kedan.model.program import Program
from kedan.model.terms import Domain
from kedan.pages.edition import Edition, Made
from kedan.search.agenda import Dated

ALL = "*"
"""Stands for a key where a page went through everything of a kind. No id looks like it."""

_ORDER = ("courses_in_order", "")
"""The order in which a menu lists all courses."""

_FEW = 20
"""A page that reads most of so few entries still has them noted one by one."""

_NO_ENTRY = bytes(16)
"""The state of an entry that is not there."""

Read = tuple[str, str]
"""What was looked at: a noun of the catalog or a relation of the edition, and the key."""

_NOUNS = ("courses", "institutions", "programs", "policies", "menus")
_RELATIONS = {
    "by_domain": "courses",
    "by_institution": "courses",
    "programs_of": "programs",
    "menus_of": "menus",
    "similar_to": "courses",
    "agenda": "courses",
}
"""The relations of an edition, and of which noun the entries are that they lead to."""


class _HasId(Protocol):
    @property
    def id(self) -> str: ...


Key = TypeVar("Key", bound=str)
Value = TypeVar("Value")
Entry = TypeVar("Entry", bound=_HasId)


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


@dataclass(frozen=True, slots=True)
class WatchedEntries(Sequence[Entry]):
    """Entries that a relation leads to; those that are looked at are noted. Which they are, the relation tells."""

    noun: str
    entries: Sequence[Entry]
    seen: set[Read]

    @overload
    def __getitem__(self, index: int) -> Entry: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Entry]: ...
    def __getitem__(self, index: int | slice) -> Entry | Sequence[Entry]:
        if isinstance(index, slice):
            return WatchedEntries(self.noun, self.entries[index], self.seen)
        found = self.entries[index]
        self.seen.add((self.noun, found.id))
        return found

    def __iter__(self) -> Iterator[Entry]:
        for entry in self.entries:
            self.seen.add((self.noun, entry.id))
            yield entry

    def __len__(self) -> int:
        return len(self.entries)


@dataclass(frozen=True, slots=True)
class WatchedRelation(Mapping[Key, Sequence[Entry]]):
    """A relation that notes under which keys entries are looked for, and which of them are looked at."""

    keys_of: Watched[Key, Sequence[Entry]]
    noun: str

    def __getitem__(self, key: Key) -> Sequence[Entry]:
        return WatchedEntries(self.noun, self.keys_of[key], self.keys_of.seen)

    def __iter__(self) -> Iterator[Key]:
        return iter(self.keys_of)

    def __len__(self) -> int:
        return len(self.keys_of)


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

    def once(self, make: Callable[[Edition, str], Made], entry_id: str) -> Made:
        """Return what `make` makes of an entry. Each page that shows it has read what it was made of."""
        key = make, entry_id
        if key not in self._made:
            self._made[key] = self._noting(make, entry_id)
        made, reads = self._made[key]
        self.seen.update(reads)
        return cast("Made", made)

    def _noting(self, make: Callable[[Edition, str], Made], entry_id: str) -> tuple[Made, tuple[Read, ...]]:
        """Return what is made of an entry, and what was read for that alone."""
        others = set(self.seen)
        self.seen.clear()
        made = make(self, entry_id)
        reads = tuple(self.seen)
        self.seen.update(others)
        return made, reads

    @property
    def courses(self) -> Sequence[Course]:
        """All courses in menu order."""
        self.seen.add(_ORDER)
        return WatchedEntries("courses", self.base.courses, self.seen)

    @cached_property
    def by_domain(self) -> Mapping[Domain, Sequence[Course]]:
        """The courses of each domain, whether it is their main one or not."""
        return self._relation("by_domain")

    @cached_property
    def by_institution(self) -> Mapping[str, Sequence[Course]]:
        """The courses that each institution provides or publishes."""
        return self._relation("by_institution")

    @cached_property
    def programs_of(self) -> Mapping[str, Sequence[Program]]:
        """The programs that name each course."""
        return self._relation("programs_of")

    @cached_property
    def menus_of(self) -> Mapping[str, Sequence[Menu]]:
        """The current menus that each course stands on."""
        return self._relation("menus_of")

    @cached_property
    def similar_to(self) -> Mapping[str, Sequence[Course]]:
        """The courses that are like each."""
        return self._relation("similar_to")

    @cached_property
    def agenda(self) -> Mapping[str, Sequence[Dated]]:
        """The offerings that name a date, in parts."""
        return self._relation("agenda")

    def _relation(self, name: str) -> Mapping[Any, Sequence[Any]]:
        return WatchedRelation(Watched(name, getattr(self.base, name), self.seen), _RELATIONS[name])


def _watched(catalog: Catalog, seen: set[Read]) -> Catalog:
    watched: dict[str, Any] = {noun: Watched(noun, getattr(catalog, noun), seen) for noun in _NOUNS}
    return replace(catalog, **watched)


def summary(seen: Iterable[Read], catalog: Catalog) -> tuple[Read, ...]:
    """Return what stands for all that was read; where that is most of a noun, the whole of it."""
    reads, many = set(seen), Counter(name for name, _ in seen)
    whole = {noun for noun in _NOUNS if (noun, ALL) in reads or many[noun] > len(getattr(catalog, noun)) / 2 > _FEW}
    return tuple(sorted({(name, ALL) if name in whole else (name, key) for name, key in reads}))


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
        return _digest(map(self._of, reads))

    def _of(self, read: Read) -> bytes:
        known = self.digests.get(read) or self._known.get(read)
        if known is None:
            known = self._known[read] = self._found(*read)
        return known

    def _found(self, name: str, key: str) -> bytes:
        if (name, key) == _ORDER:
            return _ids(self.edition.courses)
        if name in _NOUNS:
            return self._of_noun(name) if key == ALL else _NO_ENTRY
        relation = getattr(self.edition, name) if name in _RELATIONS else {}
        return self._of_keys(name, relation) if key == ALL else _ids(relation.get(key, ()))

    def _of_noun(self, noun: str) -> bytes:
        """Return the state of all entries of a noun."""
        entries = getattr(self.edition.catalog, noun)
        return _digest(part for key in entries for part in (_digest((key.encode(),)), self._of((noun, key))))

    def _of_keys(self, name: str, keys: Iterable[str]) -> bytes:
        """Return the state of a whole relation."""
        return _digest(part for key in keys for part in (_digest((key.encode(),)), self._of((name, key))))


def _ids(entries: Iterable[_HasId]) -> bytes:
    """Return the digest of which entries these are; an id holds no space."""
    return _digest((" ".join(entry.id for entry in entries).encode(),))


def _digest(parts: Iterable[bytes]) -> bytes:
    """Return the digest of parts that are digests themselves, or of one part."""
    return blake2b(b"".join(parts), digest_size=16).digest()
