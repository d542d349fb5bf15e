"""The pages that the tests of the browser try are of every type there is."""

from __future__ import annotations

import pytest

from kedan import locale
from kedan.pages import PAGE_TYPES, PageType
from kedan.pages.edition import Edition
from kedan.project import Project
from tests.browser.page_types import PAGES
from tests.support.repository import ROOT

EDITION = Edition(Project.open(ROOT / "catalog").catalog, locale.load("zh"))


@pytest.mark.parametrize("page_type", PAGE_TYPES, ids=lambda page_type: page_type.__name__)
def test_every_page_type_is_tried(page_type: PageType) -> None:
    addresses = {draft.address for draft in page_type(EDITION)}
    assert addresses & set(PAGES), f"add one of these to tests/browser/page_types.py: {sorted(addresses)[:5]} …"


def test_every_paper_is_tried() -> None:
    docs = ROOT / "docs"
    papers = {path.relative_to(docs).with_suffix(".html").as_posix() for path in docs.glob("**/*.md")}
    assert {paper for paper in papers if not paper.startswith("decisions/")} <= set(PAGES)
