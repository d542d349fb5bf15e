"""Values outside their vocabulary, badly formed or out of range."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal

from kedan.diagnostics.diagnostic import Diagnostic, Place
from kedan.diagnostics.visible import quoted
from kedan.loading.schema import Violation
from kedan.loading.suggest import closest_label, listed
from kedan.locale import Message, Term, message

from .context import Context, as_typed, problem
from .mend import mended
from .types import wrong_type

_COMMAS = re.compile("[，、；]")
_BOUNDS = {
    "minLength": "too-short",
    "maxLength": "too-long",
    "minItems": "too-few",
    "maxItems": "too-many",
    "minProperties": "too-few",
    "maxProperties": "too-many",
    "minimum": "too-small",
    "maximum": "too-large",
    "exclusiveMinimum": "not-above",
}


def explain_value(context: Context, violation: Violation) -> Diagnostic:
    """Return the diagnostic of one value."""
    by_keyword: dict[str, Callable[[Context, Violation], Diagnostic]] = {
        "type": wrong_type,
        "enum": _unknown_id,
        "pattern": _wrong_form,
        "uniqueItems": _repeated,
    }
    say = _wrong_form if _is_form(context, violation) else by_keyword.get(violation.keyword, _out_of_bounds)
    return say(context, violation)


def _is_form(context: Context, violation: Violation) -> bool:
    """Return whether a number stands where text of a certain form belongs, such as `2027.1` for a month."""
    pattern = violation.schema.get("pattern")
    if pattern is None or isinstance(violation.value, bool) or not isinstance(violation.value, int | Decimal):
        return False
    return not re.search(pattern, context.document.written(*violation.route))


def _place(context: Context, violation: Violation) -> Place:
    if violation.of_key:
        return context.document.key_place(*violation.route, str(violation.value))
    return context.document.place(*violation.route)


def _unknown_id(context: Context, violation: Violation) -> Diagnostic:
    """`enum`: an id that the vocabulary does not have."""
    given, place = str(violation.value), _place(context, violation)
    if not given.strip():
        return _empty(context, violation)
    vocabulary = str(violation.schema.get("x-vocabulary", ""))
    known = {str(name): Term(str(name), str(name)) for name in violation.expected}
    labels = context.labels.get(vocabulary, known) if vocabulary else known
    title = context.labels.get("", {}).get(vocabulary) or context.title(violation.route)
    help_ = _help_for_id(given, labels) if vocabulary else (*_help_for_id(given, labels), *_about(context, violation))
    near = closest_label(given, labels)
    return problem("unknown-id", place, kind="term", given=quoted(given), title=title, help=help_, fix=near)


def _empty(context: Context, violation: Violation) -> Diagnostic:
    required = context.guide.is_required(context.noun, violation.route)
    kind = "too-short-required" if required else "too-short"
    return problem("out-of-range", _place(context, violation), kind=kind, title=context.title(violation.route))


def _about(context: Context, violation: Violation) -> tuple[Message, ...]:
    """Return what the field is for where that explains its ids, since no vocabulary gives them a label."""
    field = context.guide.field(context.noun, violation.route)
    about = context.guide.about(field) if field else Term("", "")
    explains = any(str(known) in about.zh for known in violation.expected)
    return (message("entry.unknown-id.about", about=about),) if explains else ()


def _help_for_id(given: str, labels: Mapping[str, Term]) -> tuple[Message, ...]:
    choices = message("entry.unknown-id.choices", known=listed(labels))
    parts = [part.strip() for part in _COMMAS.split(given) if part.strip()]
    if len(parts) > 1:
        right = ", ".join(closest_label(part, labels) or part for part in parts)
        return (message("entry.unknown-id.commas", right=quoted(right)), choices)
    near = closest_label(given, labels)
    if near is None:
        return (choices,)
    return (message("entry.unknown-id.near", near=near, label=labels[near]), choices)


def _wrong_form(context: Context, violation: Violation) -> Diagnostic:
    """`pattern`: the schema says in `patternErrorMessage` what to type."""
    written = str(violation.value) if isinstance(violation.value, str) else context.document.written(*violation.route)
    right = mended(written, violation.schema)
    fix = None if right is None else as_typed(right)
    if fix is None:
        help_ = message("entry.wrong-form.help", form=context.guide.form(violation.schema))
    else:
        help_ = message("entry.wrong-form.mended", right=fix)
    title, place = context.title(violation.route), _place(context, violation)
    return problem("wrong-form", place, given=quoted(written), title=title, help=(help_,), fix=fix)


def _repeated(context: Context, violation: Violation) -> Diagnostic:
    seen: set[tuple[type, object]] = set()
    title = context.title(violation.route)
    for position, item in enumerate(violation.value):
        if isinstance(item, list | dict):
            continue
        if (type(item), item) in seen:
            place = context.document.place(*violation.route, position)
            return problem("repeated-item", place, item=quoted(str(item)), title=title)
        seen.add((type(item), item))
    return problem("repeated-item", context.document.place(*violation.route), item="", title=title)


def _out_of_bounds(context: Context, violation: Violation) -> Diagnostic:
    if violation.keyword == "minLength":
        return _empty(context, violation)
    kind = _BOUNDS.get(violation.keyword, "other")
    size = len(violation.value) if isinstance(violation.value, str | list | dict) else str(violation.value)
    fields = context.guide.beside(context.noun, violation.route) if isinstance(violation.value, dict) else {}
    known = {name: context.guide.title(field) for name, field in fields.items() if name not in violation.value}
    return problem(
        "out-of-range",
        _place(context, violation),
        kind="too-few-keys" if known and kind == "too-few" else kind,
        title=context.title(violation.route),
        limit=str(violation.expected),
        size=size,
        given=quoted(str(violation.value)),
        known=listed(known),
    )
