"""Rows for the browser: as many together as their cards, in the order of the rows, and nothing empty."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from kedan import locale
from kedan.search.cards import cards_together
from kedan.search.row_words import row_shards, row_words
from kedan.wording.labels import Labels
from tests.builders import audience, catalog, course, offering, segment, split
from tests.search.randomly import random_catalog

ZH = locale.load("zh")


def test_rows_come_in_the_files_of_their_cards() -> None:
    many = tuple(random_catalog(3, 150).courses.values())
    shards = [*row_shards(many, Labels.of_catalog(random_catalog(3, 150), ZH))]
    together = cards_together(len(many))
    assert [len(shard) for shard in shards] == [together, together, len(many) - 2 * together]


def test_a_row_says_what_the_page_says_and_nothing_empty() -> None:
    run = offering("spring", segment("2027-01-13", "2027-01-16"))
    rich = course(
        "a/rich",
        domains=("teachers",),
        methods=("case-teaching",),
        audiences=(audience("principal", credit=split(24), route="elective"),),
        offerings=(run, offering("autumn", segment("2027-09"))),
    )
    entries = catalog(rich, course("a/thin"))
    labels = Labels.of_catalog(entries, ZH)
    ((written, thin),) = row_shards([rich, entries.courses["a/thin"]], labels)
    words = row_words(rich, labels)
    assert written["providers"] == words.providers
    assert (written["tag"]["number"], written["domains"]) == ("24", ["teachers"])
    assert [run["when"] for run in written["runs"]] == [run.when for run in words.runs]
    assert written["count"] == "共 2 期"
    assert "runs" not in thin
    assert not [part for part in parts_of(json.loads(json.dumps([written, thin]))) if part in ("", [], {}, None)]


def parts_of(value: Any) -> Iterator[Any]:
    """Yield all that is in some data."""
    for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield part
        yield from parts_of(part)
