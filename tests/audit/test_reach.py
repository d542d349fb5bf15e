"""The bound that no choice of courses can pass; it says nothing where an entry says too little."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from kedan.audit.reach import Offers, reach
from kedan.audit.ruleset import ruleset
from kedan.model.course import Course
from kedan.model.policy import AnyOf, Attest, Bounds, Count, CountLine, Distinct, Share, Sum, Where
from kedan.model.terms import OfferingStatus
from tests.builders import amount, audience, course, offering, policy, rule, segment, split, who

PRINCIPALS = who("principal")
WHOLE = {"category": "advanced", "domains": ("planning",)}


def _course(name: str, credits_: float | None, *runs: str, **fields: Any) -> Course:
    whom = (audience("principal", credit=None if credits_ is None else split(offline=credits_)),)
    offerings = tuple(offering(f"r{at}", segment(ends, ends)) for at, ends in enumerate(runs))
    return course(f"college/{name}", **{**WHOLE, "audiences": whom, "offerings": offerings, **fields})


def _reach(demand: Any, *courses: Course, count: tuple[CountLine, ...] = (), **fields: Any) -> Fraction | None:
    asked = rule(demand=demand, **fields)
    rules = ruleset(policy(rules=(asked,), count=count), {})
    return reach(asked, Offers(rules, courses, PRINCIPALS))


def _at_least(number: float) -> Sum:
    return Sum(bounds=Bounds(gte=Fraction(number)))


def test_all_courses_together_each_once() -> None:
    courses = (_course("a", 16, "2026", "2027"), _course("b", 8))
    assert _reach(_at_least(24), *courses) is None
    assert _reach(_at_least(25), *courses) == 24


def test_the_audience_that_gets_most_counts() -> None:
    both = (audience("principal", credit=split(offline=4)), audience("principal", credit=split(offline=9)))
    assert _reach(_at_least(10), _course("a", None, audiences=both)) == 9


def test_courses_for_others_and_cancelled_ones_do_not_count() -> None:
    other = _course("a", None, audiences=(audience("teacher", credit=split(offline=90)),))
    gone = _course("b", 90, offerings=(offering("r", status=OfferingStatus.CANCELLED),))
    assert _reach(_at_least(1), other, gone) == 0


def test_an_uncounted_course_sets_no_bound() -> None:
    assert _reach(_at_least(1000), _course("a", 1), _course("b", None)) is None


@pytest.mark.parametrize(
    ("where", "left_out"),
    [
        (Where(category=("thematic",)), {"category": ""}),
        (Where(form=("class",)), {"form": ""}),
        (Where(domain=("culture",)), {"domains": ()}),
        (Where(route=("elective",)), {}),
        (Where(method=("seminar",)), {}),
        (Where(delivery=("online",)), {"audiences": (audience("principal", credit=split(8)),)}),
    ],
)
def test_what_an_entry_leaves_out_may_be_anything(where: Where, left_out: dict[str, Any]) -> None:
    assert _reach(_at_least(1000), _course("a", 8, **left_out), where=where) is None


def test_what_an_entry_states_is_not() -> None:
    assert _reach(_at_least(1000), _course("a", 8), where=Where(category=("thematic",))) == 0
    assert _reach(_at_least(1000), _course("a", 8), where=Where(delivery=("online",))) == 0


def test_declared_kinds_are_declared_or_not_there() -> None:
    assert _reach(Count(bounds=Bounds(gte=Fraction(1))), _course("a", 8), where=Where(counts_toward=("zj-90",))) == 0


def test_weights_count_caps_do_not() -> None:
    lines = (CountLine(where=Where(), weight=Fraction(1, 2)), CountLine(where=Where(), cap=amount(1)))
    assert _reach(_at_least(20), _course("a", 16), count=lines) == 8


def test_of_each_year_the_best_one_counts() -> None:
    courses = (_course("a", 16, "2026"), _course("b", 8, "2026"), _course("c", 20, "2027"), _course("d", 1))
    assert _reach(_at_least(25), *courses, per_year=True) is None
    assert _reach(_at_least(26), *courses, per_year=True) == 25


def test_the_other_measures() -> None:
    courses = (_course("a", 16), _course("b", 8, domains=("culture",)))
    assert _reach(Count(bounds=Bounds(gte=Fraction(3))), *courses) == 2
    assert _reach(Distinct(field="domain", floor=None, bounds=Bounds(gte=Fraction(3))), *courses) == 2
    assert _reach(Share(of=amount(100), bounds=Bounds(gte=Fraction(1, 2))), *courses) == Fraction(24, 100)


def test_a_word_and_a_ceiling_are_always_within_reach() -> None:
    assert _reach(Attest(statement="x")) is None
    assert _reach(Sum(bounds=Bounds(lte=Fraction(0)))) is None
    assert _reach(AnyOf(rules=(rule(demand=_at_least(9)), rule(demand=Attest(statement="x"))))) is None
    assert _reach(AnyOf(rules=(rule(demand=_at_least(9)),))) == 0


@pytest.mark.parametrize("named", ["college/a", "college/a/", "college/a/r0", "college/gone", ""])
def test_a_rule_that_names_courses_is_about_these_alone(named: str) -> None:
    courses = (_course("a", 16, "2026"), _course("b", None), _course("c", 8))
    alone = _reach(_at_least(1000), courses[0], where=Where(course=(named,)))
    assert _reach(_at_least(1000), *courses, where=Where(course=(named,))) == alone
    assert _reach(_at_least(1000), *courses, where=Where(course=("college/a", named))) == 16
    assert _reach(_at_least(1000), *courses, where=Where(course=("college/b", named))) is None
