"""What a page exports is a list: the sample is the one that tests/web/list-export.test.js holds pages against."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kedan import resources
from kedan.audit.selection import Profile
from kedan.cli.list_file import read_list
from kedan.loading.schema import SchemaSet
from kedan.project import Project
from tests.support.command import Outcome
from tests.support.schemas import schema_set

TEXT = (Path(__file__).parents[1] / "conformance" / "list-export.json").read_text("utf-8")
EXPORTED: dict[str, Any] = json.loads(TEXT)


def test_the_schema_accepts_it() -> None:
    own = {"list.schema.json": json.loads(resources.read_text("audit", "list.schema.json"))}
    schemas = SchemaSet({**schema_set().schemas, **own})
    assert schemas.violations("list", EXPORTED) == ()


def test_the_audit_reads_all_that_it_counts(here: Path) -> None:
    (here / "list.json").write_text(TEXT, "utf-8")
    selection = read_list(here / "list.json", Project.open(here / "catalog").catalog).selection
    assert selection is not None
    assert selection.profile == Profile(
        roles=("principal",), stages=("junior",), region="33", school_category="rural-other", cycle_start=2023
    )
    assert [(one.course, one.offering, one.year) for one in selection.planned] == [
        ("sample-college/school-planning", "spring", None),
        ("gone-college/gone", "", 2027),
    ]
    assert [one.title for one in selection.done] == ["任职资格培训", "读书会"]
    assert str(selection.done[0].amount) == "300"
    assert [one.rule for one in selection.waivers] == ["total"]
    assert [one.rule for one in selection.confirmed] == ["total"]


def test_the_command_takes_it(here: Path, kedan: Callable[..., Outcome]) -> None:
    (here / "list.json").write_text(TEXT, "utf-8")
    told = kedan("audit", "list.json", "--policy", "cycle")
    assert told.code == 0
    assert "gone-college/gone" in told.err  # a warning


@pytest.mark.parametrize("courses", [80, 200])
def test_a_long_one_is_read_too(here: Path, courses: int) -> None:
    """It takes far more room than an entry: a page notes what it showed of each course."""
    planned = [{**EXPORTED["planned"][0], "course": f"college/course-{at}"} for at in range(courses)]
    path = here / "list.json"
    path.write_text(json.dumps({**EXPORTED, "planned": planned}, ensure_ascii=False, indent=1), "utf-8")
    assert path.stat().st_size > 64 * 1024
    read = read_list(path, Project.open(here / "catalog").catalog)
    assert read.selection is not None
    assert len(read.selection.planned) == courses


def test_what_no_page_exports_is_still_refused(here: Path, kedan: Callable[..., Outcome]) -> None:
    for wrong in (
        {**EXPORTED, "site": "<b>"},
        {**EXPORTED, "saved": "soon"},
        {**EXPORTED, "planned": [{**EXPORTED["planned"][0], "added": "2026-12-08 10:00"}]},
        {**EXPORTED, "watched": [{"course": "x"}]},
        {**EXPORTED, "busy": [{"title": "x"}]},
        {**EXPORTED, "facts": {}},
    ):
        (here / "list.json").write_text(json.dumps(wrong, ensure_ascii=False), "utf-8")
        assert kedan("audit", "list.json").code == 1
