"""The closed vocabularies: the ids that code knows. Their labels stand in catalog/vocabularies/."""

from __future__ import annotations

from enum import StrEnum


class Domain(StrEnum):
    """The six leadership domains (六项专业职责), in menu order; 教师〔2013〕3号."""

    PLANNING = "planning"
    CULTURE = "culture"
    CURRICULUM = "curriculum"
    TEACHERS = "teachers"
    MANAGEMENT = "management"
    ENVIRONMENT = "environment"


class Delivery(StrEnum):
    """How training is delivered (培训形式)."""

    OFFLINE = "offline"
    ONLINE = "online"
    BLENDED = "blended"
    SCHOOL_BASED = "school-based"


class Route(StrEnum):
    """How a principal comes to a course (选学方式); belongs to course x audience."""

    ELECTIVE = "elective"
    MANDATED = "mandated"
    NOMINATED = "nominated"
    SCHOOL_BASED = "school-based"
    CONVERTED = "converted"


class OfferingStatus(StrEnum):
    """What dates can't tell about an offering (班期)."""

    PLANNED = "planned"
    CONFIRMED = "confirmed"
    CANCELLED = "cancelled"


class RunState(StrEnum):
    """The state of an offering on a given day; computed in the browser, never at build."""

    OPEN = "open"
    ALWAYS_OPEN = "always-open"
    OPENING_SOON = "opening-soon"
    NOT_OPEN = "not-open"
    UNKNOWN = "unknown"
    CLOSED = "closed"
    RUNNING = "running"
    ENDED = "ended"
    CANCELLED = "cancelled"


CLOSED_VOCABULARIES: dict[str, tuple[str, ...]] = {
    "domains": tuple(Domain),
    "deliveries": tuple(Delivery),
    "routes": tuple(Route),
    "offering-statuses": tuple(OfferingStatus),
    "run-states": tuple(RunState),
}
"""Vocabulary id -> the ids it must hold, no more and no fewer."""
