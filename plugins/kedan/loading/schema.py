"""Entries against their JSON Schema: `jsonschema_rs` judges, `jsonschema` words.

The judge says in a fraction of the time that an entry is valid. Only what it refuses is looked at by `violations`,
which has the last word: the judge may refuse too much, but must not let through what violates the schema.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, Any

from jsonschema_rs import Draft202012Validator, Registry

from kedan.source.spots import Route

if TYPE_CHECKING:
    from .violations import Finder

FORBIDDEN = "forbidden"
"""Stands for the keyword where the schema is `false`: nothing may be written there."""
MOST_VIOLATIONS = 500
"""How many violations of one file are looked at; a file with more is no entry."""
_BASE = "json-schema:///"
_WHOLE = "x-whole"


@dataclass(frozen=True, kw_only=True, slots=True)
class Violation:
    """One keyword of the schema that a value does not meet.

    `keyword` is the name of the keyword, or FORBIDDEN where nothing may stand.
    """

    route: Route
    keyword: str
    expected: Any
    value: Any
    schema: Mapping[str, Any]
    of_key: bool = False


@dataclass(frozen=True)
class SchemaSet:
    """The schemas of all nouns by file name, the vocabularies of this catalog merged in."""

    schemas: Mapping[str, Any]

    def accepts(self, noun: str, data: Any) -> bool:
        """Return whether `data` certainly meets the schema of `noun`."""
        try:
            return self._judge(noun).is_valid(data)
        except ValueError:  # text that is no Unicode
            return False

    def violations(self, noun: str, data: Any) -> tuple[Violation, ...]:
        """Return what of `data` does not meet the schema of `noun`."""
        return self._finder.violations(noun, data)

    def _judge(self, noun: str) -> Draft202012Validator:
        judge = self._judges.get(noun)
        if judge is None:
            schema = {"$ref": f"{_BASE}{noun}.schema.json"}
            judge = Draft202012Validator(schema, registry=self._registry, keywords={_WHOLE: _Whole}, offline=True)
            self._judges[noun] = judge
        return judge

    @cached_property
    def _judges(self) -> dict[str, Draft202012Validator]:
        """Made when the first entry of a noun is judged."""
        return {}

    @cached_property
    def _registry(self) -> Registry:
        return Registry([(f"{_BASE}{name}", _with_whole(schema)) for name, schema in self.schemas.items()])

    @cached_property
    def _finder(self) -> Finder:
        from .violations import Finder  # noqa: PLC0415 - a sixth of the start of the program, and mostly not needed

        return Finder(self.schemas)


class _Whole:
    """Refuses `1.0` where a whole number belongs, which to the judge is one, and to `violations` is none."""

    def __init__(self, *_about: Any) -> None:
        pass

    def validate(self, value: Any) -> None:
        if isinstance(value, Decimal | float):
            raise TypeError


def _with_whole(schema: Any) -> Any:
    """Return a schema with that keyword beside every `type` that allows whole numbers."""
    if isinstance(schema, list):
        return [_with_whole(part) for part in schema]
    if not isinstance(schema, Mapping):
        return schema
    parts = {name: _with_whole(part) for name, part in schema.items()}
    types = schema.get("type")
    named = types if isinstance(types, list) else [types]
    return {**parts, _WHOLE: True} if "integer" in named else parts
