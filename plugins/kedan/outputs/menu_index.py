"""The rows that the menu searches."""

from __future__ import annotations

from collections.abc import Iterator

from kedan.locale import Locale
from kedan.model.catalog import Catalog
from kedan.outputs.assets import FOLDER
from kedan.outputs.script import script_call
from kedan.outputs.site_file import SiteFile
from kedan.search.menu_index import menu_rows


def menu_index(catalog: Catalog, locale: Locale) -> Iterator[SiteFile]:
    """Yield the rows as a script that the page adds when they are first needed."""
    rows = {"rows": menu_rows(catalog, locale)}
    yield SiteFile(path=f"{FOLDER}/menu.js", content=script_call("kedan.shard", "menu", rows))
