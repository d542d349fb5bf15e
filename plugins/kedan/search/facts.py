"""What the list of a principal keeps of a course beside its title and dates: whom it is for, what it brings them."""

from __future__ import annotations

from typing import Any

from kedan.model.amounts import Amount
from kedan.model.common import Conditions
from kedan.model.course import Course


def facts_data(course: Course) -> dict[str, Any]:
    """Return the unit of the amounts, and one entry an audience; absent parts are left out.

    A source that states no credits but hours states them for everyone.
    """
    stated = any(audience.credits for audience in course.audiences)
    hours = course.hours.total if course.hours and not stated else None
    audiences = [_audience(one.who, one.credits.total if one.credits else hours) for one in course.audiences]
    return _present(
        sample=course.sample,
        unit="credits" if stated else "hours" if hours else "",
        audiences=[one for one in audiences or [_audience(Conditions(), hours)] if one],
    )


def _audience(who: Conditions, amount: Amount | None) -> dict[str, Any]:
    return _present(
        amount=str(amount) if amount else "",
        roles=list(who.roles),
        stages=list(who.stages),
        school_categories=list(who.school_categories),
        regions=list(who.regions),
    )


def _present(**values: Any) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value}
