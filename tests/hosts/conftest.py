"""The real catalog, published once by every host."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from kedan import locale
from kedan.adapters.mkdocs import host, plugin
from kedan.site import build_site
from tests.pages.samples import rich_catalog
from tests.support.command import write_catalog
from tests.support.sites import site_of

Publish = Callable[..., Path]
"""Settings, and the files of the project by their paths -> the folder of the site."""


@pytest.fixture(scope="session")
def mkdocs_site(request: pytest.FixtureRequest) -> Path:
    """The site in the frame of Material."""
    return site_of("mkdocs", request)


@pytest.fixture(scope="session")
def plain_site(request: pytest.FixtureRequest) -> Path:
    """The site without any host."""
    return site_of("directory", request)


@pytest.fixture
def small_project(tmp_path: Path) -> Callable[[str], Path]:
    """Make a project with the settings given, the small catalog and one paper; return its folder."""

    def make(settings: str) -> Path:
        (tmp_path / "mkdocs.yml").write_text(settings, "utf-8")
        (tmp_path / "docs").mkdir()
        (tmp_path / "docs" / "about.md").write_text("# About\n\nSee [the menu](index.md).\n", "utf-8")
        write_catalog(tmp_path)
        return tmp_path

    return make


@pytest.fixture
def publish(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Publish:
    """Publish a small site with pages of every type through MkDocs, strictly."""
    site = build_site(rich_catalog(), locale.load("zh"))
    monkeypatch.setattr(plugin, "open_site", lambda *_, **__: site)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795000000")

    def make(settings: str, files: Mapping[str, str] | None = None, name: str = "project") -> Path:
        (tmp_path / name / "mine").mkdir(parents=True)  # for themes of one's own
        papers = {"mkdocs.yml": settings, "docs/about.md": "# About\n\nSee [the menu](index.md).\n"}
        for path, text in {**papers, **(files or {})}.items():
            target = tmp_path / name / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, "utf-8")
        host.build(tmp_path, tmp_path / name / "mkdocs.yml", tmp_path / name / "site")
        return tmp_path / name / "site"

    return make
