"""Facets of an offering: when and where."""

from __future__ import annotations

from collections.abc import Iterator

from kedan.model.course import Offering
from kedan.wording.labels import Labels

from .facet import Facet, Kind, Scope

_LEVELS = (2, 4, 6)


def _regions(offering: Offering, labels: Labels) -> Iterator[str]:
    """Yield the region of every segment and those it lies in; a placeholder is no place to look for."""
    for segment in offering.segments:
        for length in _LEVELS:
            code = segment.region[:length]
            known = labels.regions.get(code)
            if len(code) == length and not (known and known.placeholder):
                yield code


def _region_name(labels: Labels, code: str) -> str:
    known = labels.regions.get(code)
    return known.name if known else code


OFFERING_FACETS = (
    Facet(name="state", scope=Scope.OFFERING, kind=Kind.STATE, vocabulary="run-states"),
    Facet(name="region", scope=Scope.OFFERING, kind=Kind.TREE, values=_regions, label=_region_name),
    Facet(name="dates", scope=Scope.OFFERING, kind=Kind.WINDOW),
)
