"""What the catalog lacks is told only where every file could be read."""

from __future__ import annotations

from tests.support.catalogs import diagnostics

MENU = """title: 上半年选学菜单
audience: {roles: [principal]}
window: {opens: 2027-01-01, closes: 2027-01-20}
sections:
  - {id: culture, domain: culture}
sample: true
"""
BROKEN = "title: 校园文化\ndomains: [cultur]\nsample: true\n"


def _found(course: str) -> set[str]:
    files = {"menus/spring.yml": MENU, "courses/sample-college/campus.yml": course}
    return {found.id for found in diagnostics({name: text.encode() for name, text in files.items()})}


def test_a_section_may_be_empty_only_because_a_course_is_broken() -> None:
    assert _found(BROKEN) == {"unknown-id"}
    assert _found(BROKEN.replace("cultur]", "planning]")) == {"empty-section"}
