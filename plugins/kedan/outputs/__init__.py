"""Catalog -> finished files beside the pages; one module an output, all of them in `OUTPUTS`."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from kedan.locale import Locale
from kedan.model.catalog import Catalog
from kedan.outputs.assets import assets
from kedan.outputs.audit import audit
from kedan.outputs.listing import listing
from kedan.outputs.menu_index import menu_index
from kedan.outputs.profile import profile
from kedan.outputs.site_file import SiteFile
from kedan.outputs.strings import strings

Output = Callable[[Catalog, Locale], Iterable[SiteFile]]

OUTPUTS: tuple[Output, ...] = (assets, strings, menu_index, profile, audit, listing)
"""Every output of the site. A new one is a module beside these and its line here."""
