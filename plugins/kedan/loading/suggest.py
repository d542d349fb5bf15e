"""Did you mean: close matches among ids, keys and labels."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping

from kedan.locale import Term

_LONGEST = 80
_CUTOFF = 0.6


def closest(given: str, known: Iterable[str]) -> str | None:
    """Return the word of `known` that `given` most likely means, or None."""
    if not given or len(given) > _LONGEST:
        return None
    words = list(known)
    folded = given.strip().lower().replace("_", "-")
    if folded in words:
        return folded
    found = difflib.get_close_matches(folded, words, n=1, cutoff=_CUTOFF)
    return found[0] if found else _shared_start(folded, words)


def closest_label(given: str, labels: Mapping[str, Term]) -> str | None:
    """Return the id whose id or label `given` most likely means, or None."""
    by_label = {label.zh: name for name, label in labels.items()} | {
        label.en.lower(): name for name, label in labels.items()
    }
    exact = by_label.get(given.strip()) or by_label.get(given.strip().lower())
    if exact:
        return exact
    near = closest(given, labels)
    if near:
        return near
    found = closest(given, by_label) or next((label for label in by_label if given in label or label in given), None)
    return by_label[found] if found else None


def _shared_start(given: str, words: list[str]) -> str | None:
    """Return the one word that begins as `given` does, such as `teachers` for `teach`."""
    least = 3
    begun = [word for word in words if len(given) >= least and (word.startswith(given) or given.startswith(word))]
    return begun[0] if len(begun) == 1 else None
