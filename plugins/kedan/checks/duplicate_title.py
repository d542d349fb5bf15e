"""Two courses of one publisher have names that readers can tell apart."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from kedan.checks import Info
from kedan.diagnostics.diagnostic import Diagnostic, Severity
from kedan.model.catalog import Catalog
from kedan.model.course import Course

INFO = Info("duplicate-title", Severity.WARNING)


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Yield courses with the title of another one of their publisher, but for width, case, spaces and signs."""
    first: dict[tuple[str, str], Course] = {}
    for course in catalog.courses.values():
        earlier = first.setdefault((course.publisher, _folded(course.title)), course)
        if earlier is not course:
            related = earlier.document.label("title", text=INFO.words("first"))
            yield INFO.found(course.document.label("title"), related=(related,), other=earlier.id)


def _folded(title: str) -> str:
    """Return what is left of a title when only letters and digits count; the title itself where nothing is."""
    folded = unicodedata.normalize("NFKC", title).casefold()
    return "".join(char for char in folded if char.isalnum()) or title
