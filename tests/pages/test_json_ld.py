"""What pages say to other programs: true, in words that schema.org has, and unable to leave its script."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

import pytest

from kedan import locale
from kedan.model.catalog import Catalog
from kedan.model.common import Capacity, Contact, Fee
from kedan.model.course import Course
from kedan.model.terms import Delivery, OfferingStatus
from kedan.project import Project
from kedan.site import build_site
from tests.builders import (
    amount,
    audience,
    catalog,
    course,
    date,
    institution,
    offering,
    program,
    segment,
    settings,
    source,
    split,
)
from tests.pages.samples import rich_catalog
from tests.support.repository import ROOT

TERMS: Mapping[str, list[str]] = json.loads((ROOT / "tests/pages/schema_org_terms.json").read_text("utf-8"))["types"]
ADDRESS = "https://example.org/menu"
_SCRIPT = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
_HOSTILE = "</script><script>alert(1)</script>\u2028\u2029 <!-- ]]> & \x1b\u202e"


def real() -> Catalog:
    """Return the rich catalog as if none of it were a sample."""
    rich = rich_catalog()
    return replace(
        rich,
        settings=replace(rich.settings, address=ADDRESS),
        courses={key: replace(one, sample=False) for key, one in rich.courses.items()},
        institutions={key: replace(one, sample=False) for key, one in rich.institutions.items()},
        programs={key: replace(one, sample=False) for key, one in rich.programs.items()},
    )


def said_by(written: Catalog) -> dict[str, dict[str, Any]]:
    """Return the JSON-LD of every page that has any."""
    pages = tuple(build_site(written, locale.load("zh")).pages)
    found = {page.address: _SCRIPT.findall(page.head) for page in pages}
    assert all(len(scripts) <= 1 for scripts in found.values())
    return {address: json.loads(scripts[0]) for address, scripts in found.items() if scripts}


def said_of(one: Course, *others: Any, **fields: Any) -> dict[str, Any]:
    """Return the JSON-LD of one course."""
    return said_by(catalog(one, *others, **fields)).get(f"courses/{one.id}.html", {})


def things(value: Any) -> Iterator[dict[str, Any]]:
    """Yield every thing in a piece of JSON-LD."""
    if isinstance(value, dict):
        yield value
        for part in value.values():
            yield from things(part)
    elif isinstance(value, list):
        for part in value:
            yield from things(part)


@pytest.mark.parametrize("written", [real(), Project.open(ROOT / "catalog").catalog], ids=["rich", "real"])
def test_every_word_is_one_of_schema_org(written: Catalog) -> None:
    said = said_by(written)
    assert said
    for address, data in said.items():
        assert data["@context"] == "https://schema.org", address
        for thing in things(data):
            assert set(thing) - {"@context", "@type"} <= set(TERMS[thing["@type"]]), address
            assert set(thing) > {"@type"}, address
            assert not {"", None} & {value for value in thing.values() if isinstance(value, str | None)}, address


def test_samples_say_nothing_and_are_named_nowhere() -> None:
    written = Project.open(ROOT / "catalog").catalog
    said = json.dumps(said_by(written), ensure_ascii=False)
    assert "示例" not in said
    nouns = (written.courses, written.institutions, written.programs)
    addresses = [f"{one.id}.html" for noun in nouns for one in noun.values() if one.sample]
    assert addresses
    assert [one for one in said_by(written) if one.endswith(tuple(addresses))] == []


def test_a_collection_of_documents_is_not_called_an_organization() -> None:
    said = said_by(real())
    assert "institutions/public-record.html" not in said
    assert "公开文件整理" not in json.dumps(said, ensure_ascii=False)


def test_a_course_with_all_that_it_states() -> None:
    assert said_by(real())["courses/sample-college/workshop.html"] == {
        "@context": "https://schema.org",
        "@type": "Course",
        "name": "教研组建设工作坊",
        "description": "先看课，再议课。 带一份量表 见案例 (example.org)",
        "url": f"{ADDRESS}/courses/sample-college/workshop.html",
        "inLanguage": "zh",
        "provider": [
            {
                "@type": "Organization",
                "name": "示例市教师发展学院",
                "url": f"{ADDRESS}/institutions/sample-college.html",
            }
        ],
        "about": [
            {"@type": "DefinedTerm", "name": "引领教师成长"},
            {"@type": "DefinedTerm", "name": "领导课程教学"},
        ],
        "keywords": ["课例研修"],
        "audience": [
            {"@type": "EducationalAudience", "educationalRole": "正职校长、副校长"},
            {"@type": "EducationalAudience", "educationalRole": "中层干部"},
        ],
        "educationalCredentialAwarded": "结业证书",
        "isAccessibleForFree": True,
        "hasCourseInstance": [
            {
                "@type": "CourseInstance",
                "startDate": "2027-01-13",
                "endDate": "2027-01-16",
                "location": [{"@type": "Place", "name": "教师发展学院", "address": "浙江省杭州市余杭区"}],
                "maximumAttendeeCapacity": 40,
                "courseMode": "onsite",
            },
            {
                "@type": "CourseInstance",
                "name": "秋季班",
                "startDate": "2027-09-01",
                "endDate": "2027-10-31",
                "location": [{"@type": "Place", "name": "第二基地"}],
                "courseMode": "blended",
            },
            {
                "@type": "CourseInstance",
                "startDate": "2026-05-18",
                "eventStatus": "https://schema.org/EventCancelled",
                "courseMode": "blended",
            },
        ],
    }


@pytest.mark.parametrize(
    ("audiences", "expected"),
    [
        ((audience("principal", credit=split(24)), audience("vice-principal", credit=split(offline=16, online=8))), 24),
        ((audience("principal", credit=split(0.5)),), 0.5),
        ((audience("principal", credit=split(24)), audience("vice-principal", credit=split(16))), None),
        ((audience("principal", credit=split(24)), audience("vice-principal")), None),
        ((), None),
    ],
)
def test_credits_are_told_where_they_are_one_number(audiences: tuple[Any, ...], expected: float | None) -> None:
    data = said_of(course(audiences=audiences, hours=split(48)))
    assert data.get("numberOfCredits", {}).get("value") == expected
    assert "timeRequired" not in data


def test_dates_and_places_are_told_as_exactly_as_they_are_known() -> None:
    runs = (
        offering("year", segment("2014", "2014"), title="只知年份"),
        offering("month", segment("2021-11", "2022-01", delivery=Delivery.SCHOOL_BASED)),
        offering("open-end", segment("2026-03-01", "2026-03-02"), segment("2026-04-01"), capacity=Capacity(places=30)),
        offering("rough", segment("2026-05", region="33"), capacity=Capacity(places=350, about=True)),
        offering("nothing", segment("2013")),
        offering("cancelled", status=OfferingStatus.CANCELLED),
    )
    assert said_of(course(offerings=runs))["hasCourseInstance"] == [
        {"@type": "CourseInstance", "name": "只知年份"},
        {"@type": "CourseInstance", "startDate": "2021-11", "endDate": "2022-01"},
        {"@type": "CourseInstance", "startDate": "2026-03-01", "maximumAttendeeCapacity": 30},
        {"@type": "CourseInstance", "startDate": "2026-05", "location": [{"@type": "Place", "address": "浙江省"}]},
        {"@type": "CourseInstance", "eventStatus": "https://schema.org/EventCancelled"},
    ]


@pytest.mark.parametrize("fee", [None, Fee(payer="training-fund"), Fee(amount=amount(120))])
def test_a_course_is_called_free_only_where_nothing_is_charged(fee: Fee | None) -> None:
    assert "isAccessibleForFree" not in said_of(course(fee=fee))


def test_nobody_is_called_a_provider_where_the_document_names_none() -> None:
    assert "provider" not in said_of(course(publisher="college", providers=()), institution())


def test_without_an_address_nothing_has_one() -> None:
    assert '"url"' not in json.dumps(said_by(replace(real(), settings=settings())), ensure_ascii=False).replace(
        '"url": "https://example.org/', ""
    )


def test_a_document_tells_of_an_entry() -> None:
    told = source("教师〔2013〕11号", date=date("2013-08-29"), url="https://example.org/11")
    assert said_of(course(source=told))["subjectOf"] == {
        "@type": "CreativeWork",
        "name": "教师〔2013〕11号",
        "datePublished": "2013-08-29",
        "url": "https://example.org/11",
    }
    assert "url" not in said_of(course(source=replace(told, url="javascript:alert(1)")))["subjectOf"]


def test_text_cannot_leave_the_script() -> None:
    written = catalog(
        course(title=_HOSTILE, description=_HOSTILE, tags=(_HOSTILE,), source=source(_HOSTILE), certificate=_HOSTILE),
        institution(title=_HOSTILE, office=Contact(office=_HOSTILE, mail=_HOSTILE, url=_HOSTILE)),
        program(title=_HOSTILE, summary=_HOSTILE),
        settings=settings(title=_HOSTILE, address=f"https://example.org/{_HOSTILE}"),
    )
    for page in build_site(written, locale.load("zh")).pages:
        assert page.head.count("<script") == page.head.count("</script>") == page.head.count("ld+json"), page.address
        assert not set("\u2028\u2029\x1b\u202e") & set(page.head), page.address
    said = said_by(written)
    assert said["courses/college/course.html"]["name"] == "</script><script>alert(1)</script> <!-- ]]> &"
    assert not set("\u2028\u2029\x1b\u202e") & set(json.dumps(said, ensure_ascii=False))
    assert "mail" not in json.dumps(said["institutions/college.html"])
