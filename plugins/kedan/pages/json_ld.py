"""JSON-LD with the words of schema.org: what an entry states, and nothing more.

Samples say nothing here: they are no courses, and other programs cannot see the word “示例”.
学时 are lessons, not hours of the clock, so there is no `timeRequired`; a rough number of places is no capacity.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from kedan.model.common import Contact, Fee, Source
from kedan.model.course import Audience, Course, Offering, Segment
from kedan.model.dates import PartialDate, Precision
from kedan.model.institution import Institution
from kedan.model.program import Program
from kedan.model.terms import Delivery, OfferingStatus
from kedan.pages.addresses import course_page, institution_page, program_page, site_url
from kedan.pages.edition import Edition
from kedan.wording.credits import course_delivery
from kedan.wording.links import safe_url
from kedan.wording.markdown import to_text
from kedan.wording.text import one_line

Data = dict[str, Any]

_CONTEXT = {"@context": "https://schema.org"}
_MODES = {Delivery.OFFLINE: "onsite", Delivery.ONLINE: "online", Delivery.BLENDED: "blended"}
_CANCELLED = "https://schema.org/EventCancelled"
_NO_INSTITUTION = "other"
"""An institution of this type may be a mere collection of documents: it is not called an organization."""


def course_data(course: Course, edition: Edition) -> Data:
    """Return a course with its runs; empty for a sample."""
    if course.sample:
        return {}
    return _CONTEXT | _thing(
        "Course",
        name=course.title,
        description=to_text(course.description) or course.summary,
        url=_url(course_page(course.id), edition),
        inLanguage=edition.catalog.settings.language,
        provider=_organizations(course.providers, edition),
        about=[_thing("DefinedTerm", name=edition.labels.name("domains", domain)) for domain in course.domains],
        keywords=[one_line(tag) for tag in course.tags],
        audience=[_audience(audience, edition) for audience in course.audiences],
        numberOfCredits=_credits(course, edition),
        educationalCredentialAwarded=course.certificate,
        isAccessibleForFree=_is_free(course.fee),
        hasCourseInstance=[*_instances(course, edition)],
        subjectOf=_document(course.source),
    )


def institution_data(institution: Institution, edition: Edition) -> Data:
    """Return an organization; empty for a sample, and where it may be none."""
    if not _is_organization(institution):
        return {}
    return _CONTEXT | _thing(
        "Organization",
        name=institution.title,
        description=institution.summary,
        url=_url(institution_page(institution.id), edition),
        address=edition.labels.region(institution.region) if institution.region else "",
        parentOrganization=_organizations((institution.parent,), edition),
        member=_organizations(institution.members, edition),
        contactPoint=_contact(institution.office),
        subjectOf=_document(institution.source),
    )


def program_data(program: Program, edition: Edition) -> Data:
    """Return a program with its courses; empty for a sample."""
    if program.sample:
        return {}
    courses = (edition.catalog.courses.get(course) for course in program.courses)
    starts, ends = [batch.starts for batch in program.batches], [batch.ends for batch in program.batches]
    return _CONTEXT | _thing(
        "EducationalOccupationalProgram",
        name=program.title,
        description=to_text(program.description) or program.summary,
        url=_url(program_page(program.id), edition),
        provider=_organizations(program.providers, edition),
        startDate=_first(starts),
        endDate=_last(ends),
        hasCourse=[
            _thing("Course", name=course.title, url=_url(course_page(course.id), edition))
            for course in courses
            if course and not course.sample
        ],
        subjectOf=_document(program.source),
    )


def course_list_data(courses: Iterable[Course], edition: Edition) -> Data:
    """Return the courses that are no samples as a list."""
    return _list(((one.title, course_page(one.id)) for one in courses if not one.sample), edition)


def institution_list_data(edition: Edition) -> Data:
    """Return the institutions that are no samples as a list."""
    named = edition.catalog.institutions.values()
    return _list(((one.title, institution_page(one.id)) for one in named if _is_organization(one)), edition)


def program_list_data(edition: Edition) -> Data:
    """Return the programs that are no samples as a list."""
    named = edition.catalog.programs.values()
    return _list(((one.title, program_page(one.id)) for one in named if not one.sample), edition)


def _thing(kind: str, **stated: Any) -> Data:
    """Return a thing of that type with what is stated of it, texts on one line; empty where that is nothing."""
    texts = {name: one_line(value) if isinstance(value, str) else value for name, value in stated.items()}
    known = {name: value for name, value in texts.items() if value not in ("", None, [], {})}
    return {"@type": kind, **known} if known else {}


def _url(address: str, edition: Edition) -> str:
    return site_url(edition.catalog.settings.address, address)


def _list(named: Iterable[tuple[str, str]], edition: Edition) -> Data:
    items = [
        _thing("ListItem", position=position, name=name, url=_url(address, edition))
        for position, (name, address) in enumerate(named, 1)
    ]
    return _CONTEXT | _thing("ItemList", numberOfItems=len(items), itemListElement=items) if items else {}


def _is_organization(institution: Institution) -> bool:
    return not institution.sample and institution.type != _NO_INSTITUTION


def _organizations(ids: Iterable[str], edition: Edition) -> list[Data]:
    """Return the institutions that the catalog knows."""
    known = (edition.catalog.institutions.get(one) for one in ids)
    return [
        _thing("Organization", name=one.title, url=_url(institution_page(one.id), edition))
        for one in known
        if one and _is_organization(one)
    ]


def _audience(audience: Audience, edition: Edition) -> Data:
    who = audience.who
    return _thing(
        "EducationalAudience",
        educationalRole=edition.labels.names("roles", who.roles),
        geographicArea=[_thing("AdministrativeArea", name=edition.labels.region(code)) for code in who.regions],
    )


def _credits(course: Course, edition: Edition) -> Data:
    """Return the 学分 of a course where all its audiences receive the same."""
    amounts = {audience.credits.total if audience.credits else None for audience in course.audiences}
    amount = amounts.pop() if len(amounts) == 1 else None
    if amount is None:
        return {}
    whole, part = divmod(amount.hundredths, 100)
    value = amount.hundredths / 100 if part else whole
    return _thing("QuantitativeValue", value=value, unitText=edition.t("words.unit.credits"))


def _is_free(fee: Fee | None) -> bool | None:
    return True if fee and fee.amount and not fee.amount.hundredths else None


def _instances(course: Course, edition: Edition) -> Iterator[Data]:
    """Yield the runs of which anything is known that schema.org has a word for."""
    for run in course.offerings:
        said = _thing(
            "CourseInstance",
            name=run.title,
            startDate=_first([segment.starts for segment in run.segments]),
            endDate=_last([segment.ends for segment in run.segments]),
            location=[*_places(run.segments, edition)],
            maximumAttendeeCapacity=run.capacity.places if run.capacity and not run.capacity.about else None,
            eventStatus=_CANCELLED if run.status is OfferingStatus.CANCELLED else "",
        )
        mode = _mode(course, run)
        if said:
            yield said | ({"courseMode": mode} if mode else {})


def _mode(course: Course, run: Offering) -> str:
    """Return how a run is delivered: by its segments where each tells, else as the course is."""
    told = {segment.delivery for segment in run.segments}
    if not told or None in told:
        delivery = course_delivery(course)
    else:
        delivery = Delivery.BLENDED if len(told) > 1 else told.pop()
    return _MODES.get(delivery, "") if delivery else ""


def _places(segments: Iterable[Segment], edition: Edition) -> Iterator[Data]:
    seen: list[Data] = [{}]
    for segment in segments:
        region = edition.labels.region(segment.region) if segment.region else ""
        place = _thing("Place", name=segment.venue, address=region)
        if place not in seen:
            seen.append(place)
            yield place


def _first(dates: list[PartialDate | None]) -> str:
    """Return the earliest date; nothing where one is unknown, or the earliest is known by its year only."""
    known = [date for date in dates if date]
    return _written(min(known, key=lambda date: date.first)) if known and len(known) == len(dates) else ""


def _last(dates: list[PartialDate | None]) -> str:
    """Return the latest date; nothing where one is unknown, or the latest is known by its year only."""
    known = [date for date in dates if date]
    return _written(max(known, key=lambda date: date.last)) if known and len(known) == len(dates) else ""


def _written(date: PartialDate) -> str:
    return "" if date.precision is Precision.YEAR else str(date)


def _contact(contact: Contact | None) -> Data:
    if contact is None:
        return {}
    return _thing(
        "ContactPoint",
        name=contact.office,
        telephone=contact.phone,
        email=contact.mail if safe_url(f"mailto:{contact.mail}") else "",
        url=safe_url(contact.url),
    )


def _document(source: Source | None) -> Data:
    """Return the public document that tells of an entry."""
    if source is None:
        return {}
    date = _written(source.date) if source.date else ""
    return _thing("CreativeWork", name=source.document, datePublished=date, url=safe_url(source.url))
