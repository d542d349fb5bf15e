"""Every string that the browser scripts say, and the id of the site, under which they keep what is chosen."""

from __future__ import annotations

from collections.abc import Iterator

from kedan.locale import Locale
from kedan.model.catalog import Catalog
from kedan.outputs.assets import FOLDER
from kedan.outputs.script import script_call
from kedan.outputs.site_file import SiteFile


def strings(catalog: Catalog, locale: Locale) -> Iterator[SiteFile]:
    """Yield the strings of the area `web` in the language of the site."""
    site = {"id": catalog.settings.id}
    yield SiteFile(path=f"{FOLDER}/strings.js", content=script_call("kedan.strings", locale.area("web"), site))
