"""Every field of every schema arrives in the model, and every field of the model comes from a schema.

For each field, a small entry is decoded with it and without it: the two must differ. Where one of the steps
schema, model, decode was forgotten, the failure names it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

import pytest

from kedan import model
from kedan.loading.decode.reader import Reader
from kedan.loading.decode.vocabulary import vocabulary
from kedan.loading.explain.context import Context
from kedan.loading.fields import FieldGuide
from kedan.loading.load import _DECODERS
from kedan.model.amounts import Amount
from kedan.model.catalog import Catalog
from kedan.model.dates import PartialDate
from kedan.model.region import Region
from kedan.source.document import Document
from tests.support.schemas import Place, at, base_schemas, schema_set

NOUNS: dict[str, Callable[[Reader, str], Any]] = {**_DECODERS, "vocabulary": vocabulary}
ENTRY = "some-publisher/some-course"
OTHERS: dict[type, Any] = {bool: False, int: 2, float: 2.5, str: "另一个"}


@dataclass(frozen=True, slots=True)
class Field:
    """A field, and the way to it from the top of an entry: keys, and 0 for the first item of a list."""

    noun: str
    route: tuple[str | int, ...]
    home: str
    """The schema file that the field stands in: `common` for what several nouns share."""
    example: Any
    required: bool

    def __str__(self) -> str:
        return f"{self.noun}:{'.'.join(str(step) for step in self.route)}"

    @property
    def unread(self) -> str:
        """What to say of a field that makes no difference."""
        name = self.route[-1]
        return f"schemas/{self.home}.schema.json has `{name}` ({self}), but {_decoder_of(self.home)} does not read it"


def _decoder_of(home: str) -> str:
    """Return the file that decodes what stands in a schema file."""
    module = NOUNS[home].__module__.rpartition(".")[2] if home in NOUNS else home
    return f"plugins/kedan/loading/decode/{module}.py"


def _fields(noun: str) -> Iterator[Field]:
    yield from _below(noun, (), at(f"{noun}#"), frozenset())


def _below(noun: str, route: tuple[str | int, ...], place: Place, seen: frozenset[str]) -> Iterator[Field]:
    if place.pointer in seen:  # rules hold rules
        return
    for name, schema in place.schema.get("properties", {}).items():
        here = (*route, name)
        example = next(iter(schema.get("examples", ())), "例")
        yield Field(noun, here, place.noun, example, name in place.schema.get("required", ()))
        inner = at(f"{place.pointer}/properties/{name}")
        if "items" in inner.schema:
            inner, here = at(f"{inner.pointer}/items"), (*here, 0)
        yield from _below(noun, here, inner, seen | {place.pointer})


FIELDS = [field for noun in NOUNS for field in _fields(noun)]


def _entry(field: Field, value: Any) -> dict[str, Any]:
    """Return an entry with nothing in it but the field, what it stands in, and what these require."""
    data: dict[str, Any] = {}
    _fill(data, at(f"{field.noun}#"), field.route, value)
    return data


def _fill(data: dict[str, Any], place: Place, route: tuple[str | int, ...], value: Any) -> None:
    for name in place.schema.get("required", ()):
        data[name] = place.schema["properties"][name]["examples"][0]
    name, *rest = route
    if not rest:
        data[str(name)] = value
        if value is None:
            del data[str(name)]
        return
    inner, part = at(f"{place.pointer}/properties/{name}"), dict[str, Any]()
    if rest[0] == 0:
        inner, rest = at(f"{inner.pointer}/items"), rest[1:]
        data[str(name)] = [part]
    else:
        data[str(name)] = part
    _fill(part, inner, tuple(rest), value)


def _decoded(noun: str, data: Mapping[str, Any]) -> Any:
    context = Context(noun, Document.empty(), FieldGuide(schema_set().schemas, {}), {})
    try:
        return NOUNS[noun](Reader(context, data, (), []), ENTRY if noun == "course" else "some-entry")
    except TypeError as error:  # an argument that the class of the model does not take
        pytest.fail(f"{_decoder_of(noun)} and plugins/kedan/model/{noun}.py do not fit: {error}", pytrace=False)


def _other(example: Any) -> Any:
    """Return a value unlike the example; what a decoder makes of it need not be meaningful."""
    if isinstance(example, list):
        return [item + 1 for item in example] if isinstance(example[0], int) else [*example, *example]
    if isinstance(example, dict):
        return {name: _other(value) for name, value in example.items()}
    if isinstance(example, str) and example[:4].isdigit():
        return "1999"
    return OTHERS[type(example)]


ENUMS = {("policy", "unit"): "hours", ("course", "offerings", 0, "status"): "planned"}


@pytest.mark.parametrize("field", FIELDS, ids=str)
def test_a_field_reaches_the_model(field: Field) -> None:
    changed = ENUMS.get((field.noun, *field.route), _other(field.example)) if field.required else None
    with_field, without = (_decoded(field.noun, _entry(field, value)) for value in (field.example, changed))
    if with_field == without:  # not an assertion: pytest would spell out the two entries
        pytest.fail(field.unread, pytrace=False)


NOT_DECODED = {Catalog, Region, Amount, PartialDate}
"""Put together by loading, read from the list of regions, and the two values that are no objects in an entry."""


def _model() -> Iterator[type]:
    """Yield the classes of the model that entries are decoded into."""
    for found in iter_modules(model.__path__):
        module = import_module(f"kedan.model.{found.name}")
        for value in vars(module).values():
            if isinstance(value, type) and is_dataclass(value) and value.__module__ == module.__name__:
                yield value


MODEL = [found for found in _model() if found not in NOT_DECODED]


@cache
def _seen() -> Mapping[type, Mapping[str, list[Any]]]:
    """Return what every attribute of the model holds in the entries of this module."""
    seen: defaultdict[type, defaultdict[str, list[Any]]] = defaultdict(lambda: defaultdict(list))
    pending = [_decoded(field.noun, _entry(field, field.example)) for field in FIELDS]
    while pending:
        value = pending.pop()
        if isinstance(value, tuple):
            pending.extend(value)
        elif is_dataclass(value) and type(value) in MODEL:
            for attribute in fields(value):
                part = getattr(value, attribute.name)
                seen[type(value)][attribute.name].append(part)
                pending.append(part)
    return seen


def _is_filled(found: type, name: str) -> bool:
    """Return whether some entry gives the attribute another value than it has by itself."""
    attribute = next(attribute for attribute in fields(found) if attribute.name == name)
    made = attribute.default_factory() if attribute.default_factory is not MISSING else attribute.default
    nothing = ("", (), None) if made is MISSING else (made,)
    return any(value not in nothing for value in _seen()[found][name])


@pytest.mark.parametrize("found", MODEL, ids=lambda found: found.__name__)
def test_every_attribute_of_the_model_comes_from_an_entry(found: type) -> None:
    path = f"plugins/kedan/model/{found.__module__.rpartition('.')[2]}.py"
    names = [attribute.name for attribute in fields(found) if attribute.name != "document"]
    empty = [name for name in names if not _is_filled(found, name)]
    assert not empty, (
        f"{path}: {found.__name__} has {', '.join(empty)}, which no field of a schema fills through loading/decode"
    )


def test_every_noun_is_decoded() -> None:
    assert set(NOUNS) == set(base_schemas()) - {"common"}


def test_a_decoded_entry_is_a_value() -> None:
    """Two readings of the same entry are equal, and can't be changed."""
    data = _entry(FIELDS[0], FIELDS[0].example)
    first, second = _decoded(FIELDS[0].noun, data), _decoded(FIELDS[0].noun, data)
    assert first == second
    with pytest.raises(AttributeError):
        first.title = "anders"
