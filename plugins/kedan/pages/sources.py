"""The document behind an entry, and how to correct the entry."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kedan.model.common import Source
from kedan.model.dates import PartialDate
from kedan.model.policy import Basis
from kedan.pages.addresses import edit_url, entry_file
from kedan.pages.edition import Edition
from kedan.wording.dates import date_words
from kedan.wording.links import host, safe_url

_CREATIVE_COMMONS = re.compile(r"CC-(?P<terms>[A-Z-]+)-(?P<version>[0-9.]+)")


@dataclass(frozen=True, kw_only=True, slots=True)
class Dated:
    """A date: for machines, and in words."""

    machine: str
    words: str


@dataclass(frozen=True, kw_only=True, slots=True)
class SourceView:
    """A public document."""

    document: str
    title: str = ""
    article: str = ""
    date: Dated | None = None
    url: str = ""
    host: str = ""
    note: str = ""
    checked: Dated | None = None
    unverified: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class EntryView:
    """Where an entry stands, so that anyone can correct it."""

    id: str
    path: str
    edit_url: str
    licence: str


def dated(date: PartialDate | None, edition: Edition) -> Dated | None:
    """Return how a date is shown."""
    return Dated(machine=str(date), words=date_words(date, edition.t)) if date else None


def source_view(source: Source | None, edition: Edition) -> SourceView | None:
    """Return how the source of an entry is shown."""
    if source is None:
        return None
    return SourceView(
        document=source.document,
        title=source.title,
        article=source.article,
        date=dated(source.date, edition),
        url=safe_url(source.url),
        host=host(source.url),
        note=source.note,
    )


def basis_view(basis: Basis, edition: Edition) -> SourceView:
    """Return how the basis of a rule is shown."""
    return SourceView(
        document=basis.document,
        title=basis.title,
        article=basis.article,
        url=safe_url(basis.url),
        host=host(basis.url),
        note=basis.note,
        checked=dated(basis.checked, edition),
        unverified=not basis.verified,
    )


def entry_view(noun: str, entry_id: str, licence: str, edition: Edition) -> EntryView:
    """Return where the entry of a page stands; `noun` is the name of its folder."""
    path = entry_file(noun, entry_id)
    return EntryView(
        id=entry_id,
        path=path,
        edit_url=edit_url(edition.catalog.settings.repository, path),
        licence=_licence_words(licence) or edition.t("pages.licence"),
    )


def _licence_words(licence: str) -> str:
    """Return `CC BY-SA 4.0` for `CC-BY-SA-4.0`; another licence as it is written."""
    written = _CREATIVE_COMMONS.fullmatch(licence)
    return f"CC {written['terms']} {written['version']}" if written else licence
