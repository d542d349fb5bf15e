"""The rows that the menu searches in the browser."""

from __future__ import annotations

from kedan import locale
from kedan.model.course import SyllabusItem
from kedan.model.terms import OfferingStatus
from kedan.search.menu_index import menu_rows
from kedan.search.runs import run_data
from tests.builders import catalog, course, institution, offering, segment, source

ZH = locale.load("zh")


def test_a_row_holds_everything_that_is_searched() -> None:
    rich = course(
        title="工作坊",
        summary="一句话",
        description="**重点**见[表](https://example.org/x)",
        providers=("college",),
        domains=("teachers",),
        tags=("课例",),
        syllabus=(SyllabusItem(title="把脉"),),
        outcomes=("会议课",),
        source=source("浙教办师〔2020〕19号", title="提升计划"),
    )
    assert menu_rows(catalog(rich, institution(title="学院")), ZH) == [
        {
            "id": "college/course",
            "title": "工作坊",
            "text": [
                "一句话",
                "重点见表 (example.org)",
                "学院",
                "课例",
                "把脉",
                "会议课",
                "浙教办师〔2020〕19号",
                "提升计划",
            ],
            "domains": ["teachers"],
            "always": False,
            "runs": [],
        }
    ]


def test_a_thin_row() -> None:
    assert menu_rows(catalog(course(always_open=True)), ZH) == [
        {"id": "college/course", "title": "一门课", "text": [], "domains": [], "always": True, "runs": []}
    ]


def test_rows_are_in_menu_order() -> None:
    late, early = (offering("a", segment(year)) for year in ("2027", "2014"))
    rows = menu_rows(catalog(course("p/a", offerings=(early,)), course("p/b", offerings=(late,))), ZH)
    assert [row["id"] for row in rows] == ["p/b", "p/a"]


def test_a_run_leaves_out_what_is_not_stated() -> None:
    assert run_data(offering("a")) == {"id": "a"}
    full = offering(
        "2027-spring",
        segment("2027-01-13", "2027-01-16", venue="学院"),
        segment("2027-03"),
        enrolment=[("2026-12-01", "2026-12-20"), ("", "2027-01-05")],
        status=OfferingStatus.CONFIRMED,
    )
    assert run_data(full) == {
        "id": "2027-spring",
        "segments": [{"starts": "2027-01-13", "ends": "2027-01-16"}, {"starts": "2027-03"}],
        "enrolment": [{"opens": "2026-12-01", "closes": "2026-12-20"}, {"closes": "2027-01-05"}],
        "status": "confirmed",
    }
