"""The engine of the browser against the plainest way to search: the same courses, order and counts."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from typing import Any

import pytest

from kedan.model.catalog import Catalog
from kedan.project import Project
from tests.search.conftest import Ask
from tests.search.oracle import Oracle
from tests.search.randomly import TODAY, random_catalog, random_requests, random_text
from tests.support.repository import ROOT


def texts_of(oracle: Oracle) -> list[str]:
    return [text for searched in oracle.searched.values() for text in searched.fields if text]


def check(catalog: Catalog, ask: Ask, requests: Sequence[Mapping[str, Any]]) -> int:
    """Compare all answers; return how many of them found something."""
    oracle = Oracle(catalog)
    answers = ask(catalog, requests)
    for request, answer in zip(requests, answers, strict=True):
        if answer["corrected"] is None:
            expected = oracle.answer(request)
            assert answer["ids"] == expected["ids"], request
            assert answer["total"] == expected["total"], request
            for name, counts in expected["facets"].items():
                counted = {value: count for value, count in answer["facets"][name].items() if count}
                assert counted == counts, (name, request)
        else:
            assert oracle.answer({"text": request["text"], "today": TODAY})["total"] == 0, request
    return sum(answer["total"] > 0 for answer in answers)


@pytest.mark.parametrize("seed", [1, 2])
def test_random_requests_on_random_courses(ask: Ask, seed: int) -> None:
    catalog = random_catalog(seed, 120)
    requests = [*random_requests(seed, texts_of(Oracle(catalog)), 160)]
    assert check(catalog, ask, requests) > 60


def test_parts_of_texts_in_the_catalog_of_this_repository(ask: Ask) -> None:
    catalog = Project.open(ROOT / "catalog").catalog
    texts = texts_of(Oracle(catalog))
    luck = random.Random(7)  # noqa: S311 - no secret, the same in every run
    requests = [{"text": random_text(luck, texts), "today": TODAY} for _ in range(300)]
    assert check(catalog, ask, requests) > 240
