"""A build that takes over what is still right makes the same site as one that begins with nothing."""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from kedan.adapters import build_with
from kedan.adapters.replace import replaced
from kedan.cache import cache_file
from kedan.search import making
from tests.support.catalogs import base_files, files_below

CONFIG = "site_name: x\ntheme: {name: material}\nplugins: [kedan]\n"
Edit = Callable[[Path, random.Random], None]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a project with the small catalog and one paper; caches lie beside it."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "caches"))
    monkeypatch.setattr(making, "_FEW", 1)  # so that the index of a small catalog is brought up to date, too
    for name, content in base_files().items():
        path = tmp_path / "project" / "catalog" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    (tmp_path / "project" / "docs").mkdir()
    (tmp_path / "project" / "docs" / "about.md").write_text("# About\n", "utf-8")
    (tmp_path / "project" / "mkdocs.yml").write_text(CONFIG, "utf-8")
    return tmp_path / "project"


def warm(project: Path, host: str) -> Path:
    """Build as `kedan build` does: what stands there is replaced."""
    site = project / "site"
    with replaced(site) as folder:
        build_with(host)(project / "catalog", project / "mkdocs.yml", folder, site)
    return site


def cold(project: Path, host: str) -> Path:
    """Build where nothing was built before."""
    site = project.parent / "cold"
    shutil.rmtree(site, ignore_errors=True)
    cache_file(site).unlink(missing_ok=True)
    build_with(host)(project / "catalog", project / "mkdocs.yml", site)
    return site


def courses(project: Path) -> list[Path]:
    return sorted((project / "catalog" / "courses").glob("*/*.yml"))


def other_words(project: Path, luck: random.Random) -> None:
    path = luck.choice([*courses(project), *(project / "catalog" / "institutions").glob("*.yml")])
    text = path.read_text("utf-8")
    path.write_text(text.replace("title: ", f"title: 新{luck.randrange(100)}", 1), "utf-8")


def another_course(project: Path, luck: random.Random) -> None:
    path = luck.choice(courses(project))
    text = path.read_text("utf-8").replace("title: ", f"title: 又一门{luck.randrange(10_000)}", 1)
    path.with_name(f"more-{luck.randrange(10_000)}.yml").write_text(text, "utf-8")


def one_course_less(project: Path, luck: random.Random) -> None:
    added = [path for path in courses(project) if path.name.startswith("more-")]
    if added:
        luck.choice(added).unlink()


def another_name(project: Path, luck: random.Random) -> None:
    added = [path for path in courses(project) if path.name.startswith("more-")]
    if added:
        path = luck.choice(added)
        path.rename(path.with_name(f"more-{luck.randrange(10_000)}.yml"))


def another_label(project: Path, luck: random.Random) -> None:
    path = project / "catalog" / "vocabularies" / "roles.yml"
    text = path.read_text("utf-8")
    path.write_text(text.replace("zh: ", f"zh: 新{luck.randrange(100)}", 1), "utf-8")


def another_site_title(project: Path, luck: random.Random) -> None:
    path = project / "catalog" / "site.yml"
    path.write_text(path.read_text("utf-8").replace("title: ", f"title: 站{luck.randrange(100)}", 1), "utf-8")


EDITS: tuple[Edit, ...] = (
    other_words,
    other_words,
    another_course,
    one_course_less,
    another_name,
    another_label,
    another_site_title,
)


@pytest.mark.parametrize(("host", "seed", "steps"), [("directory", 1, 8), ("directory", 2, 8), ("mkdocs", 3, 4)])
def test_after_any_edits_the_site_is_that_of_a_first_build(project: Path, host: str, seed: int, steps: int) -> None:
    luck = random.Random(seed)  # noqa: S311
    warm(project, host)
    for _ in range(steps):
        edit = luck.choice(EDITS)
        edit(project, luck)
        assert files_below(warm(project, host)) == files_below(cold(project, host)), edit.__name__


def times(site: Path) -> dict[str, int]:
    """Return when each course page was written."""
    return {path.relative_to(site).as_posix(): path.stat().st_mtime_ns for path in site.glob("courses/*/*")}


def test_only_what_shows_the_change_is_written(project: Path) -> None:
    site = warm(project, "directory")
    another_course(project, random.Random(1))  # noqa: S311
    before = {
        path.relative_to(site): path.stat().st_mtime_ns for path in warm(project, "directory").rglob("courses/*/*")
    }
    changed = courses(project)[0]
    changed.write_text(changed.read_text("utf-8").replace("title: ", "title: 新", 1), "utf-8")
    after = {
        path.relative_to(site): path.stat().st_mtime_ns for path in warm(project, "directory").rglob("courses/*/*")
    }
    written = {path.as_posix() for path in before if before[path] != after[path]}
    assert f"courses/{changed.parent.name}/{changed.stem}.html" in written
    naming = {path.as_posix() for path in before if ">新" in (site / path).read_text("utf-8")}
    assert written == naming, "those that name it, and no others"
    assert len(written) < len(before)


def test_a_page_that_somebody_changed_is_made_again(project: Path) -> None:
    page = next(warm(project, "directory").rglob("courses/*/*.html"))
    right = page.read_bytes()
    page.unlink()  # the same file may have another name in a copy
    page.write_bytes(b"<p>another")
    warm(project, "directory")
    assert page.read_bytes() == right


def test_a_link_is_not_taken_for_a_page(project: Path, tmp_path: Path) -> None:
    page = next(warm(project, "directory").rglob("courses/*/*.html"))
    right = page.read_bytes()
    page.rename(tmp_path / "elsewhere.html")
    page.symlink_to(tmp_path / "elsewhere.html")
    warm(project, "directory")
    assert not page.is_symlink()
    assert page.read_bytes() == right


@pytest.mark.parametrize("content", [b"", b"no cache", os.urandom(5000)], ids=["empty", "text", "noise"])
def test_a_broken_cache_changes_nothing(project: Path, content: bytes) -> None:
    before = files_below(warm(project, "directory"))
    cache_file(project / "site").write_bytes(content)
    assert files_below(warm(project, "directory")) == before


def test_a_site_of_the_other_host_is_not_taken_over(project: Path) -> None:
    warm(project, "directory")
    assert files_below(warm(project, "mkdocs")) == files_below(cold(project, "mkdocs"))


def test_what_stands_where_a_kept_page_goes_is_not_written_through(project: Path, tmp_path: Path) -> None:
    page = next(warm(project, "directory").rglob("courses/*/*.html"))
    inside, right = page.relative_to(project / "site"), page.read_bytes()
    elsewhere = tmp_path / "elsewhere.html"
    elsewhere.write_bytes(b"a page of another site")
    out = project / "other"
    (out / inside).parent.mkdir(parents=True)
    os.link(elsewhere, out / inside)
    build_with("directory")(project / "catalog", project / "mkdocs.yml", out, project / "site")
    assert (out / inside).read_bytes() == right
    assert elsewhere.read_bytes() == b"a page of another site"


def new_title(project: Path) -> None:
    path = courses(project)[0]
    path.write_text(path.read_text("utf-8").replace("title: ", "title: 新", 1), "utf-8")


def search_files(files: dict[str, bytes]) -> set[str]:
    return {path for path in files if path == "assets/kedan/menu.js" or path.startswith("assets/kedan/search/")}


@pytest.mark.parametrize("host", ["directory", "mkdocs"])
def test_without_the_search_index_all_else_is_equal(project: Path, host: str) -> None:
    whole = files_below(warm(project, host))
    out = project / "without"
    build_with(host)(project / "catalog", project / "mkdocs.yml", out, search=False)
    index = search_files(whole)
    assert len(index) > 1
    assert {path: content for path, content in whole.items() if path not in index} == files_below(out)


@pytest.mark.parametrize("host", ["directory", "mkdocs"])
def test_files_beside_the_pages_are_kept_until_something_in_them_changes(project: Path, host: str) -> None:
    def written() -> dict[str, int]:
        """Return when the files were written that no paper is among."""
        found = (warm(project, host) / "assets" / "kedan").rglob("*")
        return {path.name: path.stat().st_mtime_ns for path in found if path.is_file() and path.name != "papers.js"}

    first = written()
    assert written() == first
    new_title(project)
    changed = {name for name, time in written().items() if first.get(name) != time}
    assert "menu.js" in changed
    assert changed & {"kedan.css", "kedan.js", "strings.js"} == set()


FAILURES = ("config", "files", "env", "post_page")
"""Events while the pages are made; once they are, the new site is whole."""


@pytest.mark.parametrize("event", FAILURES)
def test_where_mkdocs_fails_the_finished_pages_are_put_back(project: Path, event: str) -> None:
    site, settings = project / "site", project / "mkdocs.yml"
    build_with("mkdocs")(project / "catalog", settings, site)
    before = {path: content for path, content in files_below(site).items() if path.startswith(("courses/", "domains/"))}
    hook = project / "fails.py"
    hook.write_text(f"def on_{event}(*_, **__):\n    raise RuntimeError\n", "utf-8")
    settings.write_text(f"{CONFIG}hooks: [fails.py]\n", "utf-8")
    new_title(project)
    with pytest.raises(RuntimeError):
        build_with("mkdocs")(project / "catalog", settings, site)
    after = files_below(site)
    assert {path: after.get(path) for path in before} == before
    assert [path.name for path in project.glob(".site*")] == []
    settings.write_text(CONFIG, "utf-8")
    build_with("mkdocs")(project / "catalog", settings, site)
    assert files_below(site) == files_below(cold(project, "mkdocs"))
