"""The facets of the menu. A new one is an entry in the list of its scope and a label in every language."""

from __future__ import annotations

from .audience import AUDIENCE_FACETS
from .course import COURSE_FACETS
from .facet import Facet
from .offering import OFFERING_FACETS
from .page import PAGE_FACET

FACETS: tuple[Facet, ...] = (*COURSE_FACETS, *AUDIENCE_FACETS, *OFFERING_FACETS, PAGE_FACET)
"""Every facet, in the order in which a menu offers them."""
