"""The page of a course: rich entries, thin ones, and what stands between."""

from __future__ import annotations

import json

from kedan import locale
from kedan.model.catalog import Catalog
from kedan.model.terms import Delivery
from kedan.pages.course import course_pages, course_view
from kedan.pages.edition import Edition
from tests.builders import audience, catalog, course, institution, offering, program, segment, source, split
from tests.pages.reading import Reader, read
from tests.pages.samples import rich_catalog, rich_course, thin_course

ZH = locale.load("zh")


def shown(entries: Catalog, course_id: str = "college/course") -> Reader:
    """Return the page of one course."""
    edition = Edition(entries, ZH)
    drafts = {draft.address: draft for draft in course_pages(edition)}
    return read(drafts[f"courses/{course_id}.html"].make(edition).body)


def text_of(entries: Catalog, course_id: str = "college/course") -> str:
    return " ".join("".join(shown(entries, course_id).text).split())


def test_a_thin_course_says_what_is_not_stated() -> None:
    text = text_of(catalog(thin_course()), "public-record/thin")
    for words in ("学分未注明", "领域未注明", "文件未注明", "班期未注明", "暂无公开的评价记录", "教师〔2013〕11号"):
        assert words in text
    assert "None" not in text


def test_a_thin_course_has_no_empty_sections() -> None:
    headings = [text for _, text in shown(catalog(thin_course()), "public-record/thin").headings]
    assert headings == ["卓越校长领航工程", "考核与评价", "依据文件"]


def test_a_sample_is_marked_and_needs_no_document() -> None:
    text = text_of(catalog(course(sample=True)))
    assert "一门课 示例" in text
    assert "示例条目，无文件" in text


def test_credits_of_each_audience_by_delivery() -> None:
    view = course_view(rich_course(), Edition(rich_catalog(), ZH))
    assert view.credits.columns == ("线下", "线上")
    first, second = view.credits.audiences
    assert (first.amounts, first.total, first.counts_toward) == (("16", "8"), "24", ("计入“90 学分”培训",))
    assert (second.amounts, second.total, second.details) == ((), "16", "任职不超过 3 年 · 自主选学")


def test_a_part_that_an_audience_lacks_is_a_dash() -> None:
    two = course(
        audiences=(
            audience("principal", credit=split(offline=16, online=8)),
            audience("middle-leader", credit=split(offline=16)),
        )
    )
    assert course_view(two, Edition(catalog(two), ZH)).credits.audiences[1].amounts == ("16", "—")


def test_columns_that_no_offering_fills_are_left_out() -> None:
    bare = course(offerings=(offering("a", segment("2014", "2014")),))
    full = course(
        offerings=(
            offering("a", segment("2014", "2014")),
            offering("b", segment("2027-01-01", "2027-01-02", delivery=Delivery.OFFLINE, venue="学院")),
        )
    )
    columns = [course_view(one, Edition(catalog(one), ZH)).offerings.columns for one in (bare, full)]
    assert columns == [frozenset(), {"how", "where"}]


def test_each_run_carries_its_dates() -> None:
    runs = [json.loads(data) for data in shown(rich_catalog(), "sample-college/workshop").attributes("data-kd-run")]
    table = [run for run in runs if run["id"] == "2027-spring"]
    assert table[0] == table[1]
    assert table[0]["enrolment"] == [{"opens": "2026-12-01", "closes": "2026-12-20"}]


def test_a_course_names_the_programs_it_belongs_to() -> None:
    by_batch = course(offerings=(offering("a", batch="plan/one"),))
    assert "提升计划" in text_of(catalog(by_batch, program()))
    assert "提升计划" in text_of(catalog(course(), program(courses=("college/course",))))


def test_who_maintains_an_entry_is_named_where_it_is_not_the_provider() -> None:
    other = course(providers=("university",))
    entries = catalog(other, institution("university", "师范大学"), institution())
    assert "条目整理 教师发展学院" in text_of(entries)
    assert "条目整理" not in text_of(catalog(course(providers=("college",)), institution()))


def test_the_licence_of_the_publisher_holds_unless_the_entry_has_its_own() -> None:
    licensed = institution(licence="CC-BY-SA-4.0")
    assert "CC BY-SA 4.0" in text_of(catalog(course(), licensed))
    assert "CC BY 4.0" in text_of(catalog(course(), institution()))


def test_the_standards_grid_marks_what_the_course_serves() -> None:
    reader = shown(rich_catalog(), "sample-college/workshop")
    cells = [attrs["class"] for tag, attrs in reader.tags if tag == "td" and "kd-cell" in attrs.get("class", "")]
    assert len(cells) == 60
    assert sum("kd-cell--served" in cell for cell in cells) == 3


def test_an_unknown_standard_is_a_list_of_numbers() -> None:
    assert "other-standard：第 2、5 条。" in text_of(catalog(course(standards={"other-standard": (5, 2)})))


def test_a_link_that_is_not_plain_stays_text() -> None:
    reader = shown(catalog(course(source=source(url="http://example.org/doc"))))
    assert not [
        target for tag, attrs in reader.tags if tag == "a" for target in [attrs["href"]] if "example.org" in target
    ]
