"""What a course page says of courses like it, and when that makes it outdated."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

from kedan import locale
from kedan.model.catalog import Catalog
from kedan.model.course import Course
from kedan.pages.edition import Edition
from tests.builders import audience, catalog, course, institution, split
from tests.pages.test_watching import drafts, outdated

ZH = locale.load("zh")
_TOPICS = ("学校发展规划", "教研组建设", "家校社协同", "校园安全", "作业设计", "班级文化", "青年教师", "经费预算")


def section(base: Catalog, course_id: str) -> str:
    """Return what the page of a course says of courses like it."""
    edition = Edition(base, ZH)
    body = drafts(edition)[f"courses/{course_id}.html"].make(edition).body
    _, found, rest = body.partition('aria-labelledby="similar"')
    return rest.partition("</section>")[0] if found else ""


def pair(**fields: object) -> Catalog:
    """Return a catalog of two courses that are alike, one with more to it."""
    other = course("college/b", "三年发展规划", providers=("college",), domains=("planning",), **fields)
    return catalog(course("college/a", "学校发展规划编制"), other, institution("college", "教师发展学院"))


def test_a_page_names_what_is_similar_with_what_a_choice_needs() -> None:
    shown = section(pair(audiences=(audience("principal", credit=split(24)),)), "college/a")
    for words in ("相近的课程", 'href="../../courses/college/b.html"', "三年发展规划", "教师发展学院 · 24 学分"):
        assert words in shown
    assert "规划学校发展" in shown


def test_an_alternative_is_marked_as_one() -> None:
    assert "只能选其中一门" in section(pair(excludes=("college/a",)), "college/a")
    assert "只能选其中一门" not in section(pair(), "college/a")


def test_a_sample_is_marked_as_one() -> None:
    assert "kd-sample" in section(pair(sample=True), "college/a")


def test_a_page_without_similar_courses_says_nothing_of_them() -> None:
    assert section(catalog(course("college/a", "学校发展规划编制"), course("college/b", "食堂管理")), "college/a") == ""


def titled(base: Catalog, course_id: str, title: str) -> Catalog:
    changed: Course = replace(base.courses[course_id], title=title)
    return replace(base, courses={**base.courses, course_id: changed})


def test_a_page_is_outdated_when_other_courses_become_similar() -> None:
    before = catalog(course("college/a", "学校发展规划编制"), course("college/b", "食堂管理"))
    page = "courses/college/a.html"
    assert outdated(before, titled(before, "college/b", "三年发展规划"), [page]) == {page}
    assert outdated(before, titled(before, "college/b", "食堂采购"), [page]) == set()


def test_another_title_among_many_outdates_few_pages() -> None:
    titles = [f"{one}与{other}第{at}班" for at, (one, other) in enumerate(product(_TOPICS * 4, _TOPICS))]
    before = catalog(*(course(f"college/{at:03}", title) for at, title in enumerate(titles)))
    pages = [f"courses/{course_id}.html" for course_id in before.courses]
    found = outdated(before, titled(before, "college/100", "校园安全与学校发展规划"), pages)
    assert "courses/college/100.html" in found
    assert len(found) <= len(pages) / 8
