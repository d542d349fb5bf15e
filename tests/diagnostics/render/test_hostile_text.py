"""What an entry says, and how its file is called, stays text in every format for hosts."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kedan.diagnostics.diagnostic import Diagnostic, Label, Place, Severity, Span
from kedan.diagnostics.report import Report
from kedan.diagnostics.visible import visible
from tests.diagnostics.render import judges
from tests.diagnostics.render.reports import FOR_HOSTS, found, rendered, report, text

HOSTILE = {
    "lines": "a\n::error::b\r\n::set-env name=PATH::c\r::stop-commands::d\x0be\x85f\u2028g\u2029h",
    "command": "::error file=x.yml,line=1::forged",
    "old command": "##[error]forged ##[add-mask]x ###[group]y",
    "command of Azure": "##vso[task.setvariable variable=x]y ##VSO[task.complete]",
    "percent": "%0A::error::forged %250A %3A%3A %25",
    "properties": "x,line=99,title=forged::error::y",
    "mention": "@team 请看 @org/team, mail x@example.org",
    "references": "#1 GH-2 org/repo#3 !4 $5 ~6 %7 &8 ^9 :tada:",
    "html": "<script>alert(1)</script><img src=x onerror=y><!-- --></table>&lt;b&gt;",
    "link": "[click](https://evil.example) ![i](//evil.example/x.png) <https://evil.example> www.evil.example [a]: b",
    "placeholder": "{0} {{1}} {2} ]( [x](1)",
    "markdown": "`code` ``x`` **b** _i_ ~~s~~ \\`c\\` \\| | a | b |\n| --- |\n# h\n- l\n> q\n```\nf\n```",
    "formula": "$x$ $$y$$ $`z`$",
    "terminal": "\x1b[2J\x1b]8;;https://evil.example\x07x\x1b]8;;\x07\x9b1m\x00\x08",
    "bidi": "\u202egnp.exe \u2066x\u2069 \u200f\u061c\ufeff",
    "surrogates": "\ud800 \udcff",
    "long": "@`|<#" * 2_000,
    "json": '"}],"x":[{"\\',
    "empty": "",
}
NAMES = (*HOSTILE.values(), "//evil.example/x.yml", "https://evil.example/x.yml", "..", "C:\\x?y#z", "a|b/`c`.yml")


def _everywhere(hostile: str, *, path: str | None = None) -> Report:
    """Return a report in which the text stands wherever text can stand; it is never the whole headline."""
    related = (Label(Place(hostile), text(f"{hostile}。")), Label(Place(hostile, Span(2, 1, 3, 1))))
    file = hostile if path is None else path
    return report(
        *(found(f"{hostile}。", hostile, hostile, path=file, severity=each, related=related) for each in Severity),
        found(f"{hostile}。", path=file),
    )


def _holds(hostile: Report) -> None:
    """Assert that a report has its own lines, commands and rows, and nothing else happens."""
    printed = {form: rendered(form, hostile) for form in FOR_HOSTS}
    for form, output in printed.items():
        assert judges.hidden(output) == [], form
        assert output.encode(), form
    _github(printed["github"], hostile)
    assert [judges.commands(printed[form]) for form in FOR_HOSTS if form != "github"] == [[], [], []]
    for form in ("text", "json"):  # read in the log of a job as well
        assert judges.commands(rendered(form, hostile)) == [], form
    assert len(judges.code_quality(printed["gitlab"])) == len(hostile.diagnostics)
    assert len(judges.sarif(printed["sarif"])) == len(hostile.diagnostics)
    assert len(judges.rows(printed["markdown"])) == len(hostile.diagnostics)


def _github(output: str, hostile: Report) -> None:
    *lines, total = output.split("\n")
    done = judges.commands("\n".join(lines))
    assert len(done) == len(lines) == len(hostile.diagnostics)
    assert [name for name, _, _ in done] == ["error", "error", "warning", "notice"][-len(done) :]
    helps = [
        len(found.help) for found in (*hostile.diagnostics[:1], *hostile.diagnostics[3:], *hostile.diagnostics[1:3])
    ]
    for (_, properties, message), expected in zip(done, helps, strict=True):
        assert list(properties) == ["file", "line", "col", "endLine", "endColumn", "title"]
        assert properties["title"] == "unknown-key"
        assert properties["line"] == "1"
        headline, *below = message.split("\n")
        assert not judges.MENTION.search(headline)
        assert [line[:2] for line in below] == ["= "] * expected
    assert not judges.commands(total)
    assert total.startswith("课单检查：")


@pytest.mark.parametrize("name", HOSTILE)
def test_a_text_stays_text(name: str) -> None:
    _holds(_everywhere(HOSTILE[name], path="catalog/x.yml"))


@pytest.mark.parametrize("path", NAMES)
def test_a_file_name_stays_a_file_name(path: str) -> None:
    _holds(_everywhere("x", path=path))


def _texts() -> st.SearchStrategy[str]:
    """Return any text, and texts put together of what acts somewhere."""
    signs = "\n\r ::##[]()%0A,=@a1|`\\<>&;!{}$~*_-.wW/\x1b\u202e\u2028\ud800中"
    pieces = st.sampled_from(
        ["::error::", "##[error]", "%0A", "@team", "#1", "](x)", "{0}", "<br>", "www.", "://", "\n"]
    )
    return st.one_of(
        st.text(st.characters(codec=None)),
        st.text(st.sampled_from(signs)),
        st.lists(pieces | st.text(max_size=2)).map("".join),
    )


@given(hostile=_texts(), path=_texts())
def test_any_text_and_any_name(hostile: str, path: str) -> None:
    _holds(_everywhere(hostile, path=path))


@given(hostile=_texts())
def test_github_reads_back_what_was_meant(hostile: str) -> None:
    """What is visible arrives as it is: escaping loses nothing."""
    plain = visible("".join(char for char in hostile if not judges.hidden(char)).replace("\n", "").replace("@", ""))
    output = rendered("github", report(found(plain, path=plain or "x")))
    ((_, properties, message),) = judges.commands(output)
    assert properties["file"] == (plain or "x")
    assert message == plain


@given(hostile=_texts())
def test_markdown_shows_what_was_meant(hostile: str) -> None:
    plain = "".join(char for char in hostile if not judges.hidden(char)).replace("\n", "").replace("@", "")
    plain = visible(plain)[:600]
    ((_, shown, _),) = judges.rows(rendered("markdown", report(found(plain))))
    assert shown.replace("\u200b", "") == plain


def _many() -> Iterator[Diagnostic]:
    for number in range(500):
        yield found("`@|" * 5_000, "[x](y)" * 5_000, path=f"{'<' * 900}/{number}.yml", severity=Severity.WARNING)
    yield found("错误在前")


def test_a_long_table_is_cut_and_says_so() -> None:
    output = rendered("markdown", report(*_many()))
    listed = judges.rows(output)
    assert len(output) <= 60_000
    assert listed[0][1] == "错误在前"
    assert 1 < len(listed) < 501
    assert output.split("\n")[-1] == f"另有 {501 - len(listed)} 处，这里列不下；运行 kedan check 可以看到全部。"


def test_a_table_of_ordinary_mistakes_is_long() -> None:
    many = [found("没有“tittle”这个字段", "改成 title（课程名称）。") for _ in range(400)]
    assert len(judges.rows(rendered("markdown", report(*many)))) == 400


def test_a_fingerprint_outlives_a_move() -> None:
    def prints(*lines: int) -> list[str]:
        moved = [found("错", span=Span(line, 1, line, 2)) for line in lines]
        return [row["fingerprint"] for row in json.loads(rendered("gitlab", report(*moved)))]

    assert prints(1, 2) == prints(30, 41)
    assert len(set(prints(1, 2, 3))) == 3


@pytest.mark.parametrize("other", [found("别的"), found("错", path="catalog/b.yml"), found("错", id_="wrong-type")])
def test_a_fingerprint_is_of_one_mistake(other: Diagnostic) -> None:
    assert len(judges.code_quality(rendered("gitlab", report(found("错"), other)))) == 2
