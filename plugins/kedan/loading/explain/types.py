"""Values of the wrong type: text where a number belongs, one value where a list does."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from kedan.diagnostics.diagnostic import Diagnostic
from kedan.diagnostics.visible import quoted
from kedan.loading.schema import Violation
from kedan.loading.suggest import closest_label
from kedan.loading.vocabularies import SCHEMA_NAME
from kedan.source.mistakes import mistake

from .context import Context, as_text, as_typed, problem

_YES = {"yes", "on", "y", "是", "true", "对", "有", "1"}
_NO = {"no", "off", "n", "否", "false", "不", "不是", "无", "没有", "0"}
_NUMBER = re.compile(r"0*([0-9]+(?:\.[0-9]{1,2})?)")
_ABOUT = re.compile("[约余多]|左右|上下")
_COMMAS = re.compile("[，、；,;]")
_QUOTES = "\"'“”"
_AMOUNTS = ("total", "amount", "gte")
"""The keys that hold the number where an object of several keys belongs."""
_BRACKETS = "[]［］【】"
_IDS = ("/id", "_id", "/region")
_MISREAD = {
    "object": ((re.compile(r"[A-Za-z_-]+:[^\s/]"), "tight-colon"), (re.compile("[A-Za-z_-]+："), "wide-colon")),
    "array": ((re.compile(r"[-－—·•*]\s*[^\s-]"), "tight-dash"),),
}
"""How text begins that was meant as something else: `offline:16`, `-能写规划`."""


@dataclass(frozen=True, slots=True)
class _Remedy:
    """Which sentence fits, what was written, and what would be right."""

    kind: str
    given: str = ""
    right: str = ""
    fix: str | None = None


@dataclass(frozen=True, slots=True)
class _Case:
    """A value of the wrong type: what was wanted, what stands there and how it is written."""

    context: Context
    violation: Violation
    wanted: str
    written: str

    @property
    def value(self) -> Any:
        return self.violation.value

    @property
    def key(self) -> str:
        return self.context.name(self.violation.route)

    @property
    def is_flow(self) -> bool:
        return self.written[:1] in {"[", "{"}

    def line(self, value: str) -> str:
        """Return `value` as it would stand in the file: behind its key, or alone as an item of a list."""
        return f"{self.key}: {value}" if isinstance(self.violation.route[-1], str) else value


def wrong_type(context: Context, violation: Violation) -> Diagnostic:
    """`type`: say what was written and how to write it."""
    wanted = violation.expected if isinstance(violation.expected, str) else violation.expected[0]
    place, written = context.document.place(*violation.route), context.document.written(*violation.route)
    title = context.title(violation.route)
    misread = _misread(wanted, violation.value)
    if misread:
        return mistake(f"syntax-{misread}", place)
    limit = violation.schema.get("maximum")
    if limit is not None and _is_above(written, limit):
        return problem("out-of-range", place, kind="too-large", title=title, limit=str(limit), given=quoted(written))
    case = _Case(context, violation, wanted, written or str(violation.value))
    remedy = _remedy(case)
    field = context.guide.field(context.noun, violation.route)
    return problem(
        "wrong-type",
        place,
        kind=remedy.kind,
        title=title,
        example=_number_in(field.example) if field else "…",
        line=f"{field.name}: {as_typed(field.example)}" if field else case.line("…"),
        given=quoted(remedy.given),
        right=quoted(remedy.right),
        fix=remedy.fix,
    )


def _is_above(written: str, limit: int) -> bool:
    """Return whether so many digits are written that they were not even read as a number."""
    digits = written.lstrip("0") if written.isascii() and written.isdecimal() else ""
    return len(digits) > len(str(limit))


def _number_in(example: Any) -> str:
    """Return the first number of an example, which may hold it further down."""
    while isinstance(example, dict | list) and example:
        example = next(iter(example.values() if isinstance(example, dict) else example))
    return as_typed(example)


def _misread(wanted: str, value: Any) -> str | None:
    forms = _MISREAD.get(wanted, ()) if isinstance(value, str) else ()
    return next((kind for form, kind in forms if form.match(value)), None)


def _remedy(case: _Case) -> _Remedy:
    if case.value is None:
        required = case.context.guide.is_required(case.context.noun, case.violation.route)
        return _Remedy("nothing-required" if required else "nothing")
    return _REMEDIES[case.wanted](case) or _Remedy(f"{case.wanted}-other")


def _string(case: _Case) -> _Remedy | None:
    if isinstance(case.value, int | Decimal | bool):
        return _Remedy("quotes", case.written, case.line(f'"{case.written}"'), f'"{case.written}"')
    if case.is_flow:
        text = as_text(case.written)
        return _Remedy("brackets-text", case.written, case.line(text), text)
    return (
        _Remedy("colon-text", next(iter(case.value))) if isinstance(case.value, dict) and len(case.value) == 1 else None
    )


def _number(case: _Case) -> _Remedy | None:
    if not isinstance(case.value, str | Decimal):
        return None
    written = case.written.strip(_QUOTES)
    digits = _only_number(written)
    if digits is None or (case.wanted == "integer" and "." in digits):
        return None
    if "about" in case.violation.schema.get("properties", {}) and _ABOUT.search(written):
        return _Remedy("about", written, case.line(f"{{about: {digits}}}"), f"{{about: {digits}}}")
    kind = "no-quotes" if case.written != written == digits else "digits"
    return _Remedy(kind, written, case.line(digits), digits)


def _only_number(written: str) -> str | None:
    """Return the one number in what was written."""
    runs = re.findall(r"[0-9.]+", unicodedata.normalize("NFKC", written).replace(",", ""))
    digits = _NUMBER.fullmatch(runs[0]) if len(runs) == 1 else None
    return digits[1] if digits else None


def _boolean(case: _Case) -> _Remedy:
    word = str(case.value).lower()
    if word in _YES:
        return _Remedy("boolean", case.written, case.line("true"), "true")
    return _Remedy("boolean-no" if word in _NO else "boolean-other", case.written, case.line("true"))


def _array(case: _Case) -> _Remedy | None:
    if isinstance(case.value, dict):
        if not case.is_flow:
            return _Remedy("list-items")
        if any(value is not None for value in case.value.values()):
            return None
        right = _listed(case, ", ".join(case.value))
        return _Remedy("list-braces", case.written, case.line(right), right) if right else None
    if isinstance(case.value, str) and not case.context.document.written(*case.violation.route):
        return _Remedy("list-lines")
    right = _listed(case, str(case.value) if isinstance(case.value, str) else case.written)
    return _Remedy("list", case.written, case.line(right), right) if right else None


def _listed(case: _Case, written: str) -> str:
    """Return a list of what was written; what holds ids is taken apart, prose is not."""
    items = case.violation.schema.get("items", {})
    reference = str(items.get("$ref", ""))
    bare = written.strip(_BRACKETS)
    if (
        items.get("type") not in {"integer", "number"}
        and not reference.startswith(SCHEMA_NAME)
        and "id" not in reference
    ):
        return f"[{as_text(bare)}]"
    labels = case.context.labels.get(reference.removeprefix(f"{SCHEMA_NAME}#/$defs/"), {})
    parts = [part.strip() for part in _COMMAS.split(bare) if part.strip()]
    if items.get("type") == "integer":
        return f"[{', '.join(parts)}]" if all(part.isdecimal() for part in parts) else ""
    return f"[{', '.join(closest_label(part, labels) or as_text(part) for part in parts)}]"


def _object(case: _Case) -> _Remedy | None:
    """One value where an object belongs is the value of its one required key; a bare number is mostly its amount."""
    required = case.violation.schema.get("required", ())
    if isinstance(case.value, list | dict):
        return None
    if len(required) == 1:
        right = f"{{{required[0]}: {as_text(str(case.value))}}}"
    else:
        amount = next((name for name in _AMOUNTS if name in case.violation.schema.get("properties", {})), None)
        number = _only_number(case.written)
        if amount is None or number is None:
            return None
        right = f"{{{amount}: {number}}}"
    return _Remedy("object", case.written, case.line(right), right)


_REMEDIES: dict[str, Callable[[_Case], _Remedy | None]] = {
    "string": _string,
    "number": _number,
    "integer": _number,
    "boolean": _boolean,
    "array": _array,
    "object": _object,
}
