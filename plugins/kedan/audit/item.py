"""An item: what the audit counts, a done record or a planned offering."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from kedan.model.common import Split
from kedan.model.policy import Unit

NO_KINDS: tuple[frozenset[str], ...] = (frozenset(),)


@dataclass(frozen=True, kw_only=True, slots=True)
class Item:
    """What is known of one item, whatever the policy. `routes` and `kinds` hold one value a possible audience."""

    id: str
    """`done/0`: the list it stands in, and its place there."""
    order: tuple[int, str, int, int]
    """Day, name and place: the order in which caps are used up."""
    year: int
    course: str = ""
    offering: str = ""
    category: str = ""
    form: str = ""
    methods: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    domains: Mapping[str, Fraction] = field(default_factory=dict)
    """Domain -> its share of every amount; the shares add up to 1."""
    equally: bool = False
    """Whether the amount is divided among the domains for want of anything better (约)."""
    routes: tuple[str, ...] = ("",)
    kinds: tuple[frozenset[str], ...] = NO_KINDS
    amounts: Mapping[Unit, Split] = field(default_factory=dict)
    """Unit -> the amount in it, where one is known."""
    varies: bool = False
    """Whether the credits depend on an audience that the profile does not tell."""


def domain_shares(domains: tuple[str, ...], hours: Mapping[str, int]) -> tuple[dict[str, Fraction], bool]:
    """Return what part of an amount belongs to each domain, and whether it was divided equally."""
    whole = sum(hours.get(domain, 0) for domain in domains)
    if whole:
        return {domain: Fraction(hours.get(domain, 0), whole) for domain in domains}, False
    return {domain: Fraction(1, len(domains)) for domain in domains}, len(domains) > 1
