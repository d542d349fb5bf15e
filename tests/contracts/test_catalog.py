"""The catalogs in this repository: every file tells editors which schema it follows, and has no mistakes."""

from __future__ import annotations

import os
import re
from functools import cache
from pathlib import Path

import pytest

from kedan import locale
from kedan.diagnostics.render.as_text import render_text
from kedan.loading.files import RawFile, Slot, slot_of
from kedan.project import Project
from tests.support.catalogs import REPOSITORY, TESTS

CATALOGS = (REPOSITORY / "catalog", TESTS / "catalog")
FILES = sorted(path for root in CATALOGS for path in root.rglob("*.yml"))
_MODELINE = re.compile(r"# yaml-language-server: \$schema=(\S+)")


def _noun(path: Path) -> str:
    root = next(root for root in CATALOGS if root in path.parents)
    slot = slot_of(RawFile(inside=path.relative_to(root).as_posix(), shown=path.name))
    assert isinstance(slot, Slot), slot
    return slot.noun


def test_every_file_begins_with_the_schema_of_its_noun() -> None:
    for path in FILES:
        first = path.read_text("utf-8").partition("\n")[0]
        found = _MODELINE.fullmatch(first)
        schema = REPOSITORY / "schemas" / f"{_noun(path)}.schema.json"
        right = f"# yaml-language-server: $schema={Path(os.path.relpath(schema, path.parent)).as_posix()}"
        shown = path.relative_to(REPOSITORY).as_posix()
        assert found, f"{shown}: its first line is {first!r}, it should be {right}"
        assert (path.parent / found[1]).resolve() == schema, f"{shown}: its first line should be {right}"


def test_every_file_ends_with_one_line_break() -> None:
    for path in FILES:
        text = path.read_text("utf-8")
        assert text.endswith("\n"), path
        assert not text.endswith("\n\n"), path


@cache
def _project() -> Project:
    return Project.open(REPOSITORY / "catalog")


def test_the_catalog_has_no_mistakes() -> None:
    project = _project()
    assert not project.has_errors, render_text(project.report(), locale.load("en"), False)  # noqa: FBT003


PERSONAL = {
    "a mobile phone": re.compile(r"(?<![0-9])1[3-9][0-9]([- ]?)[0-9]{4}\1[0-9]{4}(?![0-9])"),
    "an identity card": re.compile(r"(?<![0-9])[1-9][0-9]{5}(?:19|20)[0-9]{2}[01][0-9][0-3][0-9]{4}[0-9Xx](?![0-9])"),
    "a mail address": re.compile(r"[\w.+-]+@(?!example\.(?:org|com|net)\b)[\w-]+(?:\.[\w-]+)+"),
    "a phone number": re.compile(r"(?<![0-9])(?:\+?86[- ]?)?0[1-9][0-9]{1,2}[- ]?[2-9][0-9]{6,7}(?![0-9])"),
    "a messenger account": re.compile(r"(?:微信号?|QQ|钉钉)[号群]?\s*[:：]\s*\w", re.IGNORECASE),
}
"""What no entry may hold. Made-up ones are none: 0571-00000000 (subscribers begin with 2 or more), x@example.org."""


@pytest.mark.parametrize("what", PERSONAL)
def test_the_catalog_holds_nothing_about_persons(what: str) -> None:
    for path in sorted((REPOSITORY / "catalog").rglob("*.*")):
        found = [match[0] for match in PERSONAL[what].finditer(path.read_text("utf-8").translate(_NARROW))]
        assert not found, f"{path.relative_to(REPOSITORY).as_posix()}: {', '.join(found)} looks like {what}"


_NARROW = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
"""Full-width digits and letters are read as the narrow ones."""


@pytest.mark.parametrize(
    ("what", "text"),
    [
        ("a mobile phone", "联系人 13812345678"),
        ("a mobile phone", "138-1234-5678"),
        ("an identity card", "330102199001011234"),
        ("an identity card", "33010219900101123X"),
        ("a mail address", "wang.li@school.example.cn"),
        ("a phone number", "0571-88001234"),
        ("a phone number", "010 66096114"),
        ("a messenger account", "微信号：abc"),
    ],
)
def test_what_is_personal_is_recognised(what: str, text: str) -> None:
    assert PERSONAL[what].search(text)


@pytest.mark.parametrize(
    "text", ["教师〔2013〕11号", "0571-00000000", "2026-11-22", "360 学时", "浙教办师〔2020〕19号", '"330110"']
)
def test_what_is_not_personal_is_left_alone(text: str) -> None:
    assert [what for what, pattern in PERSONAL.items() if pattern.search(text)] == []


def test_a_real_course_names_its_document_and_when_it_was_added() -> None:
    for course in _project().catalog.courses.values():
        if not course.sample:
            assert course.source is not None, f"catalog/courses/{course.id}.yml: name the public document in `source`"
            assert course.added is not None, f"catalog/courses/{course.id}.yml: write the day of entry in `added`"


def test_an_entry_from_a_document_says_who_provides_it() -> None:
    """Where no institution published the entry here, the folder does not tell: `[]` where the document does not."""
    for course in _project().catalog.courses.values():
        if course.publisher == "public-record":
            assert "providers" in course.document.data, f"catalog/courses/{course.id}.yml: write `providers`"
