"""What is said of a file depends on that file alone, but for the ids that others bring."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from kedan.diagnostics.diagnostic import Diagnostic
from tests.support.cases import entry_cases
from tests.support.catalogs import base_files, diagnostics, loaded

CASES = {case.name: case for case in entry_cases()}
REFERENCES = "unknown-id"
"""Its help lists the ids that there are."""


def _by_file(found: tuple[Diagnostic, ...]) -> dict[str, list[Diagnostic]]:
    told: dict[str, list[Diagnostic]] = {}
    for diagnostic in found:
        if diagnostic.id != REFERENCES:
            told.setdefault(diagnostic.primary.place.path, []).append(diagnostic)
    return told


@cache
def _alone(name: str) -> dict[str, list[Diagnostic]]:
    return _by_file(diagnostics(CASES[name].files))


@settings(max_examples=12)
@given(st.lists(st.sampled_from(sorted(CASES)), min_size=2, max_size=4, unique=True))
def test_a_broken_file_changes_nothing_for_the_others(names: list[str]) -> None:
    together = _by_file(diagnostics({inside: text for name in names for inside, text in CASES[name].files.items()}))
    for name in names:
        for path, told in _alone(name).items():
            assert together[path] == told


def test_all_broken_files_are_told_about_in_one_run() -> None:
    everything: Mapping[str, bytes] = {path: text for case in CASES.values() for path, text in case.files.items()}
    blamed = {found.primary.place.path for found in diagnostics(everything)}
    assert blamed == {f"catalog/{inside}" for inside in everything}


@settings(max_examples=10)
@given(st.permutations(sorted(base_files())))
def test_the_order_of_the_files_makes_no_difference(names: list[str]) -> None:
    files = {**base_files(), **CASES["courses/several-mistakes"].files}
    shuffled = {name: files[name] for name in [*names, *(set(files) - set(names))]}
    assert loaded(shuffled).diagnostics == loaded(files).diagnostics


def test_broken_entries_take_nothing_else_out_of_the_catalog() -> None:
    everything: Mapping[str, bytes] = {path: text for case in CASES.values() for path, text in case.files.items()}
    with_them, usual = loaded({**base_files(), **everything}).catalog, loaded(base_files()).catalog
    for noun in ("courses", "institutions", "programs", "menus", "policies", "vocabularies"):
        assert set(getattr(with_them, noun)) >= set(getattr(usual, noun))


def test_a_mended_file_mends_the_report() -> None:
    broken = CASES["courses/unknown-key-near"].files
    ((path, text),) = broken.items()
    assert diagnostics({path: text.replace(b"sumary", b"summary")}) == ()
