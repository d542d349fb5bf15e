"""Codes of regions that no longer exist are still known, but no page filters by them (GB/T 2260)."""

from __future__ import annotations

from collections.abc import Iterator

from kedan.checks import Info
from kedan.diagnostics.diagnostic import Diagnostic, Severity
from kedan.loading.references import references
from kedan.model.catalog import Catalog

INFO = Info("retired-region", Severity.WARNING)


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Yield every code of a region that was withdrawn."""
    for reference in references(catalog):
        region = catalog.regions.get(reference.id) if reference.noun == "region" else None
        if region is not None and region.retired:
            yield INFO.found(reference.document.label(*reference.route), code=region.code, name=region.name)
