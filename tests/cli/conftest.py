"""The command `kedan` in a folder of its own, with the small catalog in it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kedan.cli.command_line import main
from tests.support.command import Outcome, write_catalog

SETTINGS = "site_name: x\ntheme: material\nplugins: [kedan]\n"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that holds the base catalog, and is the working directory."""
    write_catalog(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def project(here: Path) -> Path:
    """The same, with a paper and the settings of MkDocs: all that a site needs."""
    (here / "docs").mkdir()
    (here / "docs" / "about.md").write_text("# About\n\nHello.\n", "utf-8")
    (here / "mkdocs.yml").write_text(SETTINGS, "utf-8")
    return here


@pytest.fixture
def kedan(capsys: pytest.CaptureFixture[str]) -> Callable[..., Outcome]:
    """Run the command in this process."""

    def run(*arguments: str) -> Outcome:
        capsys.readouterr()
        code = main(arguments)
        printed = capsys.readouterr()
        return Outcome(code, printed.out, printed.err)

    return run
