"""What an explanation may look at: the file, the schemas, the labels of the vocabularies."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kedan.diagnostics.diagnostic import Diagnostic, Fix, Label, Place
from kedan.diagnostics.visible import quoted
from kedan.loading.fields import FieldGuide
from kedan.locale import Message, Term, Value, message
from kedan.source.document import Document
from kedan.source.scalars import plain
from kedan.source.spots import Route

_SPECIAL = re.compile(r"^[-?:,\[\]{}#&*!|>'\"%@`\s]|[\[\]{},]|: |:$| #|\s$")
"""What makes more of a text than text, on a line of its own or within brackets."""


@dataclass(frozen=True, slots=True)
class Context:
    """One file under explanation."""

    noun: str
    document: Document
    guide: FieldGuide
    labels: Mapping[str, Mapping[str, Term]]
    """Vocabulary id -> item id -> label; `""` holds the titles of the vocabularies."""

    def title(self, route: Route) -> Term:
        """Return the title of the field at `route`; the key itself where the schema names none."""
        field = self.guide.field(self.noun, route)
        if field is None:
            return Term("这一项", "this value")
        return self.guide.title(field)

    def name(self, route: Route) -> str:
        """Return the key of the innermost field on the way to `route`."""
        return quoted(next((step for step in reversed(route) if isinstance(step, str)), ""))


def problem(
    check_id: str,
    place: Place,
    *,
    kind: str = "",
    fix: str | None = None,
    help: tuple[Message, ...] | None = None,  # noqa: A002 - the field's own word
    **values: Value,
) -> Diagnostic:
    """Return the error `check_id`; `kind` picks one of its sentences."""
    stem = f"entry.{check_id}.{kind}" if kind else f"entry.{check_id}"
    return Diagnostic(
        id=check_id,
        headline=message(f"{stem}.headline", **values),
        primary=Label(place),
        help=help if help is not None else (message(f"{stem}.help", **values),),
        fix=Fix(place, fix) if fix is not None else None,
    )


def as_typed(value: Any) -> str:
    """Return a value as an author would type it in YAML, lists and mappings on one line."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {as_typed(part)}" for key, part in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(as_typed(part) for part in value) + "]"
    return as_text(value) if isinstance(value, str) else str(value)


def as_text(text: str) -> str:
    """Return a text as an author would type it, in quotes where YAML would take it for something else."""
    if not isinstance(plain(text), str) or _SPECIAL.search(text):
        return "'" + text.replace("'", "''") + "'" if '"' in text or "\\" in text else f'"{text}"'
    return text
