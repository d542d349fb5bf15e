"""What holds for every page of every catalog."""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from urllib.parse import urldefrag, urlsplit

import pytest

from kedan import locale
from kedan.model.catalog import Catalog
from kedan.model.settings import Settings
from kedan.pages.calendar import SYMBOLS as CALENDAR_SYMBOLS
from kedan.pages.page import Page
from kedan.pages.plan import SYMBOLS as PLAN_SYMBOLS
from kedan.project import Project
from kedan.site import Site, build_site
from tests.builders import catalog, settings
from tests.pages.reading import read
from tests.pages.samples import long_catalog, rich_catalog
from tests.support.repository import ROOT

AUTHORED = {"guide/choose.html", "guide/publish.html", "about.html"}

SITES: dict[str, Site] = {
    "rich": build_site(rich_catalog(), locale.load("zh")),
    "english": build_site(rich_catalog(), locale.load("en")),
    "empty": build_site(catalog(), locale.load("zh")),
    "real": build_site(Project.open(ROOT / "catalog").catalog, locale.load("zh")),
    "long": build_site(long_catalog(), locale.load("zh")),
}
PAGES = {name: tuple(site.pages) for name, site in SITES.items()}
_READERS = {name: {page.address: read(page.body) for page in pages} for name, pages in PAGES.items()}
_FORBIDDEN = {"script", "style", "link", "iframe", "object", "form", "base", "img"}
_EMPTY = re.compile(r"<(p|h1|h2|h3|li|dt|dd|th|b|bdi|section|ul|dl|table)(?: [^>]*)?>\s*</\1>")

_ADDRESS = re.compile(
    r"(?:index|plan|calendar)\.html|(?:domains|institutions|programs|menus|policies|checks|courses/[a-z0-9-]+)/[a-z0-9-]+\.html"
)

each_site = pytest.mark.parametrize("name", SITES)


@each_site
def test_a_page_is_well_formed_with_one_title(name: str) -> None:
    for address, reader in _READERS[name].items():
        assert (reader.misnested, reader.open) == ([], []), address
        assert [level for level, _ in reader.headings].count(1) == 1, address
        ids = reader.attributes("id")
        assert len(ids) == len(set(ids)), address


@each_site
def test_headings_are_in_order_and_say_something(name: str) -> None:
    for address, reader in _READERS[name].items():
        levels = [level for level, _ in reader.headings]
        assert levels[0] == 1, address
        assert all(after <= before + 1 for before, after in pairwise(levels)), address
        assert all(text.strip() for _, text in reader.headings), address


@each_site
def test_a_page_works_under_the_policy_for_content(name: str) -> None:
    for address, reader in _READERS[name].items():
        assert not _FORBIDDEN & {tag for tag, _ in reader.tags}, address
        names = {attribute for _, attrs in reader.tags for attribute in attrs}
        assert not {attribute for attribute in names if attribute == "style" or attribute.startswith("on")}, address


@each_site
def test_nothing_on_a_page_is_empty(name: str) -> None:
    for page in PAGES[name]:
        assert _EMPTY.findall(page.body) == [], page.address
        assert "None" not in "".join(_READERS[name][page.address].text), page.address


@each_site
def test_references_between_elements_hold(name: str) -> None:
    for address, reader in _READERS[name].items():
        ids = set(reader.attributes("id"))
        uses = {attrs["href"].removeprefix("#") for tag, attrs in reader.tags if tag == "use"}
        assert {*reader.attributes("aria-labelledby"), *reader.attributes("for"), *uses} <= ids, address


@each_site
def test_every_link_leads_somewhere(name: str) -> None:
    anchors = {address: {"", *reader.attributes("id")} for address, reader in _READERS[name].items()}
    anchors |= {address: {""} for address in AUTHORED}
    broken = []
    for address, link in _links(name):
        there, anchor = urldefrag(link)
        there, _, _ = there.partition("?")  # a question to the menu
        target = posixpath.normpath(posixpath.join(posixpath.dirname(address), there)) if there else address
        if anchor not in anchors.get(target, ()) and urlsplit(link).scheme not in {"https", "mailto"}:
            broken.append(f"{address} -> {link}")
    assert broken == []


@each_site
def test_links_out_of_the_site_carry_no_favour(name: str) -> None:
    links = (attrs for reader in _READERS[name].values() for tag, attrs in reader.tags if tag == "a")
    outside = [attrs for attrs in links if urlsplit(attrs["href"]).scheme]
    assert all(attrs.get("rel") == "noopener nofollow" for attrs in outside)


@each_site
def test_addresses_are_those_of_the_design(name: str) -> None:
    addresses = [page.address for page in PAGES[name]]
    assert len(addresses) == len(set(addresses))
    assert all(_ADDRESS.fullmatch(address) for address in addresses)
    assert {page.section for page in PAGES[name]} <= {*addresses, *AUTHORED}


@each_site
def test_tabs_lead_to_pages_and_every_section_has_one(name: str) -> None:
    site = SITES[name]
    tabs = {tab.address for tab in site.tabs}
    assert tabs <= {draft.address for draft in site.drafts}
    assert {draft.section for draft in site.drafts} - AUTHORED == tabs  # the host makes the tabs of papers


@each_site
def test_a_draft_knows_the_place_of_its_page(name: str) -> None:
    places = [(page.address, page.section) for page in PAGES[name]]
    assert places == [(draft.address, draft.section) for draft in SITES[name].drafts]


_FOR_SCRIPTS = {"check", "chevron-down", "close", "magnify", "tune-variant"}


@each_site
def test_a_page_carries_only_the_symbols_it_uses(name: str) -> None:
    for address, reader in _READERS[name].items():
        symbols = {attrs["id"] for tag, attrs in reader.tags if tag == "symbol"}
        used = {attrs["href"].removeprefix("#") for tag, attrs in reader.tags if tag == "use"}
        scripts = _FOR_SCRIPTS if reader.attributes("data-kd-menu") else set()
        if reader.attributes("data-kd-plan"):
            scripts = {*PLAN_SYMBOLS}
        if reader.attributes("data-kd-calendar"):
            scripts = {*_FOR_SCRIPTS, *CALENDAR_SYMBOLS}
        rows = {icon for icons in reader.attributes("data-kd-icons") for icon in json.loads(icons).values()}
        rows |= {"book-outline", "map-marker-outline", "account-multiple-outline"} if rows else set()
        assert symbols == used | {f"kd-i-{name}" for name in scripts | rows}, address


def test_a_menu_of_one_language_speaks_it() -> None:
    english = {page.address: page for page in PAGES["english"]}
    assert english["policies/index.html"].title == "Credit rules"
    assert "Credits not stated" in english["courses/public-record/thin.html"].body


def test_a_page_can_be_corrected_where_the_repository_is_known() -> None:
    here = settings(repository="https://example.org/kedan/")
    page = next(page for page in _pages(rich_catalog(), here) if page.source.endswith("workshop.yml"))
    assert "https://example.org/kedan/edit/main/catalog/courses/sample-college/workshop.yml" in page.body


def test_a_repository_that_is_no_plain_address_is_not_linked() -> None:
    page = next(page for page in _pages(rich_catalog(), settings(repository="javascript:alert(1)")) if page.source)
    assert "javascript:" not in page.body
    assert "guide/publish.html" in page.body


def _links(name: str) -> Iterator[tuple[str, str]]:
    for address, reader in _READERS[name].items():
        yield from ((address, attrs["href"]) for tag, attrs in reader.tags if tag == "a")


def _pages(base: Catalog, changed: Settings) -> tuple[Page, ...]:
    return tuple(build_site(replace(base, settings=changed), locale.load("zh")).pages)
