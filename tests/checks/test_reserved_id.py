"""Ids that no file may have on Windows: such files can't stand among the examples of this repository."""

from __future__ import annotations

import pytest

from kedan.locale import load
from kedan.model.catalog import Catalog
from kedan.site import build_site
from tests.support.catalogs import base_files, diagnostics, loaded

COURSE = "title: 校长领导力\nsample: true\n".encode()
SCHOOL = "title: 示例市第一初级中学\ntype: school\nsample: true\n".encode()


@pytest.mark.parametrize("name", ["con", "prn", "aux", "nul", "com1", "com9", "lpt1", "lpt9"])
@pytest.mark.parametrize(("folder", "content"), [("courses/sample-college", COURSE), ("institutions", SCHOOL)])
def test_names_of_devices_are_refused(folder: str, content: bytes, name: str) -> None:
    (found,) = diagnostics({f"{folder}/{name}.yml": content})
    assert found.id == "reserved-id"
    assert f"“{name}”" in load("zh").say(found.headline)


@pytest.mark.parametrize("name", ["console", "com10", "com", "null", "aux-1"])
def test_names_that_only_begin_so_are_not(name: str) -> None:
    assert diagnostics({f"institutions/{name}.yml": SCHOOL}) == ()


def test_no_two_pages_or_files_share_an_address_on_any_disk() -> None:
    """The names of nouns keep their pages apart; within a noun the ids do, and `reserved-id` the list pages."""
    catalog: Catalog = loaded(base_files()).catalog
    site = build_site(catalog, load("zh"))
    addresses = [*(page.address for page in site.pages), *(file.path for file in site.files)]
    folded = [str(address).casefold() for address in addresses]
    assert sorted(folded) == sorted(set(folded))
