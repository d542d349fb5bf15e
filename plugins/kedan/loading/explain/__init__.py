"""Violations of the schema as diagnostics: one mistake, one message, and what to type instead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kedan.diagnostics.diagnostic import Diagnostic
from kedan.loading.schema import FORBIDDEN, Violation

from .context import Context
from .keys import explain_keys
from .values import explain_value

_KEY_KEYWORDS = {"additionalProperties", "required", FORBIDDEN, "dependentRequired"}
_ORDER = (
    "type",
    "minLength",
    "enum",
    "pattern",
    "maxLength",
    "minItems",
    "maxItems",
    "minProperties",
    "maxProperties",
)


def explain(context: Context, violations: Iterable[Violation]) -> Iterator[Diagnostic]:
    """Yield one diagnostic for every mistake behind `violations`."""
    found = list(violations)
    yield from explain_keys(context, [violation for violation in found if violation.keyword in _KEY_KEYWORDS])
    for violation in _first_each(violation for violation in found if violation.keyword not in _KEY_KEYWORDS):
        yield explain_value(context, violation)


def _first_each(violations: Iterable[Violation]) -> list[Violation]:
    """Keep the most telling violation of every value: an empty text is not also badly formed."""
    first: dict[tuple[object, ...], Violation] = {}
    for violation in sorted(violations, key=_weight):
        first.setdefault((violation.route, violation.value if violation.of_key else None), violation)
    return list(first.values())


def _weight(violation: Violation) -> int:
    return _ORDER.index(violation.keyword) if violation.keyword in _ORDER else len(_ORDER)
