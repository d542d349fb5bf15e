"""An id that was withdrawn is never used again (catalog/retired.yml is the ledger)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kedan.checks import Info
from kedan.diagnostics.diagnostic import Diagnostic
from kedan.model.catalog import Catalog
from kedan.source.document import Document

INFO = Info("retired-id")


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Yield entries whose id stands in the ledger."""
    if catalog.retired is None:
        return
    documents = _documents(catalog)
    for number, entry in enumerate(catalog.retired.entries):
        document = documents[entry.noun].get(entry.id)
        if document is not None:
            ledger = catalog.retired.document.label("entries", number, "id", text=INFO.words("ledger"))
            yield INFO.found(document.label(), related=(ledger,), id=entry.id, since=str(entry.since))


def _documents(catalog: Catalog) -> Mapping[str, Mapping[str, Document]]:
    return {
        "course": {name: course.document for name, course in catalog.courses.items()},
        "institution": {name: institution.document for name, institution in catalog.institutions.items()},
        "program": {name: program.document for name, program in catalog.programs.items()},
        "menu": {name: menu.document for name, menu in catalog.menus.items()},
        "policy": {name: policy.document for name, policy in catalog.policies.items()},
    }
