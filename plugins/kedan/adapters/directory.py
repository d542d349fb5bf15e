"""The plain host: the same pages in a frame of our own, for any web server or a double-clicked folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kedan.cache import opened
from kedan.outputs.papers_index import papers_index
from kedan.pages.addresses import MISSING
from kedan.pages.guide import guide_page
from kedan.pages.page import Draft, Page
from kedan.pages.shell import Frame, render_missing, render_shell
from kedan.project import KedanError
from kedan.resources import fingerprint
from kedan.search.papers import rendered_paper
from kedan.site import Site

from .former import Former
from .publish import open_site
from .shell import Place, Shell, cut, marked_page, place_of
from .writing import FrameOf, SiteFolder, write_files, write_pages

_DEFAULT_CATALOG = Path("catalog")
_PAPERS = "docs"
_NOT_PUBLISHED = {"decisions"}


def build(
    catalog: Path | None,
    config: Path,  # noqa: ARG001 - the form of a host
    out: Path,
    former: Path | None = None,
    *,
    search: bool = True,
) -> None:
    """Write every page and file of the site, and the authored papers, below `out`."""
    root, place = catalog or _DEFAULT_CATALOG, former or out
    with opened(place, fingerprint()) as cache:
        site = open_site(root, cache, search=search)
        publish(site, root.absolute().parent / _PAPERS, out, Former.of(site, place, cache.pages))


def publish(site: Site, papers: Path, out: Path, former: Former) -> None:
    """Write a site and the papers in the folder `papers`; no paper takes the place of a page."""
    taken = {MISSING, *(draft.address for draft in site.drafts)}
    guides = tuple(guide for guide in _guides(papers) if guide.address not in taken)
    folder, frame = SiteFolder(out), _frame(site, guides)
    write_pages(site, _shells(site, frame), folder, former)
    folder.write(MISSING, render_missing(frame, site.edition.t).encode())
    for guide in guides:
        folder.write(guide.address, render_shell(guide, frame, site.edition.t).encode())
    write_files(site, folder, former)
    index = papers_index(rendered_paper(guide.address, guide.title, guide.body) for guide in guides)
    folder.write(index.path, index.content)


def _shells(site: Site, frame: Frame) -> FrameOf:
    """Return a function that renders the shell of a place when its first page comes."""
    shells: dict[Place, Shell] = {}

    def shell_of(draft: Draft) -> Shell:
        place = place_of(draft)
        if place not in shells:
            marked = marked_page(draft)
            shells[place] = cut(render_shell(marked, frame, site.edition.t), marked)
        return shells[place]

    return shell_of


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
