"""What a schema says of a field: its title in both languages, its example, the keys beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from kedan.locale import Term
from kedan.source.document import Route

_MOST_REFERENCES = 20


@dataclass(frozen=True, slots=True)
class Field:
    """One property as its schema describes it; `pointer` names it in the translations."""

    name: str
    pointer: str
    schema: Mapping[str, Any]

    @property
    def example(self) -> Any:
        """The first example."""
        return next(iter(self.schema.get("examples", ())), None)


@dataclass(frozen=True, slots=True)
class FieldGuide:
    """Finds fields by the route of a value."""

    schemas: Mapping[str, Any]
    english: Mapping[str, Mapping[str, str]]

    def field(self, noun: str, route: Route) -> Field | None:
        """Return the innermost named field on the way to `route`."""
        found = None
        for field, _ in self._walk(noun, route):
            found = field or found
        return found

    def beside(self, noun: str, route: Route) -> dict[str, Field]:
        """Return the fields that the object at `route` may have."""
        schema, pointer = self._root(noun)
        for _, (schema, pointer) in self._walk(noun, route):  # noqa: B007 - the last one is wanted
            pass
        schema, pointer = self._follow(schema, pointer)
        properties = schema.get("properties", {})
        return {name: Field(name, f"{pointer}/properties/{name}", sub) for name, sub in properties.items()}

    def title(self, field: Field) -> Term:
        """Return the title of a field."""
        schema, pointer = field.schema, field.pointer
        zh = str(schema.get("title", field.name))
        return Term(zh, self.english.get(pointer, {}).get("title", field.name))

    def form(self, noun: str, route: Route, schema: Mapping[str, Any]) -> Term:
        """Return how the value at `route` is to be written: the `patternErrorMessage` of its schema."""
        zh = str(schema.get("patternErrorMessage", ""))
        pointer = self._pointer_of(noun, route)
        return Term(zh, self.english.get(pointer, {}).get("form", zh))

    def _pointer_of(self, noun: str, route: Route) -> str:
        schema, pointer = self._root(noun)
        for _, (schema, pointer) in self._walk(noun, route):  # noqa: B007 - the last one is wanted
            pass
        return self._follow(schema, pointer)[1]

    def _root(self, noun: str) -> tuple[Mapping[str, Any], str]:
        return self.schemas[f"{noun}.schema.json"], f"{noun}#"

    def _walk(self, noun: str, route: Route) -> Iterator[tuple[Field | None, tuple[Mapping[str, Any], str]]]:
        """Yield the field (None for a list item) and its schema at every step of the way."""
        schema, pointer = self._root(noun)
        for step in route:
            schema, pointer = self._follow(schema, pointer)
            keyword, sub = _step(schema, step)
            if sub is None:
                return
            schema, pointer = sub, f"{pointer}/{keyword}"
            yield (Field(str(step), pointer, schema) if isinstance(step, str) else None), (schema, pointer)

    def _follow(self, schema: Mapping[str, Any], pointer: str) -> tuple[Mapping[str, Any], str]:
        """Return what `$ref` leads to, with the pointer of that place."""
        for _ in range(_MOST_REFERENCES):
            reference = schema.get("$ref")
            if not isinstance(reference, str):
                break
            file, _, path = reference.partition("#/")
            noun = file.removesuffix(".schema.json") or pointer.partition("#")[0]
            target: Any = self.schemas[f"{noun}.schema.json"]
            for part in path.split("/") if path else ():
                target = target[part]
            schema, pointer = target, f"{noun}#/{path}"
        return schema, pointer


def _step(schema: Mapping[str, Any], step: str | int) -> tuple[str, Mapping[str, Any] | None]:
    if isinstance(step, int):
        return "items", schema.get("items")
    named = schema.get("properties", {}).get(step)
    if isinstance(named, Mapping):
        return f"properties/{step}", named
    extra = schema.get("additionalProperties")
    return "additionalProperties", extra if isinstance(extra, Mapping) else None
