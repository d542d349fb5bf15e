"""Values of the wrong type: text where a number belongs, one value where a list does."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from kedan.diagnostics.diagnostic import Diagnostic
from kedan.diagnostics.visible import quoted
from kedan.loading.schema import Violation

from .context import Context, as_typed, problem

_YES = {"yes", "on", "y", "是", "true", "对", "有", "1"}
_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]{1,2})?")
_WIDE = str.maketrans("０１２３４５６７８９．", "0123456789.")


@dataclass(frozen=True, slots=True)
class _Remedy:
    """Which sentence fits, what was written, and what would be right."""

    kind: str
    given: str = ""
    right: str = ""
    fix: str | None = None


def wrong_type(context: Context, violation: Violation) -> Diagnostic:
    """`type`: say what was written and how to write it."""
    wanted = violation.expected if isinstance(violation.expected, str) else violation.expected[0]
    written = context.document.written(*violation.route) or str(violation.value)
    remedy = _remedy(wanted, violation.value, written)
    field = context.guide.field(context.noun, violation.route)
    return problem(
        "wrong-type",
        context.document.place(*violation.route),
        kind=remedy.kind,
        title=context.title(violation.route),
        key=context.name(violation.route),
        example=as_typed(field.example) if field else "…",
        given=quoted(remedy.given),
        right=quoted(remedy.right),
        fix=remedy.fix,
    )


def _remedy(wanted: str, value: Any, written: str) -> _Remedy:
    if value is None:
        return _Remedy("nothing")
    if wanted == "string" and isinstance(value, int | Decimal | bool):
        return _Remedy("quotes", written, fix=f'"{written}"')
    if wanted in {"number", "integer"} and isinstance(value, str | Decimal):
        return _number(wanted, written)
    if wanted == "boolean":
        right = "true" if str(value).lower() in _YES else "false"
        return _Remedy("boolean", written, right, right)
    if wanted == "array" and not isinstance(value, dict):
        return _Remedy("list", written, f"[{written}]", f"[{written}]")
    return _Remedy(f"{wanted}-other")


def _number(wanted: str, written: str) -> _Remedy:
    digits = _NUMBER.search(written.translate(_WIDE).replace(",", ""))
    if digits is None or (wanted == "integer" and "." in digits[0]):
        return _Remedy(f"{wanted}-other")
    return _Remedy("digits", written.strip("\"'"), digits[0], digits[0])
