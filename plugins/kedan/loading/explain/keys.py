"""Keys that are unknown, missing or in each other's way."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kedan.diagnostics.diagnostic import Diagnostic
from kedan.diagnostics.visible import quoted
from kedan.loading.fields import Field
from kedan.loading.schema import FORBIDDEN, Violation
from kedan.loading.suggest import closest, closest_label, listed
from kedan.locale import Message, Term, message
from kedan.source.spots import Route

from .context import Context, as_typed, problem

_COLON = re.compile("[:：]")
_EXTRA = re.compile("[xX][-_]")
_OTHER_WORDS = {
    **dict.fromkeys(("name", "标题", "名字", "题目"), "title"),
    **dict.fromkeys(("link", "href", "链接", "网站", "地址"), "url"),
    **dict.fromkeys(("tel", "telephone", "联系电话"), "phone"),
    **dict.fromkeys(("email", "e_mail", "邮件"), "mail"),
    **dict.fromkeys(("place", "location"), "venue"),
}
"""What authors call a field elsewhere."""
_EXTRA_TITLE = Term("自定的字段", "a field of your own")


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
    yield from _conflicts(context, [violation.route for violation in found if violation.keyword == FORBIDDEN])


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
        if name not in fields and not _is_extra(name, violation):
            yield _unknown_key(context, violation, name, titles, missing)


def _is_extra(name: str, violation: Violation) -> bool:
    return any(re.search(pattern, name) for pattern in violation.schema.get("patternProperties", ()))


def _unknown_key(
    context: Context, violation: Violation, name: str, titles: dict[str, Term], missing: dict[str, None]
) -> Diagnostic:
    """Say what is meant by a key that its object does not have; what is meant is not missing, too."""
    place = context.document.key_place(*violation.route, name)
    key, *value = _COLON.split(name, maxsplit=1)
    if value and key in titles:
        missing.pop(key, None)
        right = f"{key}: {value[0]}"
        return problem("unknown-key", place, kind="tight", key=quoted(name), right=quoted(right), fix=right)
    extra = f"x-{name[2:].strip().lower().replace('_', '-')}"
    if _EXTRA.match(name) and _is_extra(extra, violation) and extra not in violation.value:
        return problem("unknown-key", place, kind="near", key=quoted(name), near=extra, title=_EXTRA_TITLE, fix=extra)
    free = {known: title for known, title in titles.items() if known not in violation.value}
    near = _meant(name, free)
    home = None if near else _home(context, violation, name)
    if home is not None:
        return problem("unknown-key", place, kind="elsewhere", key=quoted(name), help=(home,))
    near = near or closest(name, missing) or closest_label(name, free)
    if near is None:
        return problem("unknown-key", place, kind="far", key=quoted(name), known=listed(titles))
    missing.pop(near, None)
    return problem("unknown-key", place, kind="near", key=quoted(name), near=near, title=titles[near], fix=near)


def _meant(name: str, titles: dict[str, Term]) -> str | None:
    """Return the key that `name` certainly means: but for capitals, hyphens or the plural it, or its title."""
    folded = name.strip().lower().replace("-", "_")
    other = _OTHER_WORDS.get(folded)
    if other in titles:
        return other
    names = {folded, f"{folded}s", folded.removesuffix("s")}
    return next((key for key, title in titles.items() if key in names or folded in {title.zh, title.en.lower()}), None)


def _home(context: Context, violation: Violation, name: str) -> Message | None:
    """Return where a key belongs: into a part of its object, up to the top of the file, or into another part."""
    if name in _parts(context, ()) and violation.route and name not in context.document.data:
        return message("entry.unknown-key.elsewhere.top", key=quoted(name))
    homes = _homes(context, violation.route, name) or _homes(context, (), name)
    return message("entry.unknown-key.elsewhere.help", homes=homes) if homes else None


def _homes(context: Context, route: Route, name: str, depth: int = 2) -> tuple[str, ...]:
    """Return the fields of the object at `route` that have a key of that name, or whose parts do."""
    found: list[str] = []
    for field_name, field in _parts(context, route).items():
        inner: Route = (*route, field_name, 0) if field.schema.get("type") == "array" else (*route, field_name)
        if name in _parts(context, inner):
            found.append(field_name)
        elif depth > 1:
            found += [f"{field_name} → {home}" for home in _homes(context, inner, name, depth - 1)]
    return tuple(found)


def _parts(context: Context, route: Route) -> dict[str, Field]:
    return context.guide.beside(context.noun, route)


def _missing_key(context: Context, route: Route, name: str) -> Diagnostic:
    field = _parts(context, route).get(name)
    title = context.guide.title(field) if field else Term(name, name)
    line = f"{name}: {as_typed(field.example) if field else '…'}"
    in_braces = context.document.written(*route).startswith("{")
    help_ = message("entry.missing-key.in-braces" if in_braces else "entry.missing-key.help", line=line)
    return problem("missing-key", context.document.place(*route), key=name, title=title, help=(help_,))


def _conflicts(context: Context, routes: Iterable[Route]) -> Iterator[Diagnostic]:
    """Yield one mistake for each object in which an undivided amount stands beside its parts."""
    by_object: dict[Route, list[str]] = {}
    for route in routes:
        by_object.setdefault(route[:-1], []).append(str(route[-1]))
    for route, names in by_object.items():
        keys = ", ".join(names)
        total = context.document.key_label(*route, "total", text=message("entry.conflicting-keys.total"))
        place = context.document.key_place(*route, names[0])
        yield replace(problem("conflicting-keys", place, keys=keys), related=(total,))
