"""What the build gives the browser: rules and courses in the language of the entries."""

from __future__ import annotations

import json
from fractions import Fraction

import pytest

from kedan.audit.data import course_data, rules_data
from kedan.audit.offering_end import offering_end
from kedan.audit.ruleset import ruleset
from kedan.audit.site_data import audit_data
from kedan.model.course import Segment
from kedan.model.menu import Section
from kedan.model.policy import Bounds, Count, CountLine, Where
from kedan.model.terms import Delivery, OfferingStatus, Route
from tests.builders import amount, audience, basis, catalog, course, menu, offering, policy, rule, segment, split, who


@pytest.mark.parametrize(
    ("segments", "ends"),
    [
        ((), None),
        ((segment("2027-01-13", "2027-01-16"),), "2027-01-16"),
        ((segment("2026-12-28", "2027-01-02"),), "2027-01-02"),
        ((segment("2026-10-12"),), "2026-10-12"),
        ((segment("2027-01"), segment("2026-10-12", "2026-10-16")), "2027-01"),
        ((segment("2026-10-12", "2027-03"), segment("2027-01-04", "2027-01-08")), "2027-03"),
        ((segment("2027"), segment("2027-11-01", "2027-11-05")), "2027"),
    ],
)
def test_an_offering_ends_with_its_last_segment(segments: tuple[Segment, ...], ends: str | None) -> None:
    """Where that has no end, with its start: a month or a year counts as its last day."""
    found = offering_end(offering("x", *segments))
    assert (found and str(found)) == ends


def test_a_course_keeps_what_the_audit_asks() -> None:
    full = course(
        "college/full",
        category="advanced",
        form="workshop",
        methods=("shadowing",),
        tags=("甲",),
        domains=("planning", "culture"),
        domain_hours={"planning": amount(16), "culture": amount("0.5")},
        hours=split(offline=16, online=0.5),
        audiences=(
            audience("principal", credit=split(40, Delivery.BLENDED), route=Route.MANDATED, counts_toward=("zj-90",)),
            audience("vice-principal", regions=("33",), years_in_post=0),
        ),
        offerings=(
            offering("r1", segment("2027-01-13", "2027-01-16"), who=who(stages=("junior",))),
            offering("r2", status=OfferingStatus.CANCELLED, not_for=who(ownership=("private",))),
        ),
        always_open=True,
        prerequisites=("college/a",),
        excludes=("college/b",),
    )
    assert course_data(full) == {
        "id": "college/full",
        "category": "advanced",
        "form": "workshop",
        "methods": ["shadowing"],
        "tags": ["甲"],
        "domains": ["planning", "culture"],
        "domain_hours": {"planning": "16", "culture": "0.5"},
        "hours": {"offline": "16", "online": "0.5"},
        "audiences": [
            {
                "roles": ["principal"],
                "route": "mandated",
                "credits": {"total": "40", "delivery": "blended"},
                "counts_toward": ["zj-90"],
            },
            {"roles": ["vice-principal"], "regions": ["33"], "years_in_post": 0},
        ],
        "runs": [
            {"id": "r1", "ends": "2027-01-16", "for": {"stages": ["junior"]}},
            {"id": "r2", "cancelled": True, "not_for": {"ownership": ["private"]}},
        ],
        "always_open": True,
        "prerequisites": ["college/a"],
        "excludes": ["college/b"],
    }
    assert course_data(course("college/bare")) == {"id": "college/bare"}


def test_a_policy_that_extends_itself_is_merged_once() -> None:
    """`policy-cycle` reports it; until then nothing hangs."""
    one = policy("one", extends=("two",), rules=(rule("a"),))
    two = policy("two", extends=("one",), rules=(rule("b"),))
    assert [found.id for found in ruleset(one, {"one": one, "two": two}).rules] == ["b", "a"]


def test_a_weight_and_a_cap_of_nothing_are_written() -> None:
    lines = (CountLine(where=Where(), weight=Fraction(0)), CountLine(where=Where(), cap=amount(0)))
    assert rules_data(ruleset(policy(count=lines), {}))["count"] == [{"weight": "0"}, {"cap": "0"}]


def test_a_floor_of_nothing_is_written() -> None:
    found = rules_data(ruleset(policy(rules=(rule(demand=Count(bounds=Bounds(gte=Fraction(0)))),)), {}))
    assert found["rules"][0]["count"] == {"gte": "0"}


def test_the_site_has_policies_menus_and_courses() -> None:
    small = catalog(
        policy("cycle", basis=basis(verified=False)),
        menu("autumn", sections=(Section(id="planning", domain="planning", at_most=1),)),
        course("college/a", domains=("planning",)),
        course("college/b"),
    )
    data = audit_data(small)
    assert [found["id"] for found in data["policies"]] == ["cycle"]
    assert data["policies"][0]["rules"][0]["basis"]["verified"] is False
    assert data["menus"][0]["rules"] == [{"id": "planning", "where": {"course": ["college/a"]}, "count": {"lte": "1"}}]
    assert [found["id"] for found in data["courses"]] == ["college/a", "college/b"]
    assert json.loads(json.dumps(data)) == data
