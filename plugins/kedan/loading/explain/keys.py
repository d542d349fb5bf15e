"""Keys that are unknown, missing or in each other's way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kedan.diagnostics.diagnostic import Diagnostic
from kedan.diagnostics.visible import quoted
from kedan.loading.schema import Violation
from kedan.loading.suggest import closest, closest_label
from kedan.locale import Term, message
from kedan.source.document import Route

from .context import Context, as_typed, problem


def explain_keys(context: Context, violations: Iterable[Violation]) -> Iterator[Diagnostic]:
    """Yield the diagnostics of keys; a misspelt required key is one mistake, not two."""
    found = list(violations)
    missing = _missing(found)
    for violation in found:
        if violation.keyword == "additionalProperties":
            yield from _unknown(context, violation, missing.get(violation.route, {}))
    for route, names in missing.items():
        for name in names:
            yield _missing_key(context, route, name)
    for violation in found:
        if violation.keyword == "forbidden":
            yield _forbidden(context, violation)


def _missing(violations: Iterable[Violation]) -> dict[Route, dict[str, None]]:
    """Return the keys that each object lacks; the caller strikes out those that are only misspelt."""
    missing: dict[Route, dict[str, None]] = {}
    for violation in violations:
        wanted: list[str] = []
        if violation.keyword == "required":
            wanted = list(violation.expected)
        elif violation.keyword == "dependentRequired":
            wanted = [name for key, names in violation.expected.items() if key in violation.value for name in names]
        for name in wanted:
            if name not in violation.value:
                missing.setdefault(violation.route, {})[name] = None
    return missing


def _unknown(context: Context, violation: Violation, missing: dict[str, None]) -> Iterator[Diagnostic]:
    fields = context.guide.beside(context.noun, violation.route)
    titles = {name: context.guide.title(field) for name, field in fields.items()}
    for name in violation.value:
        if name in fields or _is_extra(name, violation):
            continue
        free = {key: title for key, title in titles.items() if key not in violation.value}
        near = closest(name, missing) or closest_label(name, free)
        if near is not None:
            missing.pop(near, None)
        yield _unknown_key(context, (*violation.route, name), titles, near)


def _is_extra(name: str, violation: Violation) -> bool:
    return name.startswith("x-") and "patternProperties" in violation.schema


def _unknown_key(context: Context, route: Route, titles: dict[str, Term], near: str | None) -> Diagnostic:
    name, place = str(route[-1]), context.document.key_place(*route)
    key, colon, value = name.partition(":")
    if colon and key in titles:
        return problem("unknown-key", place, kind="tight", key=quoted(name), fix=f"{key}: {value}")
    if near is not None:
        return problem("unknown-key", place, kind="near", key=quoted(name), near=near, title=titles[near], fix=near)
    homes = _homes(context, name)
    if homes:
        return problem("unknown-key", place, kind="elsewhere", key=quoted(name), homes=homes)
    return problem("unknown-key", place, kind="far", key=quoted(name), known=tuple(titles))


def _homes(context: Context, name: str) -> tuple[str, ...]:
    """Return the top-level fields whose items have a key of that name: it may belong there."""
    homes = []
    for field_name, field in context.guide.beside(context.noun, ()).items():
        inner: Route = (field_name, 0) if field.schema.get("type") == "array" else (field_name,)
        if name in context.guide.beside(context.noun, inner):
            homes.append(field_name)
    return tuple(homes)


def _missing_key(context: Context, route: Route, name: str) -> Diagnostic:
    field = context.guide.beside(context.noun, route).get(name)
    title = context.guide.title(field) if field else Term(name, name)
    example = as_typed(field.example) if field else "…"
    place = context.document.place(*route)
    return problem("missing-key", place, key=name, title=title, example=example)


def _forbidden(context: Context, violation: Violation) -> Diagnostic:
    place = context.document.key_place(*violation.route)
    name = context.name(violation.route)
    return problem("conflicting-keys", place, key=name, help=(message("entry.conflicting-keys.help", key=name),))
