"""Writing a site changes no other one: what has the name of a new file is let go, never written through."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kedan.adapters.writing import SiteFolder


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    """Return a page of another site."""
    page = tmp_path / "elsewhere.html"
    page.write_bytes(b"a page of another site")
    return page


def test_a_second_name_of_a_page_is_let_go(tmp_path: Path, elsewhere: Path) -> None:
    page = tmp_path / "site" / "index.html"
    page.parent.mkdir()
    os.link(elsewhere, page)
    SiteFolder(page.parent).write("index.html", b"new")
    assert page.read_bytes() == b"new"
    assert elsewhere.read_bytes() == b"a page of another site"


def test_a_link_to_a_page_is_let_go(tmp_path: Path, elsewhere: Path) -> None:
    page = tmp_path / "site" / "courses" / "a" / "b.html"
    page.parent.mkdir(parents=True)
    page.symlink_to(elsewhere)
    SiteFolder(tmp_path / "site").write("courses/a/b.html", b"new")
    assert not page.is_symlink()
    assert page.read_bytes() == b"new"
    assert elsewhere.read_bytes() == b"a page of another site"


def test_a_link_to_nothing_makes_nothing_there(tmp_path: Path) -> None:
    page = tmp_path / "site" / "index.html"
    page.parent.mkdir()
    page.symlink_to(tmp_path / "nothing.html")
    SiteFolder(page.parent).write("index.html", b"new")
    assert not (tmp_path / "nothing.html").exists()
    assert page.read_bytes() == b"new"


def test_a_shorter_page_leaves_nothing_of_a_longer_one(tmp_path: Path) -> None:
    folder = SiteFolder(tmp_path)
    folder.write("index.html", b"longer")
    folder.write("index.html", b"new")
    assert (tmp_path / "index.html").read_bytes() == b"new"
