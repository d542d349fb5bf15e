"""All pages in the sitemap, also those that MkDocs does not make; in parts where they are many."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils import get_build_date, is_error_template
from mkdocs.utils.templates import TemplateContext

from kedan.adapters.writing import SiteFolder
from kedan.site import Site

from .config import prepared_site
from .files import PageFile

_NAME = "sitemap.xml"
_MOST = 50_000
"""How many addresses the protocol allows in one sitemap."""

_ENTRY = re.compile(r"<url>.*?</url>", re.DOTALL)
_INDEX = """<?xml version="1.0" encoding="UTF-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
{}
</sitemapindex>
"""


@dataclass(frozen=True, kw_only=True, slots=True)
class _ListedPage:
    """What a list of pages says of one, under the names that MkDocs has for it."""

    url: str
    abs_url: str | None
    canonical_url: str | None
    update_date: str
    is_link: bool = False


@dataclass(frozen=True, slots=True)
class _ListedFile:
    page: _ListedPage


def list_all_pages(context: TemplateContext, template: str, config: MkDocsConfig) -> None:
    """Let templates that list pages, such as the sitemap, list those that are filled into shells too."""
    if not is_error_template(template):
        papers: list[Any] = [file for file in context["pages"] if not isinstance(file, PageFile)]
        own = {file.dest_uri: file for file in context["pages"] if isinstance(file, PageFile)}
        listed = _listed(prepared_site(config), config.site_url)
        context["pages"] = papers + [own.get(address, file) for address, file in listed]


def with_parts(output: str, template: str, config: MkDocsConfig) -> str:
    """Return what stands in sitemap.xml; where that is an index, its parts are written beside it."""
    if template != _NAME or output.count("<url>") <= _MOST:
        return output
    folder, names = SiteFolder(Path(config.site_dir)), []
    for number, part in enumerate(split_sitemap(output, _MOST), 1):
        names.append(f"sitemap-{number}.xml")
        folder.write(names[-1], part.encode())
    lines = (f"    <sitemap><loc>{escape(f'{config.site_url}{name}')}</loc></sitemap>" for name in names)
    return _INDEX.format("\n".join(lines))


def split_sitemap(sitemap: str, most: int) -> Iterator[str]:
    """Yield sitemaps of at most `most` addresses."""
    entries = list(_ENTRY.finditer(sitemap))
    before, after = sitemap[: entries[0].start()], sitemap[entries[-1].end() :]
    for part in range(0, len(entries), most):
        shown = entries[part : part + most]
        yield before + sitemap[shown[0].start() : shown[-1].end()] + after


def _listed(site: Site, base: str | None) -> Iterator[tuple[str, _ListedFile]]:
    path, date = urlsplit(base).path if base else "", get_build_date()
    for draft in site.drafts:
        url = quote(draft.address)
        page = _ListedPage(
            url=url, abs_url=path + url if base else None, canonical_url=base + url if base else None, update_date=date
        )
        yield draft.address, _ListedFile(page)
