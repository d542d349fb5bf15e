"""From a catalog on the disk to a finished site, or to its mistakes."""

from __future__ import annotations

from pathlib import Path

from kedan import locale
from kedan.cache import Shelf
from kedan.project import CatalogHasErrorsError, Project
from kedan.site import Site, build_site


def open_site(root: Path, shelf: Shelf | None = None) -> Site:
    """Return the site of the catalog in `root`, in its language; CatalogHasErrorsError if it has any.

    `shelf` has what an earlier run found out of the entries.
    """
    project = Project.open(root, shelf)
    if project.has_errors:
        raise CatalogHasErrorsError(project)
    digests = {(slot.noun, slot.id): digest for slot, digest in project.loaded.digests.items()}
    return build_site(project.catalog, locale.load(project.catalog.settings.language), digests)
