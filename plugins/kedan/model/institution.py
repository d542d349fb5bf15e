"""An institution (机构): publisher, provider, school group or school."""

from __future__ import annotations

from dataclasses import dataclass, field

from kedan.source.document import Document

from .common import Contact, Source


@dataclass(frozen=True, kw_only=True, slots=True)
class Base:
    """A place of practice that an institution runs (基地)."""

    title: str
    type: str = ""
    region: str = ""
    note: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Institution:
    """Who publishes or provides courses."""

    id: str
    title: str
    type: str
    summary: str = ""
    region: str = ""
    parent: str = ""
    members: tuple[str, ...] = ()
    bases: tuple[Base, ...] = ()
    group_forms: tuple[str, ...] = ()
    office: Contact | None = None
    scope: str = ""
    source: Source | None = None
    licence: str = ""
    pinyin: str = ""
    note: str = ""
    sample: bool = False
    document: Document = field(repr=False, compare=False)
