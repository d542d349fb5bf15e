"""The real catalog, published once by every host."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from kedan.adapters import build_with
from tests.support.repository import ROOT


@pytest.fixture(scope="session")
def mkdocs_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site in the frame of Material."""
    out = tmp_path_factory.mktemp("mkdocs")
    build_with("mkdocs")(ROOT / "catalog", ROOT / "mkdocs.yml", out)
    return out


@pytest.fixture(scope="session")
def plain_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site without any host."""
    out = tmp_path_factory.mktemp("plain")
    build_with("directory")(ROOT / "catalog", ROOT / "mkdocs.yml", out)
    return out


@pytest.fixture
def small_project(tmp_path: Path) -> Callable[[str], Path]:
    """Make a project with the settings given, the sample entries and one paper; return its folder."""

    def make(settings: str) -> Path:
        (tmp_path / "mkdocs.yml").write_text(settings, "utf-8")
        (tmp_path / "docs").mkdir()
        (tmp_path / "docs" / "about.md").write_text("# About\n\nSee [the menu](index.md).\n", "utf-8")
        shutil.copytree(ROOT / "catalog", tmp_path / "catalog")
        return tmp_path

    return make
