"""`kedan build`: a whole site or none, and a sentence for whatever stands in its way."""

from __future__ import annotations

import os
import re
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kedan.adapters import HOSTS
from kedan.adapters.lock import locked
from kedan.locale import LANGUAGES
from tests.support.command import Outcome

BROKEN = b"titel: x\nsample: true\n"
ENTRY = "catalog/courses/sample-college/broken.yml"
SETTINGS = {
    "no-file": None,
    "not-yaml": b"[",
    "not-utf-8": b"site_name: \xb0\xa1\n",
    "a-list": b"- a\n",
    "empty": b"",
    "no-theme": b"site_name: x\nplugins: [kedan]\n",
    "unknown-theme": b"site_name: x\ntheme: nosuch\nplugins: [kedan]\n",
    "unknown-plugin": b"site_name: x\ntheme: material\nplugins: [kedan, nosuch]\n",
    "no-plugin": b"site_name: x\ntheme: material\n",
    "no-catalog": b"site_name: x\ntheme: material\nplugins: [kedan: {catalog_dir: nowhere}]\n",
    "option-of-wrong-type": b"site_name: x\ntheme: material\nplugins: [kedan: {catalog_dir: [1]}]\n",
    "unknown-option": b"site_name: x\ntheme: material\nplugins: [kedan: {catalogue: x}]\n",
    "no-papers": b"site_name: x\ntheme: material\nplugins: [kedan]\ndocs_dir: nowhere\n",
    "unknown-page": b"site_name: x\ntheme: material\nplugins: [kedan]\nnav: [nope.md]\n",
    "no-hook": b"site_name: x\ntheme: material\nplugins: [kedan]\nhooks: [nope.py]\n",
}
"""Ways in which mkdocs.yml can be wrong."""


def _seen(done: Outcome, folder: Path) -> str:
    said = f"{done.out}{done.err}= {done.code}\n".replace(str(folder), "…")
    return re.sub(r"(?<=themes are: ).+", _in_order, said)


def _in_order(listed: re.Match[str]) -> str:
    """Return a list in one order everywhere: MkDocs has it in that of the packages on the disk."""
    return ", ".join(sorted(listed[0].split(", ")))


def _files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


@pytest.mark.parametrize("host", HOSTS)
def test_a_site_is_built(host: str, project: Path, kedan: Callable[..., Outcome]) -> None:
    assert kedan("build", "--host", host) == Outcome(0, "已生成：site\n", "")
    page = (project / "site" / "courses" / "sample-college" / "school-planning.html").read_text("utf-8")
    assert "学校发展规划工作坊" in page
    assert (project / "site" / "about.html").is_file()
    assert sorted(path.name for path in project.iterdir()) == ["catalog", "docs", "mkdocs.yml", "site"]


@pytest.mark.parametrize("host", HOSTS)
def test_with_mistakes_the_old_site_stays(host: str, project: Path, kedan: Callable[..., Outcome]) -> None:
    kedan("build", "--host", "directory")
    before = _files(project / "site")
    (project / ENTRY).write_bytes(BROKEN)
    done = kedan("build", "--host", host)
    told = kedan("check")
    assert done == Outcome(1, "", told.out)
    assert kedan("build", "--host", host, "--lang", "en").err == kedan("check", "--lang", "en").out
    assert _files(project / "site") == before
    (project / ENTRY).unlink()
    assert kedan("build", "--host", "directory").code == 0


@pytest.mark.usefixtures("project")
def test_the_site_and_the_catalog_can_be_elsewhere(kedan: Callable[..., Outcome], tmp_path: Path) -> None:
    (tmp_path / "catalog").rename(tmp_path / "entries")
    assert kedan("build", "--host", "directory").code == 2
    for host in HOSTS:
        done = kedan("build", "--host", host, "--catalog", "entries", "--site", f"out/{host}")
        assert done == Outcome(0, f"已生成：out/{host}\n", "")
        assert (tmp_path / "out" / host / "index.html").is_file()


@pytest.mark.parametrize("host", HOSTS)
def test_a_folder_without_papers_or_settings(host: str, here: Path, kedan: Callable[..., Outcome]) -> None:
    """The plain host needs neither."""
    assert kedan("build", "--host", host).code == (0 if host == "directory" else 2)
    assert (here / "site").exists() == (host == "directory")


def _foreign(folder: Path) -> Iterator[tuple[str, Path]]:
    """Yield what must not be overwritten: as it is typed, and what would be lost."""
    (folder / "letters").mkdir()
    (folder / "letters" / "dear.txt").write_text("x")
    (folder / "index.html").write_text("my own page")  # looks like a site
    yield "letters", folder / "letters" / "dear.txt"
    yield "catalog", folder / "catalog" / "site.yml"
    yield "mkdocs.yml", folder / "mkdocs.yml"
    yield ".", folder / "catalog" / "site.yml"
    yield "site/..", folder / "catalog" / "site.yml"
    yield str(folder), folder / "catalog" / "site.yml"
    yield "..", folder / "catalog" / "site.yml"
    yield "/", Path("/")


def test_nothing_else_is_overwritten(
    project: Path, kedan: Callable[..., Outcome], golden: Callable[[str, str], None]
) -> None:
    seen = []
    for typed, kept in _foreign(project):
        done = kedan("build", "--host", "directory", "--site", typed)
        seen.append(f"$ kedan build --site {typed}\n".replace(str(project), "…") + _seen(done, project))
        assert done.code == 2
        assert kept.exists()
    golden("cli/build/foreign.txt", "\n".join(seen).replace(str(project.parent), "…"))


def test_a_folder_that_cannot_be_written_is_named(
    project: Path, kedan: Callable[..., Outcome], golden: Callable[[str, str], None]
) -> None:
    (project / "file").write_text("x")
    places = ("file/site", f"{'x' * 300}", "/proc/nowhere/site") if Path("/proc").is_dir() else ("file/site",)
    done = [kedan("build", "--host", "directory", "--site", place) for place in places]
    assert {found.code for found in done} == {2}
    assert all(found.err.startswith("错误：读写 ") for found in done)
    golden("cli/build/not-writable.txt", _seen(done[0], project))


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root writes everywhere")
def test_a_folder_without_the_right_to_write_is_named(project: Path, kedan: Callable[..., Outcome]) -> None:
    (project / "closed").mkdir(mode=0o500)
    done = kedan("build", "--host", "directory", "--site", "closed/site")
    assert done.code == 2
    assert "closed" in done.err


def test_two_builds_do_not_meet(project: Path, kedan: Callable[..., Outcome]) -> None:
    entered, leave = threading.Event(), threading.Event()

    def hold() -> None:
        with locked(project / ".site.lock", project / "site"):
            entered.set()
            leave.wait(30)

    other = threading.Thread(target=hold)
    other.start()
    entered.wait(30)
    done = kedan("build", "--host", "directory")
    leave.set()
    other.join()
    assert done.code == 2
    assert done.err.startswith("错误：另一个 kedan build 正在写 ")
    assert kedan("build", "--host", "directory").code == 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_wrong_settings_are_told(
    language: str, project: Path, kedan: Callable[..., Outcome], golden: Callable[[str, str], None]
) -> None:
    seen = []
    for name, settings in SETTINGS.items():
        if settings is not None:
            (project / f"{name}.yml").write_bytes(settings)
        done = kedan("build", "--config", f"{name}.yml", "--lang", language)
        assert done.code == 2
        assert done.out == ""
        assert "Traceback" not in done.err
        seen.append(f"$ kedan build --config {name}.yml\n" + _seen(done, project))
    assert not (project / "site").exists()
    golden(f"cli/build/settings.{language}.txt", "\n".join(seen))


@pytest.mark.parametrize("host", HOSTS)
def test_a_paper_that_is_no_text_is_named(host: str, project: Path, kedan: Callable[..., Outcome]) -> None:
    (project / "docs" / "gbk.md").write_bytes("# 关于\n".encode("gb18030"))
    done = kedan("build", "--host", host)
    assert done.code == 2
    assert done.out == ""
    assert "gbk.md" in done.err
    assert "Traceback" not in done.err
    assert not (project / "site").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_to_nowhere_among_the_papers_is_named(project: Path, kedan: Callable[..., Outcome]) -> None:
    (project / "docs" / "link.md").symlink_to("nowhere")
    for host in HOSTS:
        done = kedan("build", "--host", host)
        assert done.code == 2
        assert "link.md" in done.err
