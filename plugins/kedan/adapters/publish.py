"""From a catalog on the disk to a finished site, or to its mistakes."""

from __future__ import annotations

from pathlib import Path

from kedan import locale
from kedan.cache import Cache
from kedan.project import CatalogHasErrorsError, Project
from kedan.search.memory import Memory
from kedan.site import Site, build_site


def open_site(root: Path, cache: Cache | None = None, *, search: bool = True) -> Site:
    """Return the site of the catalog in `root`, in its language; CatalogHasErrorsError if it has any.

    `cache` has what an earlier run found out. Without `search` the site lacks the index of its menu.
    """
    project = Project.open(root, cache.entries if cache else None)
    if project.has_errors:
        raise CatalogHasErrorsError(project)
    digests = {(slot.noun, slot.id): digest for slot, digest in project.loaded.digests.items()}
    words, memory = locale.load(project.catalog.settings.language), Memory(cache.search) if cache else None
    return build_site(project.catalog, words, digests, search=search, memory=memory)
