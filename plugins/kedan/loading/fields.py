"""What a schema says of a field: its title in both languages, its example, the keys beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, cast

from kedan.locale import Term
from kedan.source.spots import Route

_MOST_REFERENCES = 20
_MOST_REMEMBERED = 1000


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


@dataclass(frozen=True)
class FieldGuide:
    """Finds fields by the route of a value."""

    schemas: Mapping[str, Any]
    english: Mapping[str, Mapping[str, str]]

    def field(self, noun: str, route: Route) -> Field | None:
        """Return the innermost field on the way to `route` that has a title."""
        found = None
        for field, _ in self._walk(noun, route):
            found = field if field and "title" in field.schema else found
        return found

    def is_required(self, noun: str, route: Route) -> bool:
        """Return whether the object around `route` must have its last key."""
        return route[-1] in self._at(noun, route[:-1])[0].get("required", ())

    def beside(self, noun: str, route: Route) -> dict[str, Field]:
        """Return the fields that the object at `route` may have."""
        found = self._beside.get((noun, route))
        if found is None:
            schema, pointer = self._at(noun, route)
            properties = schema.get("properties", {})
            found = {name: Field(name, f"{pointer}/properties/{name}", sub) for name, sub in properties.items()}
            if len(self._beside) >= _MOST_REMEMBERED:
                self._beside.clear()
            self._beside[noun, route] = found
        return found

    def order(self, noun: str, route: Route) -> tuple[str, ...]:
        """Return the keys of the object at `route` as the schema lists them; none where it does not know the object."""
        steps = sum(1 for _ in self._walk(noun, route))
        return tuple(self.beside(noun, route)) if steps == len(route) else ()

    @cached_property
    def _beside(self) -> dict[tuple[str, Route], dict[str, Field]]:
        """What was found so far: a file full of unknown keys asks for the same objects again and again."""
        return {}

    def title(self, field: Field) -> Term:
        """Return the title of a field."""
        schema, pointer = field.schema, field.pointer
        zh = str(schema.get("title", field.name))
        return Term(zh, self.english.get(pointer, {}).get("title", field.name))

    def about(self, field: Field) -> Term:
        """Return what a field is for."""
        zh = str(field.schema.get("description", ""))
        return Term(zh, self.english.get(field.pointer, {}).get("description", zh))

    def form(self, schema: Mapping[str, Any]) -> Term:
        """Return how a value is to be written: the `patternErrorMessage` of its schema."""
        zh = str(schema.get("patternErrorMessage", ""))
        return Term(zh, self._forms.get(zh, zh))

    @cached_property
    def _forms(self) -> dict[str, str]:
        """The Chinese sentence -> the English one; the same sentence means the same wherever it stands."""
        found = {}
        for pointer, texts in self.english.items():
            if "form" in texts:
                found[str(self._pointed(pointer).get("patternErrorMessage"))] = texts["form"]
        return found

    def _pointed(self, pointer: str) -> Mapping[str, Any]:
        noun, _, path = pointer.partition("#")
        target: Any = self.schemas[f"{noun}.schema.json"]
        for part in path.split("/")[1:]:
            target = target[part]
        return cast("Mapping[str, Any]", target)

    def _at(self, noun: str, route: Route) -> tuple[Mapping[str, Any], str]:
        """Return the schema of the value at `route`, and its pointer."""
        schema, pointer = self._root(noun)
        for _, (schema, pointer) in self._walk(noun, route):  # noqa: B007 - the last one is wanted
            pass
        return self._follow(schema, pointer)

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
            pointer = f"{noun}#/{path}"
            schema = self._pointed(pointer)
        return schema, pointer


def _step(schema: Mapping[str, Any], step: str | int) -> tuple[str, Mapping[str, Any] | None]:
    if isinstance(step, int):
        return "items", schema.get("items")
    named = schema.get("properties", {}).get(step)
    if isinstance(named, Mapping):
        return f"properties/{step}", named
    extra = schema.get("additionalProperties")
    return "additionalProperties", extra if isinstance(extra, Mapping) else None
