"""From a catalog on the disk to a finished site, or to its mistakes."""

from __future__ import annotations

from pathlib import Path

from kedan import locale
from kedan.project import CatalogHasErrorsError, Project
from kedan.site import Site, build_site


def open_site(root: Path) -> Site:
    """Return the site of the catalog in `root`, in its language; CatalogHasErrorsError if it has any."""
    project = Project.open(root)
    if project.has_errors:
        raise CatalogHasErrorsError(project)
    return build_site(project.catalog, locale.load(project.catalog.settings.language))
