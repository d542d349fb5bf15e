"""The case files that both languages answer alike; tests/web/audit.test.js runs the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any

import pytest

from kedan.audit.answers_data import answer_data, note_data, row_data, suggestion_data
from kedan.audit.compare import side_by_side
from kedan.audit.data import course_data, rules_data
from kedan.audit.evaluate import audit_all
from kedan.audit.menu import menu_rules
from kedan.audit.notes import notes
from kedan.audit.ranking import ranked
from kedan.audit.ruleset import ruleset
from tests.audit.reading import (
    conformance_cases,
    courses_of,
    menu_of,
    policies_data,
    policy_of,
    rules_of,
    selection_of,
)

CASES = conformance_cases()
_EXACT = {"have", "gap", "gte", "lte", "raw", "counted", "of", "closes", "part"}
_BY_ID = {"done", "planned", "both", "items", "parts", "years"}
"""Lists of answers that the cases write as objects, by id or year."""


def test_there_are_cases() -> None:
    assert len(CASES) >= 120
    assert len({case["name"] for case in CASES}) == len(CASES)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_case_is_answered_as_expected(case: Mapping[str, Any]) -> None:
    found, expected = _answered(case), case["expect"]
    differences = list(_differences(expected, found, ""))
    assert not differences, "\n".join(differences)


def _answered(case: Mapping[str, Any]) -> dict[str, Any]:
    rules = [rules_of(data) for data in policies_data(case)]
    selection, courses, now = selection_of(case), courses_of(case), case.get("now", 2026)
    answers = audit_all(rules, selection, courses, now)
    listed = [answer_data(answer) for answer in answers]
    return {
        **listed[0],
        "policies": {answer["id"]: answer for answer in listed},
        "compare": [row_data(row) for row in side_by_side(answers)],
        "notes": [note_data(note) for note in notes(selection, courses, now)],
        "ranked": [suggestion_data(found) for found in ranked(rules, selection, courses, now)]
        if "ranked" in case["expect"]
        else [],
    }


def _differences(expected: Any, found: Any, way: str) -> Iterator[str]:
    """Yield where what was found is not what the case says; a case says what matters to it."""
    key = way.rpartition(".")[2]
    if key in _EXACT and expected is not None and found is not None:
        if Fraction(expected) != Fraction(found):
            yield f"{way}: {found} instead of {expected}"
    elif isinstance(expected, dict) and found is not None:
        by_id = found
        if key in _BY_ID and isinstance(found, list):
            by_id = {str(one.get("id", one.get("year"))): one for one in found}
        for name, part in expected.items():
            if name in by_id:
                yield from _differences(part, by_id[name], f"{way}.{name}")
            else:
                yield f"{way}.{name}: missing"
    elif isinstance(expected, list) and isinstance(found, list) and len(expected) == len(found):
        for at, (part, other) in enumerate(zip(expected, found, strict=True)):
            yield from _differences(part, other, f"{way}.{at}")
    elif expected != found:
        yield f"{way}: {found} instead of {expected}"


@pytest.mark.parametrize("case", [case for case in CASES if "written" in case], ids=lambda case: case["name"])
def test_what_is_inherited_is_merged(case: Mapping[str, Any]) -> None:
    written = {data["id"]: policy_of(data) for data in case["written"]}
    for expected in case["policies"]:
        assert rules_data(ruleset(written[expected["id"]], written)) == expected


@pytest.mark.parametrize("case", [case for case in CASES if "menu" in case], ids=lambda case: case["name"])
def test_a_menu_comes_to_rules(case: Mapping[str, Any]) -> None:
    assert rules_data(menu_rules(menu_of(case["menu"]), courses_of(case))) == case["policies"][0]


def test_courses_and_rules_survive_the_way_to_the_browser() -> None:
    """What is written for the browser is read back as what it was."""
    for case in CASES:
        for course in courses_of(case).values():
            data = course_data(course)
            again = course_data(courses_of({"courses": [data]})[course.id])
            assert again == data
        for data in policies_data(case):
            assert rules_data(rules_of(rules_data(rules_of(data)))) == rules_data(rules_of(data))
