"""Whole pages, kept as files: what a change in a template does to them is read like code."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from kedan import locale
from kedan.pages import PAGE_TYPES
from kedan.pages.edition import Edition
from tests.pages.samples import rich_catalog

Golden = Callable[[str, str], None]

EDITION = Edition(rich_catalog(), locale.load("zh"))
PAGES = {draft.address: draft.make(EDITION) for drafts in PAGE_TYPES for draft in drafts(EDITION)}


@pytest.mark.parametrize(
    "address",
    [
        "index.html",
        "calendar.html",
        "domains/teachers.html",
        "courses/sample-college/workshop.html",
        "courses/public-record/thin.html",
        "institutions/sample-college.html",
        "programs/plan.html",
        "menus/index.html",
        "menus/autumn.html",
        "policies/index.html",
        "policies/cycle.html",
        "checks/policy-cycle.html",
    ],
)
def test_a_page(golden: Golden, address: str) -> None:
    page = PAGES[address]
    head = [page.address, page.title, page.description, page.section, page.source]
    body = re.sub(r"\n\s*\n", "\n", re.sub(r"<symbol.*</symbol>", "…", page.body))
    golden(f"pages/{address.replace('/', '-')}", "\n".join(["<!--", *head, "-->", body]))
