"""An entry that passed every check is still untrusted: here no check has run at all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from html import escape
from typing import Any

import pytest

from kedan import locale
from kedan.model.catalog import Catalog
from kedan.model.institution import Institution
from kedan.outputs.menu_index import menu_index
from kedan.pages import PAGE_TYPES
from kedan.pages.edition import Edition
from kedan.pages.page import Page
from tests.pages.reading import read
from tests.pages.samples import rich_catalog

PAYLOAD = (
    """x"'></bdi></a><script>alert(1)</script><img src=x onerror=alert(2)>"""
    """{{ 311 * 311 }}<use href="#kd-i-x">\x1b\u202e"""
)
LINK = "javascript:alert(document.domain)//https://example.org"

_KEPT = {"id", "publisher", "slug", "document", "providers", "domains", "parent", "members", "office_id", "courses"}
_KEPT |= {"extends", "menus", "language", "batch", "region", "regions", "code", "domain"}


def poisoned(value: Any, name: str = "") -> Any:
    """Return a copy of a model object whose every text is hostile; ids stay, so that pages exist."""
    if name in _KEPT or isinstance(value, Enum) or value is None:
        return value
    if isinstance(value, str):
        return LINK if name == "url" else PAYLOAD
    if isinstance(value, tuple):
        return tuple(poisoned(part, name) for part in value)
    if isinstance(value, Mapping):
        return {key: poisoned(part) for key, part in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        kept = (
            {"office"}
            if not isinstance(value, Institution) and isinstance(getattr(value, "office", None), str)
            else set()
        )
        changed = {
            one.name: poisoned(getattr(value, one.name), one.name) for one in fields(value) if one.name not in kept
        }
        return replace(value, **changed)
    return value


def hostile_catalog() -> Catalog:
    """Return the rich catalog with every text of its entries, vocabularies and settings poisoned."""
    return Catalog(**{one.name: poisoned(getattr(rich_catalog(), one.name)) for one in fields(Catalog)})


EDITION = Edition(hostile_catalog(), locale.load("zh"))
PAGES = [draft.make(EDITION) for drafts in PAGE_TYPES for draft in drafts(EDITION)]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.address)
def test_no_text_becomes_markup(page: Page) -> None:
    reader = read(page.body)
    assert not {"script", "img"} & {tag for tag, _ in reader.tags}
    assert not [name for _, attrs in reader.tags for name in attrs if name.startswith("on") or name == "style"]
    assert reader.misnested == []
    assert "96721" not in "".join(reader.text)
    assert "kd-i-x" not in reader.attributes("id")
    assert not {"\x1b", "\u202e"} & set(page.body + page.title + page.description)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.address)
def test_no_address_of_an_entry_becomes_a_link_that_runs(page: Page) -> None:
    targets = [attrs["href"] for tag, attrs in read(page.body).tags if tag == "a"]
    assert not [target for target in targets if "javascript:" in target.lower() or "alert" in target]


def test_every_page_type_shows_the_hostile_text() -> None:
    shown = escape("<script>alert(1)</script>")
    pages = [page for page in PAGES if not page.address.startswith(("checks/", "plan"))]  # which say nothing of entries
    missing = [page.address for page in pages if shown not in page.body]
    assert missing in ([], ["institutions/index.html"])


def test_the_index_cannot_leave_its_script() -> None:
    for file in menu_index(hostile_catalog(), locale.load("zh")):
        assert b"<" not in file.content, file.path
