"""catalog/courses/<publisher>/<course>.yml."""

from __future__ import annotations

from kedan.model.amounts import Amount
from kedan.model.course import (
    Audience,
    Course,
    EnrolmentRound,
    Evaluation,
    Material,
    Offering,
    Segment,
    SyllabusItem,
)
from kedan.model.terms import Delivery, OfferingStatus, Route

from .common import capacity, conditions, contact, fee, source, split
from .reader import Reader


def course(reader: Reader, entry_id: str) -> Course:
    """Decode a course; `entry_id` is `publisher/course`."""
    publisher, _, slug = entry_id.partition("/")
    domain_hours, standards = reader.child("domain_hours"), reader.child("standards")
    return Course(
        publisher=publisher,
        slug=slug,
        title=reader.text("title"),
        summary=reader.text("summary"),
        description=reader.text("description"),
        providers=reader.texts("providers") if "providers" in reader.data else (publisher,),
        domains=reader.texts("domains"),
        domain_hours=domain_hours.amounts() if domain_hours else {},
        standards={name: standards.numbers(name) for name in standards.data} if standards else {},
        category=reader.text("category"),
        form=reader.text("form"),
        methods=reader.texts("methods"),
        hours=split(reader.child("hours")),
        audiences=tuple(_audience(part) for part in reader.children("audiences")),
        offerings=tuple(_offering(part) for part in reader.children("offerings")),
        always_open=reader.flag("always_open"),
        scope=reader.text("scope"),
        assessment=reader.texts("assessment"),
        outcomes=reader.texts("outcomes"),
        syllabus=tuple(_unit(part) for part in reader.children("syllabus")),
        fee=fee(reader.child("fee")),
        prerequisites=reader.texts("prerequisites"),
        excludes=reader.texts("excludes"),
        materials=tuple(_material(part) for part in reader.children("materials")),
        contact=contact(reader.child("contact")),
        certificate=reader.text("certificate"),
        evaluation=tuple(_evaluation(part) for part in reader.children("evaluation")),
        source=source(reader.child("source")),
        added=reader.day("added"),
        licence=reader.text("licence"),
        tags=reader.texts("tags"),
        pinyin=reader.text("pinyin"),
        note=reader.text("note"),
        sample=reader.flag("sample"),
        document=reader.document,
    )


def _audience(reader: Reader) -> Audience:
    route = reader.text("route")
    return Audience(
        who=conditions(reader),
        route=Route(route) if route else None,
        credits=split(reader.child("credits")),
        counts_toward=reader.texts("counts_toward"),
        note=reader.text("note"),
    )


def _offering(reader: Reader) -> Offering:
    status = reader.text("status")
    return Offering(
        id=reader.text("id"),
        title=reader.text("title"),
        segments=tuple(_segment(part) for part in reader.children("segments")),
        enrolment=tuple(_round(part) for part in reader.children("enrolment")),
        capacity=capacity(reader),
        batch=reader.text("batch"),
        who=conditions(reader.child("for")),
        not_for=conditions(reader.child("not_for")),
        status=OfferingStatus(status) if status else None,
        reason=reader.text("reason"),
        note=reader.text("note"),
    )


def _segment(reader: Reader) -> Segment:
    delivery = reader.text("delivery")
    return Segment(
        starts=reader.needed_day("starts"),
        ends=reader.day("ends"),
        delivery=Delivery(delivery) if delivery else None,
        region=reader.text("region"),
        venue=reader.text("venue"),
        note=reader.text("note"),
    )


def _round(reader: Reader) -> EnrolmentRound:
    return EnrolmentRound(opens=reader.day("opens"), closes=reader.day("closes"))


def _unit(reader: Reader) -> SyllabusItem:
    return SyllabusItem(title=reader.text("title"), hours=reader.amount("hours"), method=reader.text("method"))


def _material(reader: Reader) -> Material:
    return Material(title=reader.text("title"), url=reader.text("url"), kind=reader.text("kind"))


def _evaluation(reader: Reader) -> Evaluation:
    return Evaluation(
        year=reader.whole("year") or 0,
        line=reader.text("line"),
        satisfied=reader.amount("satisfied") or Amount(0),
        respondents=reader.whole("respondents"),
    )
