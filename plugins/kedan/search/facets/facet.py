"""What a facet is: which values an entry has, and how the browser is to treat them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from kedan.model.catalog import Catalog
from kedan.wording.labels import Labels


class Scope(StrEnum):
    """What the conditions of a facet hold for. Those of one scope hold together, for one of its things."""

    COURSE = "course"
    AUDIENCE = "audience"
    OFFERING = "offering"


class Kind(StrEnum):
    """How a facet is asked."""

    CHOICE = "choice"
    """Some of its values."""
    TREE = "tree"
    """Some of its values; one that begins with another lies within it."""
    RANGE = "range"
    """Amounts from and to."""
    WINDOW = "window"
    """Dates from and to; the browser counts by month."""
    STATE = "state"
    """Run states, told from dates on the day of reading."""


Values = Callable[[Any, Labels], Iterable[str]]
"""Takes a course, an audience of one as `Served`, or an offering; gives the ids of its values."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Facet:
    """One way to narrow the menu."""

    name: str
    """As the hook calls it; `words.facet.<name>` is its label."""
    scope: Scope = Scope.COURSE
    kind: Kind = Kind.CHOICE
    values: Values = lambda _thing, _labels: ()
    vocabulary: str = ""
    """Where the labels and the order of the values are from; all of its values are counted, also those with none."""
    labels: Mapping[str, str] = field(default_factory=dict)
    """Value -> key of its label, where there is no vocabulary."""
    label: Callable[[Labels, str], str] | None = None
    """How a value is called that has neither."""
    several: bool = False
    """Whether a thing has several values, so that one may ask for all of some."""
    condition: bool = False
    """Whether it says whom something is for: a thing that doesn't say so may be for anybody."""
    hidden: bool = False
    """Whether only pages ask for it, and no reader."""
    within: Callable[[Catalog], Values] | None = None
    """What tells the values where that takes more than the thing itself."""

    def values_in(self, catalog: Catalog) -> Values:
        """Return what tells the values of the things of a catalog."""
        return self.within(catalog) if self.within else self.values

    @property
    def stored(self) -> bool:
        """Whether the index says who has which value; states and months follow from dates."""
        return self.kind not in {Kind.STATE, Kind.WINDOW}

    @property
    def closed(self) -> bool:
        """Whether the values are a fixed list, each counted also where nothing has it."""
        return bool(self.vocabulary or self.labels)
