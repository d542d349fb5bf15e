"""The authored papers for the search of the menu: as MkDocs made them, with its own anchors."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page as HostPage

from kedan.adapters.writing import SiteFolder
from kedan.outputs.papers_index import papers_index
from kedan.search.papers import Paper, rendered_paper

_PAPERS = "kedan_papers"
"""Where the papers of this build are collected: they travel with its settings, as the site does."""


def forget_papers(config: MkDocsConfig) -> None:
    """Begin a build without papers."""
    config[_PAPERS] = []


def note_paper(page: HostPage, html: str, config: MkDocsConfig) -> None:
    """Take a paper into the search."""
    papers: list[Paper] = config[_PAPERS]
    papers.append(rendered_paper(page.file.dest_uri, str(page.title or ""), html))


def write_papers(folder: SiteFolder, config: MkDocsConfig) -> None:
    """Write the index of the papers; an empty one where there are none, for the menu asks for it."""
    file = papers_index(config[_PAPERS])
    folder.write(file.path, file.content)
