"""The small parts that several pages are made of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from kedan.model.terms import Domain
from kedan.pages.addresses import course_page, domain_page, institution_page, menu_page, program_page
from kedan.pages.edition import Edition
from kedan.pages.icons import DOMAIN_ICONS


@dataclass(frozen=True, slots=True)
class Word:
    """A piece of text; a link where it has an address of this site or one outside."""

    text: str
    address: str = ""
    url: str = ""
    sample: bool = False


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of a list of facts. `listed` puts every value on a line of its own."""

    label: str
    values: tuple[Word, ...]
    listed: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class DomainMark:
    """A domain as pages show it: with icon and name, never by colour alone."""

    id: str
    title: str
    icon: str
    address: str


def domain_mark(domain: Domain, edition: Edition) -> DomainMark:
    """Return how a domain is shown."""
    return _domain_mark(domain, edition.labels.name("domains", domain))


@lru_cache(maxsize=64)
def _domain_mark(domain: Domain, title: str) -> DomainMark:
    return DomainMark(id=domain, title=title, icon=DOMAIN_ICONS[domain], address=domain_page(domain))


def text_fact(label: str, text: str) -> Iterator[Fact]:
    """Yield a fact of plain text; nothing where there is no text."""
    if text:
        yield _text_fact(label, text)


@lru_cache(maxsize=1024)
def _text_fact(label: str, text: str) -> Fact:
    return Fact(label, (Word(text),))


def words_fact(label: str, words: Iterable[Word], *, listed: bool = False) -> Iterator[Fact]:
    """Yield a fact of several words; nothing where there are none."""
    values = tuple(words)
    if values:
        yield Fact(label, values, listed)


def institution_word(institution_id: str, edition: Edition) -> Word:
    """Return the name of an institution, linked where it has a page."""
    known = edition.catalog.institutions.get(institution_id)
    if known is None:
        return Word(institution_id)
    return Word(known.title, institution_page(institution_id), sample=known.sample)


def provider_words(providers: tuple[str, ...], edition: Edition) -> tuple[Word, ...]:
    """Return the institutions that run something; where none is stated, that the document names none."""
    if not providers:
        return (Word(edition.t("pages.not-in-document")),)
    return tuple(institution_word(provider, edition) for provider in providers)


def course_word(course_id: str, edition: Edition) -> Word:
    """Return the title of a course, linked where it has a page."""
    known = edition.catalog.courses.get(course_id)
    return Word(known.title, course_page(course_id), sample=known.sample) if known else Word(course_id)


def program_word(program_id: str, edition: Edition) -> Word:
    """Return the title of a program, linked where it has a page."""
    known = edition.catalog.programs.get(program_id)
    return Word(known.title, program_page(program_id), sample=known.sample) if known else Word(program_id)


def menu_word(menu_id: str, edition: Edition) -> Word:
    """Return the title of a menu, linked where it has a page."""
    known = edition.catalog.menus.get(menu_id)
    return Word(known.title, menu_page(menu_id), sample=known.sample) if known else Word(menu_id)
