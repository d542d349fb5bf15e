"""What a build costs, against Hugo, stock MkDocs and Zensical: the same entries, one run, one disk.

`python3 run.py bench build 1000 10000` names the sizes. The work is done in memory where there is a file system for it;
with TMPDIR set it is done there, on a disk. Peers that need too long at a size are left out of it, and said to be.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kedan.adapters.publish import open_site
from kedan.pages.shell import Frame, render_shell
from tests.bench import peers
from tests.bench.measure import Cost, cost_of, table
from tests.bench.synthetic import REPOSITORY, write_catalog

SIZES = (1_000, 10_000)
SLOW = 10_000
"""Above this many courses only Hugo is a peer: the others take many minutes."""

_MEMORY = Path("/dev/shm")  # noqa: S108 - a file system in memory, where there is one
_KEDAN = (str(Path(sys.executable).parent / "kedan"),)
_COLD = "kedan build, cold"
_LEFT_OUT = f"above {SLOW} courses MkDocs and Zensical are left out: each takes many minutes"


def main(sizes: list[int]) -> None:
    """Print a table of costs for each size."""
    peers.install()
    for size in sizes or SIZES:
        with _work_folder() as folder:
            print(f"\n{size} courses, in {folder.parent}", flush=True)
            costs = dict(_measured(folder, size))
            print(table(costs, "Hugo" if "Hugo" in costs else _COLD))
            print(_LEFT_OUT if size > SLOW else "", flush=True)


def _measured(folder: Path, size: int) -> Iterator[tuple[str, Cost]]:
    project = folder / "kedan"
    write_catalog(project / "catalog", size)
    _project(project)
    yield "kedan check", cost_of((*_KEDAN, "check"), project)
    yield from _kedan(project, "--without-search")
    for peer in _peers(folder, project, size):
        peers.remove(peer)
        yield peer.name, cost_of(peer.command, peer.folder, peer.out)
        shutil.rmtree(peer.folder)
    yield from _kedan(project)


def _kedan(project: Path, *options: str) -> Iterator[tuple[str, Cost]]:
    """Yield our own costs: a cold build, and warm ones after no and after one change."""
    site, command = project / "site", (*_KEDAN, "build", *options)
    _forget(project)
    yield f"{_COLD} {' '.join(options)}".strip(), cost_of(command, project, site, **_cache(project))
    for what, change in (("nothing", _change_nothing), ("one course", _change)):
        change(project / "catalog")
        name = f"  again, {what} changed" if options else f"  again, {what} changed, with search"
        yield name, cost_of(command, project, site, **_cache(project))


def _cache(project: Path) -> dict[str, str]:
    """Return the settings by which what one build leaves for the next lies beside the project."""
    return {"XDG_CACHE_HOME": str(project / "cache")}


def _peers(folder: Path, project: Path, size: int) -> Iterator[peers.Peer]:
    catalog = project / "catalog"
    if peers.is_there("hugo"):
        yield peers.hugo(folder / "hugo", catalog, _frame())
    if peers.is_there("mkdocs"):
        yield peers.empty_mkdocs(folder / "empty")
    if size <= SLOW and peers.is_there("mkdocs"):
        yield peers.mkdocs(folder / "mkdocs", catalog, search=False)
        yield peers.mkdocs(folder / "mkdocs-search", catalog, search=True)
    if size <= SLOW and peers.is_there("zensical"):
        yield peers.zensical(folder / "zensical", catalog)


def _project(project: Path) -> None:
    """Complete a project around the catalog."""
    shutil.copyfile(REPOSITORY / "mkdocs.yml", project / "mkdocs.yml")
    shutil.copytree(REPOSITORY / "docs", project / "docs")


def _forget(project: Path) -> None:
    for left in ("site", "cache"):
        shutil.rmtree(project / left, ignore_errors=True)


def _change_nothing(_catalog: Path) -> None:
    """Leave the entries as they are."""


def _change(catalog: Path) -> None:
    """Change the words of one course that others name."""
    path = min(path for path in catalog.glob("courses/bench-*/*.yml") if "prerequisites" in path.read_text("utf-8"))
    text = path.read_text("utf-8")
    path.write_text(text.replace("title: ", "title: 新", 1), "utf-8")


def _frame() -> str:
    """Return the frame of our own pages, for peers to fill."""
    site = open_site(REPOSITORY / "catalog")
    page = next(page for page in site.pages if page.address.startswith("courses/"))
    tabs = [(tab.title, tab.address) for tab in site.tabs]
    frame = Frame(title=site.settings.title, language="zh", tabs=tabs, footer=site.footer, address="")
    return peers.frame_of(render_shell(page, frame, site.edition.t), page.body, page.title)


@contextmanager
def _work_folder() -> Iterator[Path]:
    """Give a folder in memory; among the temporary files where TMPDIR names a place, or there is no such memory."""
    base = _MEMORY if _MEMORY.is_dir() and "TMPDIR" not in os.environ else None
    with tempfile.TemporaryDirectory(prefix="kedan-bench-", dir=base) as folder:
        yield Path(folder)
