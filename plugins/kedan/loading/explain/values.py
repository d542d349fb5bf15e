"""Values of the wrong type, outside their vocabulary, badly formed or out of range."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from kedan.diagnostics.diagnostic import Diagnostic, Place
from kedan.diagnostics.visible import quoted
from kedan.loading.schema import Violation
from kedan.loading.suggest import closest_label
from kedan.locale import Message, Term, message

from .context import Context, problem
from .types import wrong_type

_MOST_CHOICES = 24
_BOUNDS = {
    "minLength": "too-short",
    "maxLength": "too-long",
    "minItems": "too-few",
    "maxItems": "too-many",
    "minProperties": "too-few",
    "maxProperties": "too-many",
    "minimum": "too-small",
    "maximum": "too-large",
    "exclusiveMinimum": "too-small",
}


def explain_value(context: Context, violation: Violation) -> Diagnostic:
    """Return the diagnostic of one value."""
    by_keyword: dict[str, Callable[[Context, Violation], Diagnostic]] = {
        "type": wrong_type,
        "enum": _unknown_id,
        "pattern": _wrong_form,
        "uniqueItems": _repeated,
    }
    say = by_keyword.get(violation.keyword, _out_of_bounds)
    return say(context, violation)


def _place(context: Context, violation: Violation) -> Place:
    if violation.of_key:
        return context.document.key_place(*violation.route, str(violation.value))
    return context.document.place(*violation.route)


def _unknown_id(context: Context, violation: Violation) -> Diagnostic:
    """`enum`: an id that the vocabulary does not have."""
    given = str(violation.value)
    vocabulary = str(violation.schema.get("x-vocabulary", ""))
    labels = context.labels.get(vocabulary) or {str(name): Term(str(name), str(name)) for name in violation.expected}
    title = context.labels.get("", {}).get(vocabulary) or context.title(violation.route)
    help_ = _help_for_id(given, labels)
    near = closest_label(given, labels)
    place = _place(context, violation)
    return problem("unknown-id", place, kind="term", given=quoted(given), title=title, help=help_, fix=near)


def _help_for_id(given: str, labels: Mapping[str, Term]) -> tuple[Message, ...]:
    known = tuple(labels)[:_MOST_CHOICES]
    choices = message("entry.unknown-id.choices", known=known)
    if any(mark in given for mark in "，、；"):
        return (message("entry.unknown-id.commas"), choices)
    near = closest_label(given, labels)
    if near is None:
        return (choices,)
    return (message("entry.unknown-id.near", near=near, label=labels[near]), choices)


def _wrong_form(context: Context, violation: Violation) -> Diagnostic:
    """`pattern`: the schema says in `patternErrorMessage` what to type."""
    form = context.guide.form(context.noun, violation.route, violation.schema)
    return problem(
        "wrong-form",
        _place(context, violation),
        given=quoted(str(violation.value)),
        title=context.title(violation.route),
        help=(message("entry.wrong-form.help", form=form),),
    )


def _repeated(context: Context, violation: Violation) -> Diagnostic:
    seen: list[object] = []
    for position, item in enumerate(violation.value):
        if item in seen:
            place = context.document.place(*violation.route, position)
            return problem("repeated-item", place, item=quoted(str(item)), title=context.title(violation.route))
        seen.append(item)
    place = context.document.place(*violation.route)
    return problem("repeated-item", place, item="", title=context.title(violation.route))


def _out_of_bounds(context: Context, violation: Violation) -> Diagnostic:
    kind = _BOUNDS.get(violation.keyword, "other")
    size = len(violation.value) if isinstance(violation.value, str | list | dict) else str(violation.value)
    return problem(
        "out-of-range",
        _place(context, violation),
        kind=kind,
        title=context.title(violation.route),
        limit=str(violation.expected),
        size=size,
        given=quoted(str(violation.value)),
    )
