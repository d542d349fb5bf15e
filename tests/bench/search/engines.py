"""The engines: how each is built from the same courses, and the page that asks it."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from kedan import locale
from kedan.search.text.fields import fields_of
from kedan.wording.labels import Labels
from scripts import node
from tests.bench.measure import Cost, cost_of
from tests.bench.search.catalog import synthetic_catalog
from tests.bench.synthetic import REPOSITORY

PEERS = ("pagefind@1.6.0", "minisearch@7.2.0", "flexsearch@0.8.212")
_NODE = REPOSITORY / ".bench" / "search"
LOADED_WHOLE = {"minisearch": 2_000, "flexsearch": 20_000}
"""Libraries that make their index in the browser, and the most courses with which that takes less than a minute."""
_PAGES = Path(__file__).parent / "pages"


@dataclass(frozen=True, kw_only=True, slots=True)
class Engine:
    """An engine with its index below `folder`; `files` are those that only the search needs."""

    name: str
    folder: Path
    build: Cost
    files: int


def install() -> None:
    """Fetch the peers once, beside the project's own packages, for they are no part of it."""
    if not (_NODE / "node_modules" / "pagefind").is_dir():
        _NODE.mkdir(parents=True, exist_ok=True)
        (_NODE / "package.json").write_text('{"private": true, "type": "module"}\n')
        subprocess.run([*node.ready().npm, "install", "--silent", "--no-save", *PEERS], cwd=_NODE, check=True)


def engines(folder: Path, size: int) -> Iterator[Engine]:
    """Yield each engine with its index built."""
    yield _kedan(folder / "kedan", size)
    records = folder / "records.json"
    records.write_text(json.dumps(_records(size), ensure_ascii=False), encoding="utf-8")
    yield _pagefind(folder / "pagefind", records)
    for name, most in LOADED_WHOLE.items():
        if size <= most:
            yield _loaded_whole(name, folder / name, records)


def _records(size: int) -> list[dict[str, object]]:
    """Return of each course what the peers are given: title, the rest of what is searched, some facets."""
    catalog = synthetic_catalog(size)
    labels = Labels.of_catalog(catalog, locale.load("zh"))
    return [
        {
            "id": course.id,
            "title": course.title,
            "text": "\n".join(fields_of(course, labels).all[1:]),
            "filters": {"domain": course.domains, "form": (course.form,), "method": course.methods},
        }
        for course in catalog.courses.values()
    ]


def _kedan(folder: Path, size: int) -> Engine:
    folder.mkdir()
    build = cost_of(
        (sys.executable, "-m", "tests.bench.search.index_command", str(size), str(folder)),
        folder,
        folder,
        PYTHONPATH=str(REPOSITORY),
    )
    return _engine("kedan", folder, replace(build, cpu=_said(folder)), [*(folder / "assets/kedan/search").iterdir()])


def _pagefind(folder: Path, records: Path) -> Engine:
    folder.mkdir()
    script = _NODE / "build-pagefind.js"
    shutil.copyfile(_PAGES / "build-pagefind.js", script)
    build = cost_of((node.ready().node, str(script), str(records), str(folder / "pagefind")), _NODE, folder)
    return _engine("pagefind", folder, replace(build, cpu=build.cpu + _said(_NODE)), [*folder.rglob("*.*")])


def _said(folder: Path) -> float:
    """Return the number that the last command in a folder ended with."""
    return float((folder / "bench.log").read_text("utf-8").split()[-1])


def _loaded_whole(name: str, folder: Path, records: Path) -> Engine:
    """Return a library that makes its index in the browser, from one file with all texts."""
    folder.mkdir()
    script = _NODE / f"{name}.js"
    shutil.copyfile(_PAGES / f"{name}.js", script)
    shutil.copyfile(_PAGES / "pairs.js", _NODE / "pairs.js")
    esbuild = REPOSITORY / "node_modules" / "esbuild" / "bin" / "esbuild"
    bundled = ("--bundle", "--minify", "--format=iife", f"--outfile={folder / 'search.js'}")
    build = cost_of((str(esbuild), str(script), *bundled), _NODE, folder)
    shutil.copyfile(records, folder / "records.json")
    return _engine(name, folder, build, [folder / "records.json"], page="bundled")


def _engine(name: str, folder: Path, build: Cost, files: list[Path], page: str = "") -> Engine:
    frame, own = ((_PAGES / f"{part}.html").read_text("utf-8") for part in ("page", page or name))
    (folder / "index.html").write_text(frame.replace("<!-- engine -->\n", own), encoding="utf-8")
    return Engine(name=name, folder=folder, build=build, files=len(files))
