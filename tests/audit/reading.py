"""Cases and generated data, in the form that the browser reads, as the objects of the Python audit."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from typing import Any

from kedan.audit.ruleset import RuleSet, ruleset
from kedan.audit.selection import Selection
from kedan.cli.list_file import selection as decode_selection
from kedan.loading.decode.course import course as decode_course
from kedan.loading.decode.menu import menu as decode_menu
from kedan.loading.decode.policy import policy as decode_policy
from kedan.loading.decode.reader import Reader
from kedan.loading.explain.context import Context
from kedan.loading.fields import FieldGuide
from kedan.model.course import Course
from kedan.model.menu import Menu
from kedan.model.policy import Policy
from kedan.source.document import Document
from tests.support.catalogs import TESTS

FOLDER = TESTS / "conformance" / "audit"
_BASIS = {"document": "x", "checked": "2026-11-22", "verified": True}
_LIST = ("profile", "done", "planned", "waivers", "confirmed")


@cache
def conformance_cases() -> tuple[dict[str, Any], ...]:
    """Return every case, with what its file says for all of them, and its name with that of the file."""
    found = []
    for path in sorted(FOLDER.glob("*.json")):
        file = json.loads(path.read_text("utf-8"))
        shared = {key: file[key] for key in ("profile", "policy", "courses") if key in file}
        found += [{**shared, **case, "name": f"{path.stem}: {case['name']}"} for case in file["cases"]]
    return tuple(found)


def policies_data(case: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return the policies of a case with what every policy has."""
    named = case["policies"] if "policies" in case else [case["policy"]]
    return [{"id": "p", "title": "p", "unit": "credits", **policy} for policy in named]


def selection_of(case: Mapping[str, Any]) -> Selection:
    """Return the list of a case."""
    return decode_selection(_reader("list", {key: case[key] for key in _LIST if key in case}))


def courses_of(case: Mapping[str, Any]) -> dict[str, Course]:
    """Return the courses of a case in the order of their ids, as in a catalog."""
    return {data["id"]: course_of(data) for data in sorted(case.get("courses", ()), key=lambda one: one["id"])}


def course_of(data: Mapping[str, Any]) -> Course:
    """Return a course from the data of the browser, which keeps the end of each offering only."""
    runs = [_offering(run) for run in data.get("runs", ())]
    entry = {"title": "x", **{key: value for key, value in data.items() if key not in {"id", "runs"}}}
    return decode_course(_reader("course", {**entry, "offerings": runs}), data["id"])


def rules_of(data: Mapping[str, Any]) -> RuleSet:
    """Return prepared rules from the data of the browser."""
    made = ruleset(policy_of(data), {})
    if "basis" in data:
        return made
    own = {rule["id"] for rule in data["rules"] if "basis" in rule}
    rules = tuple(rule if rule.id in own else replace(rule, basis=None) for rule in made.rules)
    return replace(made, basis=None, rules=rules)


def policy_of(data: Mapping[str, Any]) -> Policy:
    """Return a policy as an author writes it."""
    return decode_policy(_reader("policy", {"basis": _BASIS, **data}), data["id"])


def menu_of(data: Mapping[str, Any]) -> Menu:
    """Return a menu as an author writes it."""
    return decode_menu(_reader("menu", data), data["id"])


def _offering(run: Mapping[str, Any]) -> dict[str, Any]:
    kept = {key: run[key] for key in ("id", "for", "not_for") if key in run}
    dates = {"segments": [{"starts": run["ends"], "ends": run["ends"]}]} if "ends" in run else {}
    return {**kept, **dates, **({"status": "cancelled"} if run.get("cancelled") else {})}


def _reader(noun: str, data: Mapping[str, Any]) -> Reader:
    mistakes: list[Any] = []
    return Reader(Context(noun, Document.empty(), FieldGuide({}, {}), {}), data, (), mistakes)
