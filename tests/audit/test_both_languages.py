"""Python and JavaScript give the same answers to random policies and lists."""

from __future__ import annotations

import json
import subprocess
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from kedan.audit.answers_data import answer_data, note_data, row_data, suggestion_data
from kedan.audit.compare import side_by_side
from kedan.audit.data import course_data, rules_data
from kedan.audit.evaluate import audit_all
from kedan.audit.notes import notes
from kedan.audit.ranking import ranked
from scripts import node
from tests.audit.generated import CASES
from tests.audit.reading import courses_of, policies_data, rules_of, selection_of
from tests.support.catalogs import TESTS

_BATCH = TESTS / "web" / "audit-batch.js"
_MANY = 400


def _generated() -> list[dict[str, Any]]:
    """Return the same random cases in every run."""
    found: list[dict[str, Any]] = []

    @settings(
        max_examples=_MANY,
        derandomize=True,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(CASES)
    def collect(case: dict[str, Any]) -> None:
        found.append(case)

    collect()
    return found


@pytest.fixture(scope="module")
def cases() -> list[dict[str, Any]]:
    return _generated()


@pytest.fixture(scope="module")
def told(cases: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [_in_python(case) for case in cases]


def _in_python(case: Mapping[str, Any]) -> dict[str, Any]:
    rules = [rules_of(data) for data in policies_data(case)]
    selection, courses, now = selection_of(case), courses_of(case), case["now"]
    answers = audit_all(rules, selection, courses, now)
    return {
        "answers": [answer_data(answer) for answer in answers],
        "compare": [row_data(row) for row in side_by_side(answers)],
        "notes": [note_data(note) for note in notes(selection, courses, now)],
        "ranked": [suggestion_data(found) for found in ranked(rules, selection, courses, now)],
    }


def _for_javascript(case: Mapping[str, Any]) -> dict[str, Any]:
    """Return a case as a site gives it to the browser: rules and courses as the build writes them."""
    return {
        **case,
        "policies": [rules_data(rules_of(data)) for data in policies_data(case)],
        "courses": [course_data(course) for course in courses_of(case).values()],
    }


def _in_javascript(cases: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    program = (node.on_machine() or node.from_wheel()).node
    given_in = json.dumps([_for_javascript(case) for case in cases])
    done = subprocess.run([program, str(_BATCH)], input=given_in, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    answers: list[dict[str, Any]] = json.loads(done.stdout)
    return answers


def test_both_languages_give_the_same_answers(cases: list[dict[str, Any]], told: list[dict[str, Any]]) -> None:
    assert len(cases) >= _MANY * 0.9
    for case, expected, found in zip(cases, told, _in_javascript(cases), strict=True):
        if found != expected:
            shown = json.dumps(case, ensure_ascii=False)
            pytest.fail(f"{shown}\n" + "\n".join(_differences(expected, found, "")), pytrace=False)


def test_the_random_cases_reach_everything(told: list[dict[str, Any]]) -> None:
    """Otherwise two languages that agree prove little."""
    answers = [answer for one in told for answer in one["answers"]]
    rules = list(_every_rule(rule for answer in answers for rule in answer["both"]))
    reached = Counter(rule["status"] for rule in rules)
    reached["about"] = sum(rule["approx"] for rule in rules)
    reached["years"] = sum("years" in rule for rule in rules)
    reached["parts"] = sum("parts" in rule for rule in rules)
    reached["outside"] = sum(not item["inside"] for answer in answers for item in answer["items"])
    reached["uncounted"] = sum(item["counted"] is None for answer in answers for item in answer["items"])
    reached["thirds"] = sum("/" in (rule["have"] or "") for rule in rules)
    reached["ranked"] = sum(bool(one["ranked"]) for one in told)
    reached.update(note["kind"] for one in told for note in one["notes"])
    assert len(reached) == 19, sorted(reached)
    assert min(reached.values()) >= 10, reached


def _every_rule(rules: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for rule in rules:
        yield rule
        yield from _every_rule(rule.get("parts", ()))


def _differences(expected: Any, found: Any, way: str) -> Iterator[str]:
    if isinstance(expected, dict) and isinstance(found, dict):
        for key in sorted({*expected, *found}):
            yield from _differences(expected.get(key), found.get(key), f"{way}.{key}")
    elif isinstance(expected, list) and isinstance(found, list) and len(expected) == len(found):
        for at, pair in enumerate(zip(expected, found, strict=True)):
            yield from _differences(*pair, f"{way}.{at}")
    elif expected != found:
        yield f"{way}: Python says {expected}, JavaScript {found}"
