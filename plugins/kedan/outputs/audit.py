"""The rules and courses by which the browser audits a list."""

from __future__ import annotations

from collections.abc import Iterator

from kedan.audit.site_data import audit_data
from kedan.locale import Locale
from kedan.model.catalog import Catalog
from kedan.outputs.assets import FOLDER
from kedan.outputs.script import script_call
from kedan.outputs.site_file import SiteFile


def audit(catalog: Catalog, _locale: Locale) -> Iterator[SiteFile]:
    """Yield the data as a script that the page of the list adds."""
    yield SiteFile(path=f"{FOLDER}/audit.js", content=script_call("kedan.shard", "audit", audit_data(catalog)))
