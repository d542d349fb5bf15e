"""A real entry names the public document that it rests on."""

from __future__ import annotations

from collections.abc import Iterator

from kedan.checks import Info
from kedan.diagnostics.diagnostic import Diagnostic
from kedan.model.catalog import Catalog

INFO = Info("missing-source")


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Yield courses, institutions, programs and menus that are neither samples nor sourced.

    Courses of a sample publisher are the matter of `sample-publisher`.
    """
    samples = {name for name, institution in catalog.institutions.items() if institution.sample}
    real = {name: course for name, course in catalog.courses.items() if course.publisher not in samples}
    for entries in (real, catalog.institutions, catalog.programs, catalog.menus):
        for entry in entries.values():
            if not entry.sample and entry.source is None:
                yield INFO.found(entry.document.label())
