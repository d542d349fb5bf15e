"""The values of a facet: which there are, in what order, and how they are called."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from kedan.model.amounts import Amount
from kedan.model.vocabulary import Vocabulary
from kedan.search.text.digits import numbers
from kedan.wording.labels import Labels

from .facet import Facet, Kind


def facet_head(
    facet: Facet, listed: Vocabulary | None, sets: Sequence[tuple[str, ...]], labels: Labels
) -> dict[str, Any]:
    """Return what the browser knows of a facet; `sets` are the sets of values that things have."""
    values = _values(facet, listed, {value for one in sets for value in one})
    head: dict[str, Any] = {
        "name": facet.name,
        "label": "" if facet.hidden else labels.t(f"words.facet.{facet.name}"),
        "scope": facet.scope,
        "kind": facet.kind,
        "values": values,
        "labels": [] if facet.hidden else [_label(facet, value, labels) for value in values],
    }
    flags = {"several": facet.several, "condition": facet.condition, "closed": facet.closed, "hidden": facet.hidden}
    return head | {name: True for name, flag in flags.items() if flag}


def written_sets(values: Sequence[str], sets: Iterable[tuple[str, ...]]) -> str:
    """Return sets of values, each by how many they are and their places among `values`."""
    places = {value: at for at, value in enumerate(values)}
    return numbers(number for one in sets for number in (len(one), *(places[value] for value in one)))


def _values(facet: Facet, listed: Vocabulary | None, found: set[str]) -> list[str]:
    """Return all values of a closed list, or those that are found."""
    if facet.kind is Kind.RANGE:
        return sorted(found, key=Amount.parse)
    fixed = [item.id for item in listed.items] if listed else [*facet.labels]
    return [*dict.fromkeys(fixed), *sorted(found.difference(fixed))]


def _label(facet: Facet, value: str, labels: Labels) -> str:
    if facet.labels:
        return labels.t(facet.labels[value])
    if facet.vocabulary:
        return labels.name(facet.vocabulary, value)
    return facet.label(labels, value) if facet.label else value
