"""The index as a whole: what a change touches, how many files there are, what every facet needs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest

from kedan import locale
from kedan.model.catalog import Catalog
from kedan.model.course import Course
from kedan.outputs.menu_index import menu_index
from kedan.search import postings
from kedan.search.facets import FACETS
from kedan.search.facets.facet import Facet
from kedan.search.postings import Shard, posting_shards
from kedan.search.row_order import row_order
from kedan.search.text.fields import Fields, Name
from kedan.search.text.folded import folded_of
from kedan.search.text.grams import grams_of
from tests.builders import catalog, course, date
from tests.search.randomly import random_catalog
from tests.support.catalogs import base_files, loaded

ZH, EN = locale.load("zh"), locale.load("en")
COUNTS = {"1": 2, "2": 4, "3": 8, "w": 1, "s": 2}
LARGE = 400


def files(of: Catalog) -> dict[str, bytes]:
    return {file.path: file.content for file in menu_index(of, ZH)}


def pieces(of: Catalog) -> set[str]:
    return {path for path in files(of) if "/search/" in path}


def with_courses(of: Catalog, courses: Iterable[Course]) -> Catalog:
    return replace(of, courses={one.id: one for one in sorted(courses, key=lambda one: one.id)})


def test_the_same_catalog_gives_the_same_bytes_in_any_order() -> None:
    made = random_catalog(5, 40)
    assert files(made) == files(with_courses(made, reversed([*made.courses.values()])))


def test_rows_are_numbered_by_the_day_they_came_then_by_id() -> None:
    old, late, later = (
        course(f"p/{name}", added=date(day))
        for name, day in (("c", "2026-01-01"), ("a", "2026-11-22"), ("b", "2026-11-22"))
    )
    unknown = course("p/z")
    assert row_order([later, late, old, unknown]) == (unknown, old, late, later)


@pytest.fixture(scope="module")
def large() -> Catalog:
    """A catalog of many shards: texts of characters that are seldom the same."""

    def text(number: int, length: int) -> str:
        return "".join(chr(0x4E00 + (number * 7919 + at * at * 31) % 20000) for at in range(length))

    return catalog(
        *(
            course(f"p/c{n:04}", title=text(n, 12), description=text(n + 5000, 80), added=date("2026-01-01"))
            for n in range(LARGE)
        )
    )


@pytest.fixture(scope="module")
def large_pieces(large: Catalog) -> set[str]:
    return pieces(large)


def test_a_changed_sentence_leaves_most_pieces_as_they_were(large: Catalog, large_pieces: set[str]) -> None:
    changed = replace(large.courses["p/c0120"], summary="新写的一句话，不长。")
    after = pieces(with_courses(large, [*large.courses.values(), changed]))
    assert len(after - large_pieces) < len(after) / 2


def test_a_new_course_appends_to_lists_and_moves_none(large: Catalog, large_pieces: set[str]) -> None:
    new = course("p/a-new", title="新来的课", added=date("2026-12-01"))
    after = pieces(with_courses(large, [*large.courses.values(), new]))
    assert len(after - large_pieces) < len(after) / 2


def test_there_are_few_files(large_pieces: set[str]) -> None:
    assert len(large_pieces) + 1 <= 0.15 * 1.05 * LARGE
    assert len(files(random_catalog(1, 102))) <= 0.15 * 1.05 * 102


def test_merging_kind_by_kind_gives_the_same_shards(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [
        Fields(title=Name(f"校长领导力{n % 7}期"), names=(), lines=(f"质量{n % 5}监测 key{n % 3}",)) for n in range(50)
    ]

    def shards() -> list[Shard]:
        found = posting_shards(lambda kinds: (grams_of(folded_of(row), kinds) for row in rows), len(rows), COUNTS)
        return sorted(found, key=lambda shard: (shard.kind, shard.number))

    once = shards()
    monkeypatch.setattr(postings, "MANY_ROWS", 9)
    assert shards() == once
    assert sum(len(shard.grams) for shard in once) > 100


@pytest.mark.parametrize("facet", FACETS, ids=lambda facet: facet.name)
def test_a_facet_has_its_labels(facet: Facet) -> None:
    keys = [] if facet.hidden else [f"words.facet.{facet.name}", *facet.labels.values()]
    assert not [key for key in keys if key not in ZH.strings or key not in EN.strings]
    assert not facet.vocabulary or facet.vocabulary in loaded(base_files()).catalog.vocabularies


def test_names_of_facets_differ() -> None:
    assert len({facet.name for facet in FACETS}) == len(FACETS)
