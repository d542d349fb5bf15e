"""Finished pages and files as files of MkDocs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from kedan.pages.edition import Edition
from kedan.pages.page import Draft, Page

from .config import prepared_site, source_name

_PLUGIN = "kedan"


class _Published(File):
    """A file that papers may link to; what stands at its address is none of the business of MkDocs.

    There are two for every page, and they are many, so what is the same for all is said once.
    """

    src_dir = None
    use_directory_urls = False
    inclusion = InclusionLevel.NOT_IN_NAV
    generated_by = _PLUGIN
    _content = ""

    def __init__(self, name: str, address: str, config: MkDocsConfig) -> None:
        self.src_uri = name
        self.dest_uri = address
        self.dest_dir = config.site_dir

    def copy_file(self, dirty: bool = False) -> None:  # noqa: FBT001, FBT002 - as MkDocs declares it
        """Do nothing: its page is written elsewhere."""


class PageFile(_Published):
    """A page of the menu: filled into a shell by us, or made by MkDocs out of an empty paper."""

    def __init__(self, draft: Draft, edition: Edition, config: MkDocsConfig, *, filled: bool) -> None:
        super().__init__(source_name(draft.address), draft.address, config)
        self.draft = draft
        self.filled = filled
        self._edition = edition

    def is_documentation_page(self) -> bool:
        """Tell whether MkDocs makes the page."""
        return not self.filled

    @cached_property
    def finished(self) -> Page:
        """The page itself."""
        return self.draft.make(self._edition)


def add_site(files: Files, config: MkDocsConfig, written: Iterable[str], *, filled: bool) -> None:
    """Add every page of the site, and the files that are written already, in the place of papers of the same name.

    With `filled` MkDocs makes those pages only that its navigation names: they have an entry there to be marked.
    """
    site, named = prepared_site(config), set(_names(config.nav))
    for path in written:
        _add(files, _Published(path, path, config))
    for draft in site.drafts:
        own = source_name(draft.address) in named
        _add(files, PageFile(draft, site.edition, config, filled=filled and not own))
        _add(files, _Published(draft.address, draft.address, config))


def filled_files(files: Iterable[File]) -> Iterator[PageFile]:
    """Yield the pages that are filled into shells."""
    return (file for file in files if isinstance(file, PageFile) and file.filled)


def _add(files: Files, file: File) -> None:
    if file.src_uri in files.src_uris:
        files.remove(file)
    files.append(file)


def _names(nav: Any) -> Iterator[str]:
    """Yield the papers that a navigation names, however deep."""
    if isinstance(nav, str):
        yield nav
    elif isinstance(nav, dict):
        yield from _names(list(nav.values()))
    elif isinstance(nav, list):
        for part in nav:
            yield from _names(part)
