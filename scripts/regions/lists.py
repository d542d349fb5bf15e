"""The lists that packages carry, each in a form of its own.

Lists of administrative codes tell which codes there are. Dating lists mix in codes that are not in the standard
(development zones), so they add no code: they only tell how long a known code has been listed.
"""

from __future__ import annotations

import ast
import csv
import io
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from .codes import shortened


@dataclass(frozen=True, slots=True)
class Listing:
    """The names of the divisions by code, as they stood in one month."""

    month: str
    """Such as `2019-04`."""
    names: Mapping[str, str]
    dating: bool = False
    """Whether it adds no code."""


Parser = Callable[[Mapping[str, str], str], list[Listing]]
"""Reads the texts of a package by their path; the month of the list is given where no text tells it."""

_STATISTICAL = {"2018-10"}
"""The revision of this month is a list of the bureau of statistics, with the development zones in it."""


def parse_tree(texts: Mapping[str, str], _month: str) -> list[Listing]:
    """Read one JSON tree province, city, county, dated by its own metadata."""
    (text,) = texts.values()
    data: Any = json.loads(text)
    names = shortened(_tree_pairs(data["provinces"]))
    return [Listing(data["meta"]["fetched_at"][:7], names)]


def _tree_pairs(provinces: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for province_name, province in provinces.items():
        yield province["code"], province_name
        for city_name, city in province["cities"].items():
            if city["code"]:
                yield city["code"], city_name
            for county_name, code in city["counties"].items():
                yield code, county_name


def parse_revisions(texts: Mapping[str, str], _month: str) -> list[Listing]:
    """Read Python modules, one a revision, without running them."""
    return [parse_revision(text) for _path, text in sorted(texts.items())]


def parse_revision(text: str) -> Listing:
    """Read one module that assigns `name` ("201904") and `division_schema`."""
    values: dict[str, Any] = {}
    for node in ast.parse(text).body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            values[node.targets[0].id] = ast.literal_eval(node.value)
    month = f"{values['name'][:4]}-{values['name'][4:6]}"
    return Listing(month, shortened(values["division_schema"].items()), month in _STATISTICAL)


def parse_records(texts: Mapping[str, str], month: str) -> list[Listing]:
    """Read JSON arrays of records with `code` and `name`, or `c` and `n`."""
    pairs = []
    for text in texts.values():
        for record in json.loads(text):
            if not record.get("town"):
                code = str(record.get("code") or record["c"])
                pairs.append((code, record.get("name") or record["n"]))
    return [Listing(month, shortened(pairs), dating=True)]


def parse_tables(texts: Mapping[str, str], month: str) -> list[Listing]:
    """Read CSV tables with the columns `code` and `name`."""
    pairs = [
        (record["code"], record["name"]) for text in texts.values() for record in csv.DictReader(io.StringIO(text))
    ]
    return [Listing(month, shortened(pairs), dating=True)]
