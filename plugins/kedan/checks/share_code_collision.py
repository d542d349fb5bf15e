"""No two courses or offerings have the same code in share links."""

from __future__ import annotations

from collections.abc import Iterator

from kedan.checks import Info
from kedan.diagnostics.diagnostic import Diagnostic
from kedan.model.catalog import Catalog
from kedan.model.share_code import share_code
from kedan.source.document import Document
from kedan.source.spots import Route

INFO = Info("share-code-collision")


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Yield every id with the code of an earlier one; ids used twice are the matter of `duplicate-id`."""
    first: dict[str, tuple[str, Document, Route]] = {}
    for shared, document, route in _shared(catalog):
        code = share_code(shared)
        earlier, other, place = first.setdefault(code, (shared, document, route))
        if earlier != shared:
            related = other.label(*place, text=INFO.words("first", id=earlier))
            yield INFO.found(document.label(*route), related=(related,), id=shared, earlier=earlier, code=code)


def _shared(catalog: Catalog) -> Iterator[tuple[str, Document, Route]]:
    """Yield what a share link can name, and where it stands."""
    for course_id, course in catalog.courses.items():
        yield course_id, course.document, ("title",)
        for number, offering in enumerate(course.offerings):
            yield f"{course_id}/{offering.id}", course.document, ("offerings", number, "id")
