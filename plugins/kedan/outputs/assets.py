"""The browser bundle: style sheet and script."""

from __future__ import annotations

from collections.abc import Iterator

from kedan import resources
from kedan.locale import Locale
from kedan.model.catalog import Catalog
from kedan.outputs.site_file import SiteFile

FOLDER = "assets/kedan"
"""Where the site keeps what every page loads."""

_BUNDLE = ("kedan.css", "kedan.js", "plan.css", "plan.js", "calendar.css", "calendar.js")


def assets(_catalog: Catalog, _locale: Locale) -> Iterator[SiteFile]:
    """Yield the committed bundle."""
    for name in _BUNDLE:
        yield SiteFile(path=f"{FOLDER}/{name}", content=resources.read_bytes("web", "dist", name))
