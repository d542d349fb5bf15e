"""What a list keeps of a course."""

from __future__ import annotations

from kedan.model.amounts import Amount
from kedan.model.common import Conditions, Split
from kedan.model.course import Audience
from kedan.search.facts import facts_data
from tests.builders import course

PRINCIPALS, LEADERS = Conditions(roles=("principal",), regions=("33",)), Conditions(roles=("middle-leader",))


def split(hundredths: int) -> Split:
    return Split(offline=Amount(hundredths))


def test_each_audience_has_its_credits_and_one_may_have_none() -> None:
    one = course(audiences=(Audience(who=PRINCIPALS, credits=split(2450)), Audience(who=LEADERS)), hours=split(4000))
    assert facts_data(one) == {
        "unit": "credits",
        "audiences": [{"amount": "24.5", "roles": ["principal"], "regions": ["33"]}, {"roles": ["middle-leader"]}],
    }


def test_hours_are_the_same_for_everyone() -> None:
    one = course(audiences=(Audience(who=LEADERS),), hours=split(4000))
    assert facts_data(one) == {"unit": "hours", "audiences": [{"amount": "40", "roles": ["middle-leader"]}]}
    assert facts_data(course(hours=split(4000))) == {"unit": "hours", "audiences": [{"amount": "40"}]}


def test_nothing_is_said_of_what_is_not_stated() -> None:
    assert facts_data(course()) == {}
    assert facts_data(course(sample=True)) == {"sample": True}
