"""The other programs: how each is installed, and how it makes a site of the same entries."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from tests.bench.synthetic import REPOSITORY

PACKAGES = {
    "hugo": ("hugo",),
    "mkdocs": ("mkdocs<2", "mkdocs-material>=9.8,<10", "jieba"),
    "zensical": ("zensical",),
}
"""The packages of each program."""
ENVIRONMENT = REPOSITORY / ".bench"
"""Where the peers are installed: beside .venv, for they are no part of Kedan."""

_RECIPES = Path(__file__).parent / "peers"


@dataclass(frozen=True, kw_only=True, slots=True)
class Peer:
    """A program ready to run: its command, the folder to run it in, and what it writes."""

    name: str
    command: tuple[str, ...]
    folder: Path
    out: Path


def install() -> None:
    """Install what is missing into the environment of the peers; what can't be had here is left out."""
    if not (ENVIRONMENT / "pyvenv.cfg").is_file():
        subprocess.run([sys.executable, "-m", "venv", str(ENVIRONMENT)], check=True)
    pip = (str(ENVIRONMENT / "bin" / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    for program, packages in PACKAGES.items():
        if not is_there(program) and subprocess.run([*pip, *packages], check=False).returncode:
            print(f"left out, for it does not install here: {program}", flush=True)


def is_there(program: str) -> bool:
    """Return whether a program is installed."""
    return Path(_program(program)).is_file()


def hugo(folder: Path, catalog: Path, frame: str) -> Peer:
    """Hugo with a content adapter over the YAML entries; `frame` is a page with `BODY` and `TITLE` in it."""
    folder.mkdir(parents=True)
    (folder / "hugo.toml").write_text(_recipe("hugo.toml").replace("CATALOG", catalog.as_posix()), "utf-8")
    _write(folder / "content" / "courses" / "_content.gotmpl", _recipe("hugo-adapter.gotmpl"))
    shell = frame.replace("{{", "{{`{{`}}").replace("TITLE", "{{ .Title }}")
    for kind, recipe in (("single", "hugo-course.html"), ("list", "hugo-list.html")):
        _write(folder / "layouts" / "_default" / f"{kind}.html", shell.replace("BODY", _recipe(recipe)))
    return Peer(name="Hugo", command=(_program("hugo"), "--quiet"), folder=folder, out=folder / "public")


def mkdocs(folder: Path, catalog: Path, *, search: bool) -> Peer:
    """Stock MkDocs and Material with a Markdown page a course; the navigation lists none of them."""
    papers(folder / "docs", catalog)
    plugins = [{"search": {"lang": ["zh"]}}] if search else []
    _settings(folder, plugins)
    name = "MkDocs + Material, search" if search else "MkDocs + Material, no search"
    command = (_program("mkdocs"), "build", "--quiet")
    return Peer(name=name, command=command, folder=folder, out=folder / "site")


def zensical(folder: Path, catalog: Path) -> Peer:
    """Zensical on the same Markdown pages."""
    papers(folder / "docs", catalog)
    _settings(folder, [{"search": {"lang": ["zh"]}}])
    return Peer(name="Zensical", command=(_program("zensical"), "build"), folder=folder, out=folder / "site")


def empty_mkdocs(folder: Path) -> Peer:
    """MkDocs and Material with one page: what any build costs at least."""
    _write(folder / "docs" / "index.md", "# 课单\n")
    _settings(folder, [])
    return Peer(
        name="MkDocs + Material, one page",
        command=(_program("mkdocs"), "build", "--quiet"),
        folder=folder,
        out=folder / "site",
    )


def papers(docs: Path, catalog: Path) -> None:
    """Write a Markdown page for every course."""
    _write(docs / "index.md", "# 课单\n")
    for path in sorted((catalog / "courses").glob("*/*.yml")):
        entry = yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)
        _write(docs / "courses" / path.parent.name / f"{path.stem}.md", "\n".join(_markdown(entry)))


def _markdown(entry: Mapping[str, Any]) -> Iterator[str]:
    yield f"# {entry['title']}\n"
    yield f"{entry.get('summary', '')}\n"
    yield f"{entry.get('description', '')}\n"
    for key in ("domains", "methods", "assessment", "tags", "outcomes"):
        yield f"**{key}**: {'、'.join(entry.get(key, ()))}\n"
    yield "## 学分\n\n| 对象 | 途径 | 学分 |\n| --- | --- | --- |"
    for audience in entry.get("audiences", ()):
        roles = "、".join(audience.get("roles", ()))
        yield f"| {roles} | {audience.get('route', '')} | {audience.get('credits', '')} |"
    yield "\n## 开班\n\n| 编号 | 时间 | 名额 |\n| --- | --- | --- |"
    for offering in entry.get("offerings", ()):
        days = "；".join(f"{part.get('starts')}—{part.get('ends')}" for part in offering.get("segments", ()))
        yield f"| {offering['id']} | {days} | {offering.get('capacity', '')} |"
    yield "\n## 课程安排\n"
    for unit in entry.get("syllabus", ()):
        yield f"1. {unit['title']} {unit.get('hours', '')} 学时"


def _settings(folder: Path, plugins: list[Any]) -> None:
    settings = {
        "site_name": "menu",
        "theme": {"name": "material", "language": "zh", "font": False},
        "plugins": plugins,
        "nav": [{"课单": "index.md"}],
        "not_in_nav": "/courses/",
    }
    _write(folder / "mkdocs.yml", yaml.safe_dump(settings, allow_unicode=True))


def _recipe(name: str) -> str:
    return (_RECIPES / name).read_text("utf-8")


def _program(name: str) -> str:
    return str(ENVIRONMENT / "bin" / name)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def frame_of(page: str, body: str, title: str) -> str:
    """Return a finished page with `BODY` and `TITLE` in place of its own, so that peers fill the same frame."""
    without_data = re.sub(r'<script type="application/ld\+json">.*?</script>', "", page, flags=re.DOTALL)
    return without_data.replace(body, "BODY").replace(title, "TITLE")


def remove(peer: Peer) -> None:
    """Remove what an earlier run of a peer left."""
    for left in (peer.out, peer.folder / ".cache", peer.folder / "resources"):
        if left.exists():
            shutil.rmtree(left)
