"""The catalog: everything the authors wrote, decoded once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from .course import Course
from .institution import Institution
from .menu import Menu
from .policy import Policy
from .program import Program
from .region import Region
from .retired import Retired
from .settings import Settings
from .vocabulary import Vocabulary


@dataclass(frozen=True, kw_only=True, slots=True)
class Catalog:
    """All entries by id, each mapping in the order of the ids."""

    settings: Settings
    vocabularies: Mapping[str, Vocabulary]
    institutions: Mapping[str, Institution]
    courses: Mapping[str, Course]
    programs: Mapping[str, Program]
    menus: Mapping[str, Menu]
    policies: Mapping[str, Policy]
    retired: Retired | None
    regions: Mapping[str, Region]
