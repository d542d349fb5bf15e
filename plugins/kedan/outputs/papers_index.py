"""The authored papers, to be searched beside the courses."""

from __future__ import annotations

from collections.abc import Iterable

from kedan.outputs.assets import FOLDER
from kedan.outputs.script import script_call
from kedan.outputs.site_file import SiteFile
from kedan.search.papers import Paper


def papers_index(papers: Iterable[Paper]) -> SiteFile:
    """Return the papers as a script; a host that publishes papers writes it, for no catalog holds them."""
    written = [[paper.address, paper.title, paper.sections] for paper in papers]
    return SiteFile(path=f"{FOLDER}/papers.js", content=script_call("kedan.shard", "papers", written))
