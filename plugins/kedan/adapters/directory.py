"""The plain host: the same pages in a frame of our own, for any web server or a double-clicked folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kedan import locale
from kedan.pages.guide import guide_page
from kedan.pages.page import Page
from kedan.pages.shell import Frame, render_shell
from kedan.project import KedanError
from kedan.site import Site

from .publish import open_site

_DEFAULT_CATALOG = Path("catalog")
_PAPERS = "docs"
_NOT_PUBLISHED = {"decisions"}


def build(catalog: Path | None, config: Path, out: Path) -> None:  # noqa: ARG001 - the form of a host
    """Write every page and file of the site, and the authored papers, below `out`."""
    root = catalog or _DEFAULT_CATALOG
    site = open_site(root)
    taken = {page.address for page in site.pages}
    guides = tuple(guide for guide in _guides(root.absolute().parent / _PAPERS) if guide.address not in taken)
    words, frame = locale.load(site.settings.language), _frame(site, guides)
    for page in (*site.pages, *guides):
        _write(out / page.address, render_shell(page, frame, words).encode())
    for file in site.files:
        _write(out / file.path, file.content)


def _guides(papers: Path) -> Iterator[Page]:
    """Yield the authored papers that are published."""
    found = [path.relative_to(papers) for path in papers.rglob("*.md")]
    for inside in sorted(found, key=lambda path: (len(path.parts) == 1, path)):  # the guides first
        if inside.parts[0] not in _NOT_PUBLISHED:
            yield guide_page(inside.as_posix(), _text(papers / inside))


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except UnicodeDecodeError as error:
        raise KedanError("cli.not-utf-8", path=str(path)) from error


def _frame(site: Site, guides: tuple[Page, ...]) -> Frame:
    tabs = [(tab.title, tab.address) for tab in site.tabs]
    tabs += [(guide.title, guide.address) for guide in guides]
    settings = site.settings
    return Frame(
        title=settings.title, language=settings.language, tabs=tabs, footer=site.footer, address=settings.address
    )


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
