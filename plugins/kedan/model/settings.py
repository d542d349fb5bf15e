"""What catalog/site.yml says of the site as a whole."""

from __future__ import annotations

from dataclasses import dataclass, field

from kedan.source.document import Document

from .dates import PartialDate


@dataclass(frozen=True, kw_only=True, slots=True)
class Holiday:
    """School holidays, for clashes and the calendar."""

    title: str
    starts: PartialDate
    ends: PartialDate
    note: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Footer:
    """Texts of the footer; empty ones are left out."""

    organiser: str = ""
    icp: str = ""
    police: str = ""
    licence: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Settings:
    """The site."""

    id: str
    title: str
    description: str
    language: str
    address: str = ""
    repository: str = ""
    menus: tuple[str, ...] = ()
    holidays: tuple[Holiday, ...] = ()
    footer: Footer = field(default_factory=Footer)
    document: Document = field(repr=False, compare=False)
