"""No two courses or offerings have the same code in share links."""

from __future__ import annotations

from collections.abc import Iterator

from kedan.checks import Info
from kedan.diagnostics.diagnostic import Diagnostic, Label
from kedan.model.catalog import Catalog
from kedan.model.share_code import share_code

INFO = Info("share-code-collision")


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Yield every id with the code of an earlier one; ids used twice are the matter of `duplicate-id`."""
    first: dict[str, tuple[str, Label]] = {}
    for shared, label in _shared(catalog):
        earlier, place = first.setdefault(share_code(shared), (shared, label))
        if earlier != shared:
            related = Label(place.place, INFO.words("first", id=earlier))
            yield INFO.found(label, related=(related,), id=shared, earlier=earlier, code=share_code(shared))


def _shared(catalog: Catalog) -> Iterator[tuple[str, Label]]:
    """Yield what a share link can name."""
    for course in catalog.courses.values():
        yield course.id, course.document.label("title")
        for number, offering in enumerate(course.offerings):
            yield f"{course.id}/{offering.id}", course.document.label("offerings", number, "id")
