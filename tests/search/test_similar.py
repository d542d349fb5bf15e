"""Courses that are alike name each other; those that are not are named nowhere."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from kedan.model.course import Course
from kedan.model.terms import OfferingStatus
from kedan.search.similar import MOST_SIMILAR, similar_courses
from tests.builders import audience, course, offering, segment

_TOPICS = ("学校发展规划", "教研组建设", "家校社协同", "校园安全", "作业设计", "班级文化", "青年教师", "经费预算")
_SCHOOLS = ("农村小学", "九年一贯制学校", "普通高中", "幼儿园", "教育集团", "寄宿制学校")


def others() -> list[Course]:
    """Return courses that have little to do with one another, so that words are rare."""
    return [
        course(f"college/other-{at}", title)
        for at, title in enumerate(("食堂管理", "高考分析", "园所环境", "影子校长"))
    ]


def named(this: str, *courses: Course, idle: tuple[str, ...] = ()) -> list[str]:
    """Return which courses are named for one, among others."""
    found = similar_courses((*courses, *others()), idle).get(f"college/{this}", ())
    return [one.slug for one in found]


def planning(slug: str, title: str = "学校发展规划编制", **fields: object) -> Course:
    return course(f"college/{slug}", title, **fields)


def many(number: int) -> list[Course]:
    """Return courses with titles made of a few topics, as a large catalog has them."""
    luck = random.Random(number)  # noqa: S311
    return [
        course(f"college/{at:05}", f"{luck.choice(_SCHOOLS)}{luck.choice(_TOPICS)}与{luck.choice(_TOPICS)}第{at}班")
        for at in range(number)
    ]


def test_courses_with_rare_words_in_common_name_each_other() -> None:
    assert named("a", planning("a"), planning("b", "三年发展规划")) == ["b"]
    assert named("b", planning("a"), planning("b", "三年发展规划")) == ["a"]


def test_nothing_is_said_where_nothing_is_similar() -> None:
    assert similar_courses(others()) == {}
    assert similar_courses(()) == {}


def test_one_word_in_common_is_chance() -> None:
    assert named("a", planning("a", "规划"), planning("b", "规划")) == []


def test_tags_count_like_titles() -> None:
    assert named("a", planning("a", "甲", tags=("课例研修",)), planning("b", "乙", tags=("课例研修",))) == ["b"]


def test_at_most_four_are_named() -> None:
    assert len(named("a", *(planning(slug) for slug in "abcdefgh"))) == MOST_SIMILAR


def test_equally_similar_ones_keep_the_order_of_the_menu() -> None:
    assert named("b", *(planning(slug) for slug in "dbca")) == ["d", "c", "a"]


def test_what_the_page_names_already_is_not_named_again() -> None:
    this = planning("a", prerequisites=("college/b",), excludes=("college/c",))
    assert named("a", this, planning("b"), planning("c"), planning("d")) == ["d"]


def test_a_course_that_excludes_this_one_is_an_alternative() -> None:
    assert named("a", planning("a"), planning("b", excludes=("college/a",))) == ["b"]


def test_a_course_without_an_offering_that_is_not_cancelled_is_not_named() -> None:
    off = offering("one", segment("2027-01"), status=OfferingStatus.CANCELLED)
    on = offering("two", segment("2027-02"))
    assert named("a", planning("a"), planning("b", offerings=(off,)), planning("c", offerings=(off, on))) == ["c"]
    assert named("b", planning("a"), planning("b", offerings=(off,))) == ["a"]
    assert named("a", planning("a"), planning("b", offerings=(off,), always_open=True)) == ["b"]


def test_the_same_readers_and_domains_make_courses_more_alike() -> None:
    this = planning("a", domains=("planning",), audiences=(audience("principal", stages=("junior",)),))
    same = planning("same", domains=("planning",), audiences=(audience("principal", stages=("junior",)),))
    foreign = planning("foreign", domains=("teachers",), audiences=(audience("staff", stages=("senior",)),))
    assert named("a", this, foreign, planning("silent"), same) == ["same", "silent", "foreign"]


def test_idle_words_tell_nothing() -> None:
    one, other = planning("a", "网络课程教研"), planning("b", "网络课程安全")
    assert named("a", one, other) == ["b"]
    assert named("a", one, other, idle=("網絡課程",)) == []


def test_traditional_and_simplified_are_the_same() -> None:
    assert named("a", planning("a"), planning("b", "學校發展規劃")) == ["b"]


@given(st.lists(st.sampled_from(many(40)), unique_by=lambda one: one.id, max_size=40))
def test_nothing_is_named_for_itself_or_twice(courses: list[Course]) -> None:
    for this, found in similar_courses(courses).items():
        ids = [one.id for one in found]
        assert this not in ids
        assert len(set(ids)) == len(ids) > 0


def test_the_result_is_the_same_in_every_process() -> None:
    script = (
        "from kedan.search.similar import similar_courses; from tests.search.test_similar import many;"
        "print([(id_, [one.id for one in found]) for id_, found in similar_courses(many(300)).items()])"
    )
    root = Path(__file__).parents[2]
    said = {
        subprocess.run(
            [sys.executable, "-c", script], cwd=root, env={"PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("1", "2")
    }
    assert len(said) == 1


def test_another_title_changes_what_is_named_for_few() -> None:
    before = many(2000)
    after = [course(one.id, "三年发展规划与预算") if one.slug == "01000" else one for one in before]
    old, new = similar_courses(before), similar_courses(after)
    changed = [one.id for one in before if ids_of(old, one) != ids_of(new, one)]
    assert 0 < len(changed) <= 40


def ids_of(found: dict[str, tuple[Course, ...]], this: Course) -> list[str]:
    return [one.id for one in found.get(this.id, ())]


def cpu_seconds(courses: list[Course]) -> float:
    start = time.process_time()
    similar_courses(courses)
    return time.process_time() - start


def test_the_time_grows_with_the_number_of_courses() -> None:
    cpu_seconds(many(100))
    assert cpu_seconds(many(4000)) < 16 * cpu_seconds(many(1000))


def test_courses_with_one_title_take_no_longer() -> None:
    same = [course(f"college/{at:05}", "农村小学学校发展规划与教研组建设") for at in range(2000)]
    assert cpu_seconds(same) < 8 * cpu_seconds(many(2000))
