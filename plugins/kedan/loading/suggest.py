"""Did you mean: close matches among ids, keys and labels."""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Iterable, Mapping

from kedan.locale import Term

_LONGEST = 80
_CUTOFF = 0.6
_LEAST = 2
_MOST_LISTED = 40


def closest(given: str, known: Iterable[str]) -> str | None:
    """Return the word of `known` that `given` most likely means, or None."""
    if not given or len(given) > _LONGEST:
        return None
    words = list(known)
    folded = unicodedata.normalize("NFKC", given).strip().lower().replace("_", "-")
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
    near = exact or closest(given, labels)
    if near:
        return near
    found = _holding(given.strip(), by_label) or closest(given, by_label)
    return by_label[found] if found else None


def listed(labels: Mapping[str, Term]) -> Term:
    """Return ids or keys as an author types them, in Chinese each with its label; the first ones of many."""
    shown = dict(list(labels.items())[:_MOST_LISTED])
    zh = ", ".join(f"{name}（{label.zh}）" if label.zh != name else name for name, label in shown.items())
    more = " …" if len(labels) > _MOST_LISTED else ""
    return Term(zh + more, ", ".join(shown) + more)


def _holding(given: str, labels: Iterable[str]) -> str | None:
    """Return the first label that holds `given`, or the longest one that stands in it."""
    if len(given) < _LEAST:
        return None
    words = list(labels)
    inside = [word for word in words if len(word) >= _LEAST and word in given]
    return next((word for word in words if given in word), None) or max(inside, key=len, default=None)


def _shared_start(given: str, words: list[str]) -> str | None:
    """Return the one word that begins as `given` does, such as `teachers` for `teach`."""
    least = 3
    begun = [word for word in words if len(given) >= least and (word.startswith(given) or given.startswith(word))]
    return begun[0] if len(begun) == 1 else None
