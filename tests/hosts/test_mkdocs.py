"""The plugin in a project of someone else."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kedan.adapters import build_with
from kedan.adapters.mkdocs import plugin

Project = Callable[[str], Path]
_GENERATOR = re.compile(rb'<meta name="generator" content="[^"]*">')
_MINIMAL = "site_name: x\ntheme: material\nplugins: [kedan]\n"


def _mkdocs(folder: Path, *arguments: str, program: str = "mkdocs") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", program, "build", "-f", "mkdocs.yml", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False)


def test_three_lines_of_settings_are_enough(small_project: Project) -> None:
    folder = small_project(_MINIMAL)
    result = _mkdocs(folder, "--strict")
    assert result.returncode == 0, result.stderr
    menu = (folder / "site" / "index.html").read_text("utf-8")
    assert "<title>测试课单</title>" in menu
    assert menu.count('class="md-tabs__item') == 5
    assert (folder / "site" / "about.html").is_file()


def test_a_paper_that_links_to_a_missing_page_fails_the_strict_build(small_project: Project) -> None:
    folder = small_project(_MINIMAL)
    (folder / "docs" / "about.md").write_text("# About\n\n[x](courses/sample-college/no-such.md)\n", "utf-8")
    result = _mkdocs(folder, "--strict")
    assert result.returncode == 1
    assert "no-such.md" in result.stderr


def test_a_catalog_with_errors_is_explained_and_makes_no_site(small_project: Project) -> None:
    folder = small_project(_MINIMAL)
    (folder / "catalog" / "courses" / "sample-college" / "bad.yml").write_text("titel: x\nsample: true\n", "utf-8")
    result = _mkdocs(folder, "--strict")
    assert result.returncode == 1
    assert "错误[unknown-key] 没有“titel”这个字段" in result.stderr
    assert "catalog/courses/sample-college/bad.yml:1:1" in result.stderr
    assert "Traceback" not in result.stderr
    assert not (folder / "site" / "index.html").exists()


def test_another_theme_is_refused_with_a_sentence(small_project: Project) -> None:
    result = _mkdocs(small_project("site_name: x\nplugins: [kedan]\n"), "--strict")
    assert result.returncode == 1
    assert "kedan needs `theme: material` in mkdocs.yml" in result.stderr


@pytest.mark.parametrize("text", ["'\"><script>alert(1)</script>", "{{ 7 * 7 }} {% raw %}", "<b>x</b> & y"])
def test_a_title_stays_text_in_every_frame(small_project: Project, text: str) -> None:
    folder = small_project(_MINIMAL)
    quoted = text.replace("'", "''")
    entry = f"title: '{quoted}'\nsample: true\n"
    (folder / "catalog" / "courses" / "sample-college" / "hostile.yml").write_text(entry, "utf-8")
    assert _mkdocs(folder, "--strict").returncode == 0
    for page in ("index.html", "courses/sample-college/hostile.html"):
        html = (folder / "site" / page).read_text("utf-8")
        assert "<script>alert(1)" not in html
        assert "<b>x</b> & y" not in html
        assert "49" not in html.split("<title>")[1].split("</title>")[0]


def test_the_plugin_keeps_no_state() -> None:
    """One instance serves any number of builds: all it has are its options."""
    made = plugin.KedanPlugin()
    assert set(vars(made)) <= {"config"}


def test_a_paper_never_takes_the_place_of_the_menu(small_project: Project) -> None:
    folder = small_project(_MINIMAL)
    (folder / "docs" / "index.md").write_text("# Mine\n", "utf-8")
    build_with("directory")(folder / "catalog", folder / "mkdocs.yml", folder / "out")
    assert "data-kd-board" in (folder / "out" / "index.html").read_text("utf-8")


def _files(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def test_properdocs_makes_the_same_pages(small_project: Project) -> None:
    """The continuation of MkDocs 1.x: the same plugin, under the name `mkdocs` too."""
    folder = small_project(f"{_MINIMAL}site_url: https://example.org/\nnav: [index.md, Papers: [about.md]]\n")
    for program in ("mkdocs", "properdocs"):
        result = _mkdocs(folder, "--strict", "--site-dir", program, program=program)
        assert result.returncode == 0, result.stderr
    theirs, ours = _files(folder / "properdocs"), _files(folder / "mkdocs")
    own = {path for path in ours if _GENERATOR.sub(b"", ours[path]) != _GENERATOR.sub(b"", theirs.get(path, b""))}
    assert own <= {"sitemap.xml.gz"}  # it holds the name of the folder
    assert "courses/sample-college/school-planning.html" in ours
    assert set(ours) == set(theirs)


def test_a_dirty_build_renews_the_pages(small_project: Project) -> None:
    folder = small_project(_MINIMAL)
    assert _mkdocs(folder, "--strict").returncode == 0
    whole = _files(folder / "site")
    page = folder / "site" / "courses" / "sample-college" / "school-planning.html"
    page.write_text("old", "utf-8")
    result = _mkdocs(folder, "--dirty")
    assert result.returncode == 0, result.stderr
    assert "<article" in page.read_text("utf-8")
    assert set(_files(folder / "site")) == set(whole)
