"""When an offering ends: all its credits belong to that year."""

from __future__ import annotations

from kedan.model.course import Offering
from kedan.model.dates import PartialDate


def offering_end(offering: Offering) -> PartialDate | None:
    """Return the end of the last segment, its start where no end is written; None without segments."""
    dates = (segment.ends or segment.starts for segment in offering.segments)
    return max(dates, key=lambda date: date.last, default=None)
