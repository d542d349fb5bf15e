"""Whether conditions hold for a person, as far as the profile tells."""

from __future__ import annotations

from kedan.model.common import Conditions

from .match import Match, together
from .selection import Profile


def fits(who: Conditions, profile: Profile) -> Match:
    """Return whether `profile` meets the conditions. What it doesn't say, and can't say, stays open."""
    return together(
        (
            _one_of(who.roles, profile.roles),
            _one_of(who.stages, profile.stages),
            _one_of(who.school_categories, (profile.school_category,) if profile.school_category else ()),
            _within(who.regions, profile.region),
            Match.OPEN if _asks_more(who) else Match.YES,
        )
    )


def sets_no_condition(who: Conditions) -> bool:
    """Return whether everybody meets the conditions."""
    return who == Conditions()


def _one_of(wanted: tuple[str, ...], known: tuple[str, ...]) -> Match:
    if not wanted:
        return Match.YES
    if not known:
        return Match.OPEN
    return Match.NO if set(wanted).isdisjoint(known) else Match.YES


def _within(regions: tuple[str, ...], home: str) -> Match:
    """Judge by codes: that of a part begins with that of the whole. A profile may name no more than the province."""
    if not regions or any(home and home.startswith(region) for region in regions):
        return Match.YES
    return Match.OPEN if any(region.startswith(home) for region in regions) else Match.NO


def _asks_more(who: Conditions) -> bool:
    limits = (who.years_in_post, who.age_below)
    return bool(who.ownership or who.pool or who.uncertified) or limits != (None, None)
