"""What the page of the list is given beside the rules."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from kedan import locale
from kedan.model.catalog import Catalog
from kedan.model.menu import Limits, Section
from kedan.model.share_code import share_code
from kedan.model.terms import Delivery
from kedan.outputs.listing import TOGETHER, listing
from tests.builders import catalog, course, menu, offering, policy, rule, segment


def scripts(given: Catalog) -> Iterator[tuple[str, str, Any]]:
    """Yield path, name and data of every script."""
    for file in listing(given, locale.load("zh")):
        written = file.content.decode()
        assert not set(written) & {"<", ">", "&"}
        called = written.removeprefix("kedan.shard(").removesuffix(");\n")
        name, data = json.loads(f"[{called}]")
        yield file.path, name, data


def site(given: Catalog) -> dict[str, Any]:
    found: dict[str, Any] = next(data for _, name, data in scripts(given) if name == "list")
    return found


def cards(given: Catalog) -> list[dict[str, Any]]:
    return [card for _, name, data in scripts(given) if name != "list" for card in data]


def test_cards_come_in_pieces_that_the_site_names_by_their_content() -> None:
    many = catalog(*(course(f"college/c{at:03}") for at in range(TOGETHER + 1)))
    found = list(scripts(many))
    versions = found[-1][2]["versions"]
    assert [path for path, _, _ in found] == [
        *(f"assets/kedan/list/{at}-{version}.js" for at, version in enumerate(versions)),
        "assets/kedan/list.js",
    ]
    assert [len(data) for _, name, data in found if name != "list"] == [TOGETHER, 1]
    other = catalog(
        *(course(f"college/c{at:03}", title="另一个" if at == TOGETHER else "一门课") for at in range(TOGETHER + 1))
    )
    assert site(other)["versions"][0] == versions[0]
    assert site(other)["versions"][1] != versions[1]


def test_the_codes_are_those_of_the_courses_in_the_order_of_the_audit() -> None:
    two = catalog(course("college/a"), course("college/b"))
    assert site(two)["codes"] == share_code("college/a") + share_code("college/b")


def test_a_card_tells_the_offerings_with_code_and_deliveries() -> None:
    dated = segment("2027-01-13", "2027-01-16", delivery=Delivery.OFFLINE)
    (card,) = cards(catalog(course("college/a", title="甲\n乙", offerings=(offering("spring", dated),))))
    assert card["title"] == "甲乙"
    (run,) = card["runs"]
    assert run["code"] == share_code("college/a/spring")
    assert run["segments"] == [{"starts": "2027-01-13", "ends": "2027-01-16", "delivery": "offline"}]


def test_a_course_that_is_always_open_has_one_run() -> None:
    (card,) = cards(catalog(course("college/a", always_open=True, offerings=(offering("x"),))))
    assert card["runs"] == [{"always": True}]


@pytest.mark.parametrize("title", ["", "本校自选"])
def test_rules_and_sections_have_names(title: str) -> None:
    given = catalog(
        course("college/a"),
        policy("cycle", rules=(rule("total", title="五年总学分"),)),
        menu(
            "spring",
            sections=(Section(id="s", title=title, domain="", courses=("college/a",), at_most=1),),
            limits=Limits(courses_at_most=3),
        ),
    )
    rules = site(given)["rules"]
    assert rules["cycle"]["total"][0] == "五年总学分"
    assert rules["spring"]["s"] == [title or "课程", "至多 1 项"]
    assert rules["spring"]["limits.courses"][0] == "全菜单的门数"
