"""The pages of the checks, and their list: the papers of `kedan explain` on the site."""

from __future__ import annotations

import pytest

from kedan import locale, resources
from kedan.diagnostics.diagnostic import Severity
from kedan.pages.check import check_pages, told_checks
from kedan.pages.checks import check_list
from kedan.pages.edition import Edition
from kedan.pages.page import Page
from tests.builders import catalog
from tests.pages.reading import read

CHECKS = {check.info.id: check for check in told_checks()}


def pages(language: str) -> dict[str, Page]:
    edition = Edition(catalog(), locale.load(language))
    return {draft.address: draft.make(edition) for draft in (*check_list(edition), *check_pages(edition))}


ZH, EN = pages("zh"), pages("en")


def text_of(page: Page) -> str:
    return "".join(read(page.body).text)


@pytest.mark.parametrize("check_id", CHECKS)
def test_a_page_says_what_the_paper_says(check_id: str) -> None:
    paper = resources.read_text("checks", "pages", f"{check_id}.md")
    told = text_of(ZH[f"checks/{check_id}.html"])
    lines = [line.lstrip("# ").removesuffix("。") for line in paper.split("\n")[:-1]]
    missing = [line for line in lines if line.strip() and not line.startswith("```") and line.strip() not in told]
    assert missing == []


@pytest.mark.parametrize("check_id", CHECKS)
def test_a_page_speaks_the_language_of_the_site(check_id: str) -> None:
    page = EN[f"checks/{check_id}.html"]
    assert page.title == locale.load("en")(f"explain.{check_id}")
    assert "这是" not in text_of(page)
    assert "{" not in page.title


def test_every_check_is_listed_once_with_its_severity() -> None:
    reader = read(ZH["checks/index.html"].body)
    links = [attrs["href"] for tag, attrs in reader.tags if tag == "a"]
    assert sorted(links) == sorted(f"../checks/{check_id}.html" for check_id in CHECKS)
    errors = sum(check.info.severity is Severity.ERROR for check in CHECKS.values())
    assert "".join(reader.text).count("错误") == errors
    assert "".join(reader.text).count("警告") == len(CHECKS) - errors


def test_the_list_is_grouped_by_what_the_checks_are_about() -> None:
    assert [text for level, text in read(ZH["checks/index.html"].body).headings if level == 2] == [
        "课程",
        "机构",
        "菜单",
        "学分规则",
    ]


def test_a_check_that_can_say_several_things_says_them_all() -> None:
    told = text_of(ZH["checks/dubious-link.html"])
    assert "… 是短网址，看不出通向哪里" in told
    assert "… 是内网地址，外面打不开" in told
