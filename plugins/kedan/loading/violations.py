"""What of an entry does not meet its JSON Schema: `jsonschema` finds it. Loaded when an entry has to be explained."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError
from jsonschema.validators import extend

from .schema import FORBIDDEN, MOST_VIOLATIONS, Violation


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


class Finder:
    """Finds violations of the schemas given by file name."""

    def __init__(self, schemas: Mapping[str, Any]) -> None:
        self._schemas = {name: _undated(schema) for name, schema in schemas.items()}
        self._homes = {id(part): name for name, schema in self._schemas.items() for part in _referring(schema)}
        self._targets: dict[int, Any] = {}
        keywords = {"uniqueItems": _unique, "properties": _properties, "$ref": self._reference}
        self._validator: Any = extend(Draft202012Validator, keywords)  # type: ignore[no-untyped-call]

    def violations(self, noun: str, data: Any) -> tuple[Violation, ...]:
        """Return what of `data` does not meet the schema of `noun`."""
        validator = self._validator(self._schemas[f"{noun}.schema.json"])
        return tuple(_violation(error) for error in islice(validator.iter_errors(data), MOST_VIOLATIONS))

    def _reference(
        self, validator: Any, reference: str, instance: Any, schema: Mapping[str, Any]
    ) -> Iterator[ValidationError]:
        """`$ref`, looked up once for each place where it stands: the library does so for every value."""
        target = self._targets.get(id(schema))
        if target is None:
            target = self._targets[id(schema)] = self._target(self._homes[id(schema)], reference)
        yield from validator.descend(instance, target)

    def _target(self, home: str, reference: str) -> Any:
        file, _, path = reference.partition("#")
        target: Any = self._schemas[file or home]
        for part in path.split("/")[1:]:
            target = target[part]
        return target


def _referring(schema: Any) -> Iterator[Mapping[str, Any]]:
    """Yield every part of a schema that has a `$ref`."""
    if isinstance(schema, Mapping):
        if "$ref" in schema:
            yield schema
        schema = schema.values()
    elif not isinstance(schema, list):
        return
    for part in schema:
        yield from _referring(part)


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
