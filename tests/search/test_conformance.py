"""Cases that the engine of the browser and the oracle both answer; the engine from the index that is pinned here."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import pytest

from kedan import locale
from kedan.model.catalog import Catalog
from kedan.outputs.menu_index import menu_index
from tests.search.oracle import Oracle
from tests.support.catalogs import base_files, loaded
from tests.support.golden import FOLDER
from tests.support.repository import ROOT

FILE = ROOT / "tests" / "conformance" / "search.json"
GIVEN: dict[str, Any] = json.loads(FILE.read_text("utf-8"))
CASES: list[dict[str, Any]] = GIVEN["cases"]
INDEX = "search/conformance-index.json"


@cache
def conformance_catalog() -> Catalog:
    """Return the catalog of the cases, read as any other: JSON is YAML as well."""
    vocabularies = {name: content for name, content in base_files().items() if name.startswith("vocabularies/")}
    entries = {
        f"{noun}/{entry_id}.yml": json.dumps(entry, ensure_ascii=False).encode()
        for noun in ("institutions", "courses")
        for entry_id, entry in GIVEN[noun].items()
    }
    read = loaded({**vocabularies, **entries, "site.yml": base_files()["site.yml"].replace(b"menus: [autumn]", b"")})
    assert not read.diagnostics
    return read.catalog


@cache
def oracle() -> Oracle:
    return Oracle(conformance_catalog())


def test_there_are_cases() -> None:
    assert len(CASES) > 60
    assert len({case["name"] for case in CASES}) == len(CASES)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_the_oracle_agrees(case: dict[str, Any]) -> None:
    request = case["request"]
    if case.get("corrected"):
        assert oracle().answer(request)["total"] == 0
        request = {**request, "text": case["corrected"]}
    answer = oracle().answer(request)
    assert answer["ids"] == case["ids"]
    for name, counts in case.get("facets", {}).items():
        assert answer["facets"][name] == counts, name


def test_the_index_of_the_cases(golden: Any) -> None:
    files = {
        file.path.removeprefix("assets/kedan/"): file.content
        for file in menu_index(conformance_catalog(), locale.load("zh"))
    }
    written = {path: content.decode() for path, content in sorted(files.items())}
    golden(INDEX, json.dumps(written, ensure_ascii=False, indent=0))
    assert (FOLDER / INDEX).is_file()
