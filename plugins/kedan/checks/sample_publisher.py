"""Invented entries live under a sample publisher, and only there."""

from __future__ import annotations

from collections.abc import Iterator

from kedan.checks import Info
from kedan.diagnostics.diagnostic import Diagnostic
from kedan.model.catalog import Catalog

INFO = Info("sample-publisher")


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Yield courses that are samples under a real publisher, or real under a sample publisher."""
    for course in catalog.courses.values():
        publisher = catalog.institutions.get(course.publisher)
        if publisher is None:  # unknown, or its file has mistakes of its own
            continue
        if course.sample and not publisher.sample:
            yield INFO.found(course.document.key_label("sample"), kind="real", publisher=course.publisher)
        if publisher.sample and not course.sample:
            said = course.document.has("sample")  # sample: false
            label = course.document.key_label("sample") if said else course.document.label()
            yield INFO.found(label, kind="sample-false" if said else "sample", publisher=course.publisher)
