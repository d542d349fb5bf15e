"""Entries against their JSON Schema. The only place that knows the library `jsonschema`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError
from jsonschema.validators import extend
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from kedan.source.document import Route

FORBIDDEN = "forbidden"
"""Stands for the keyword where the schema is `false`: nothing may be written there."""
MOST_VIOLATIONS = 500
"""How many violations of one file are looked at; a file with more is no entry."""


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


def _unique(_validator: Any, wanted: bool, instance: Any, _schema: Any) -> Iterator[ValidationError]:  # noqa: FBT001
    """`uniqueItems` in linear time: entries repeat scalars only."""
    if not wanted or not isinstance(instance, list):
        return
    seen: set[tuple[type, Any]] = set()
    for item in instance:
        if isinstance(item, list | dict):
            continue
        if (type(item), item) in seen:
            yield ValidationError("repeated")
            return
        seen.add((type(item), item))


def _properties(
    validator: Any, properties: Mapping[str, Any], instance: Any, _schema: Any
) -> Iterator[ValidationError]:
    """`properties`, telling which key a schema `false` forbids; the library names only the object."""
    if not isinstance(instance, dict):
        return
    for name, subschema in properties.items():
        if name in instance and subschema is False:
            yield ValidationError("forbidden", validator=FORBIDDEN, path=(name,), instance=instance[name], schema={})
        elif name in instance:
            yield from validator.descend(instance[name], subschema, path=name, schema_path=name)


_Validator: Any = extend(Draft202012Validator, {"uniqueItems": _unique, "properties": _properties})  # type: ignore[no-untyped-call]


@dataclass(frozen=True)
class SchemaSet:
    """The schemas of all nouns by file name, the vocabularies of this catalog merged in."""

    schemas: Mapping[str, Any]

    def violations(self, noun: str, data: Any) -> tuple[Violation, ...]:
        """Return what of `data` does not meet the schema of `noun`."""
        errors = islice(self._validators[noun].iter_errors(data), MOST_VIOLATIONS)
        return tuple(_violation(error) for error in errors)

    @cached_property
    def _validators(self) -> dict[str, Any]:
        resources = ((name, DRAFT202012.create_resource(_undated(schema))) for name, schema in self.schemas.items())
        registry: Any = Registry[Any]().with_resources(resources)
        return {
            name.removesuffix(".schema.json"): _Validator({"$ref": name}, registry=registry) for name in self.schemas
        }


def _undated(schema: Mapping[str, Any]) -> dict[str, Any]:
    """Leave out `$schema`: at a schema that names its draft, the library would drop our keywords for its own."""
    return {keyword: value for keyword, value in schema.items() if keyword != "$schema"}


def _violation(error: ValidationError) -> Violation:
    return Violation(
        route=tuple(error.absolute_path),
        keyword=str(error.validator),
        expected=error.validator_value,
        value=error.instance,
        schema=error.schema if isinstance(error.schema, dict) else {},
        of_key="propertyNames" in error.absolute_schema_path,
    )
