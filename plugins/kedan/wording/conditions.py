"""Whom something is for, in words."""

from __future__ import annotations

from collections.abc import Iterator

from kedan.model.common import Conditions
from kedan.wording.labels import Labels

_EVERYONE = Conditions()


def who_words(who: Conditions, labels: Labels) -> str:
    """Return stages and roles, such as `初中、九年一贯制正职校长`; empty where neither is set."""
    stages, roles = labels.names("stages", who.stages), labels.names("roles", who.roles)
    if stages and roles:
        return labels.t("words.who", stages=stages, roles=roles)
    return stages or roles


def limit_words(who: Conditions, labels: Labels) -> tuple[str, ...]:
    """Return the conditions beyond role and stage, each as a phrase such as `任职不超过 3 年`."""
    return tuple(_limits(who, labels))


def condition_words(who: Conditions, labels: Labels) -> str:
    """Return all conditions as one phrase; empty where none is set."""
    if who == _EVERYONE:
        return ""
    return labels.joined((who_words(who, labels), *limit_words(who, labels)))


def _limits(who: Conditions, labels: Labels) -> Iterator[str]:
    if who.school_categories:
        yield labels.t("words.school-category", names=labels.names("school-categories", who.school_categories))
    if who.ownership:
        yield labels.t("words.ownership", names=labels.names("ownerships", who.ownership))
    if who.regions:
        yield labels.listed(labels.region(code) for code in who.regions)
    yield from _personal_limits(who, labels)


def _personal_limits(who: Conditions, labels: Labels) -> Iterator[str]:
    if who.years_in_post is not None:
        yield labels.t("words.years-in-post", n=who.years_in_post)
    if who.age_below is not None:
        yield labels.t("words.age-below", n=who.age_below)
    if who.pool:
        yield labels.t("words.pool", name=who.pool)
    if who.uncertified:
        yield labels.t("words.uncertified")
