"""The authored papers as they are searched."""

from __future__ import annotations

import json

from kedan.outputs.papers_index import papers_index
from kedan.search.papers import paper_of
from tests.support.repository import ROOT

PAPER = """# 怎样选课

先看**菜单**。

## 核对 `学分`

| 规则 | 学分 |
|---|---|
| 周期 | 360 |

- 一
- 二
"""


def test_a_paper_is_cut_at_its_headings() -> None:
    paper = paper_of("guide/choose.md", PAPER)
    assert (paper.address, paper.title) == ("guide/choose.html", "怎样选课")
    assert [(heading, text) for _, heading, text in paper.sections] == [
        ("", "怎样选课 先看菜单。"),
        ("核对 学分", "规则 学分 周期 360 一 二"),
    ]
    assert paper.sections[1][0]


def test_the_papers_of_this_repository_are_one_small_script() -> None:
    folder = ROOT / "docs" / "guide"
    papers = [paper_of(f"guide/{path.name}", path.read_text("utf-8")) for path in sorted(folder.glob("*.md"))]
    file = papers_index(papers)
    written = json.loads(file.content.decode().removeprefix('kedan.shard("papers",').removesuffix(");\n"))
    assert [address for address, _, _ in written] == [paper.address for paper in papers]
    assert all(paper.title and paper.sections for paper in papers)
    assert len(file.content) < 60_000
