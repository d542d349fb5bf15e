"""The report for people: the caret stands under the mistake, and nothing in it comes from a hostile hand."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wcwidth import wcswidth

from kedan import locale
from kedan.diagnostics.diagnostic import Diagnostic, Label, Place, Severity, Span
from kedan.diagnostics.render.as_json import render_json
from kedan.diagnostics.render.as_text import render_text
from kedan.diagnostics.report import Report
from kedan.diagnostics.visible import is_hidden, quoted, visible
from kedan.locale import message

ZH, EN = locale.load("zh"), locale.load("en")
PATH = "catalog/courses/a/b.yml"


def found(*spans: Span, severity: Severity = Severity.ERROR, words: str = "") -> Diagnostic:
    """Return a diagnostic at the first span, related to the others."""
    text = message("report.files", count=words) if words else None
    primary, *related = (Label(Place(PATH, span), text) for span in spans)
    headline = message("entry.rule-bounds.headline", id="x")
    return Diagnostic(
        id="some-id",
        severity=severity,
        headline=headline,
        primary=primary,
        related=tuple(related),
        help=(message("entry.more-mistakes.help"), message("entry.more-mistakes.help")),
    )


def report(text: str, *diagnostics: Diagnostic) -> Report:
    """Return a report on one file."""
    return Report(diagnostics=diagnostics, texts={PATH: text}, counts={"courses": 1})


def shown(text: str, *spans: Span, colour: bool = False) -> list[str]:
    """Return the lines of a report on one mistake."""
    return render_text(report(text, found(*spans)), ZH, colour).splitlines()


def marked(text: str, span: Span) -> str:
    """Return what stands above the caret, as a terminal shows it."""
    lines = shown(text, span)
    at = next(number for number, line in enumerate(lines) if "^" in line and line.lstrip().startswith("|"))
    above, below = lines[at - 1], lines[at]
    left, width = below.index("^"), below.count("^")
    return "".join(char for index, char in enumerate(above) if left <= wcswidth(above[:index]) < left + width)


@pytest.mark.parametrize(
    ("before", "word", "after"),
    [
        ("title: ", "校长", "领导力"),
        ("标题：", "a", "b"),
        ("한국어 日本語 ", "校", ""),
        ("e\u0301e\u0301 ", "x", " y"),
        ("👩🏽 ", "字", "尾"),
        ("１２３", "４", "５"),
        ("tab\t", "x", ""),
        ("张　李", "王", ""),
        ("\u200d\u202e", "x", "y"),
        ("ﾊﾝｶｸ", "ｶ", "ｶ"),
        ("", "字", ""),
    ],
)
def test_the_caret_stands_under_the_word_by_display_width(before: str, word: str, after: str) -> None:
    span = Span(1, len(before) + 1, 1, len(before) + len(word) + 1)
    assert marked(before + word + after, span) == word


def test_a_long_line_is_cut_around_the_mistake() -> None:
    for before in (0, 79, 80, 81, 200, 2_000):
        text = "长" * before + "错" + "短" * 500
        lines = shown(text, Span(1, before + 1, 1, before + 2))
        assert max(wcswidth(line) for line in lines) < 340
        assert marked(text, Span(1, before + 1, 1, before + 2)) == "错"


def test_a_mistake_over_lines_is_marked_to_the_end_of_the_first() -> None:
    lines = shown("a: 一二\n  三\nb: c\n", Span(1, 4, 2, 4))
    assert lines[3] == "1 | a: 一二"
    assert lines[4] == "  |    ^^^^"


def test_a_mistake_without_width_or_behind_the_line_has_one_caret() -> None:
    assert shown("a:\n", Span(1, 3, 1, 4))[4] == "  |   ^"
    assert shown("a:\n", Span(1, 3, 1, 3))[4] == "  |   ^"


def test_related_places_have_dashes_and_are_shown_in_order() -> None:
    lines = shown("a: 1\nb: 2\na: 3\n", Span(3, 1, 3, 2), Span(1, 1, 1, 2))
    assert lines[2:7] == ["  |", "1 | a: 1", "  | -", "3 | a: 3", "  | ^"]


def test_line_numbers_are_aligned() -> None:
    lines = shown("\n" * 99 + "x: y\n", Span(100, 1, 100, 2), Span(9, 1, 9, 2))
    assert [line.index("|") for line in lines if "|" in line] == [4] * 5
    assert lines[1].startswith("   -->")


def test_a_file_that_is_not_quoted_has_no_excerpt() -> None:
    lines = render_text(report("", found(Span())), ZH, False).splitlines()  # noqa: FBT003
    assert not [line for line in lines if "|" in line]


def test_only_the_first_line_of_help_is_called_so() -> None:
    lines = [line for line in shown("x", Span()) if line.lstrip().startswith("=")]
    assert [line.count("帮助：") for line in lines] == [1, 0]


def test_warnings_and_errors_are_summed_up_apart() -> None:
    diagnostics = (found(Span()), found(Span(), severity=Severity.WARNING), found(Span(), severity=Severity.INFO))
    assert render_text(report("x", *diagnostics), ZH, False).endswith("1 处错误、1 处警告，1 个文件。")  # noqa: FBT003
    assert render_text(report("x", *diagnostics[1:]), EN, False).endswith("warnings 1, files 1.")  # noqa: FBT003


def test_colours_change_nothing_but_colours() -> None:
    plain, coloured = (render_text(report("a: 一二\n", found(Span(1, 4, 1, 5))), ZH, on) for on in (False, True))
    assert "\x1b" not in plain
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain
    assert coloured.count("\x1b[0m") == len(re.findall(r"\x1b\[[1-9][0-9;]*m", coloured))


@given(st.text())
def test_what_is_made_visible_can_be_seen_and_measured(text: str) -> None:
    for char in visible(text):
        assert not is_hidden(char)
        assert wcswidth(char) >= 0
    assert "\x1b" not in visible(text)


@given(st.text())
def test_quoted_text_is_one_short_line(text: str) -> None:
    assert len(quoted(text)) <= 60
    assert quoted(text).splitlines() in ([], [quoted(text)])


def test_ordinary_text_is_left_as_it_is() -> None:
    for text in ("校长领导力", "张　李", "naïve", "a b", "“”…—", "Ελληνικά", "👩"):
        assert visible(text) == text


SPANS = st.builds(
    lambda line, column, length, lines: Span(line, column, line + lines, column + length),
    st.integers(1, 6),
    st.integers(1, 60),
    st.integers(0, 30),
    st.integers(0, 2),
)


@given(
    st.text(st.characters() | st.sampled_from("\n\x1b\u202e\t校"), max_size=80), st.lists(SPANS, min_size=1, max_size=3)
)
def test_no_text_and_no_place_can_break_a_report(text: str, spans: list[Span]) -> None:
    for render in (render_text, render_json):
        for words in (ZH, EN):
            out = render(report(text, found(*spans, words=text)), words, False)  # noqa: FBT003
            assert not {char for char in out if is_hidden(char)} - {"\n"}


@given(st.text(max_size=40))
def test_no_text_can_add_a_line_to_a_report(text: str) -> None:
    usual = render_text(report("x\ny\n", found(Span(), words="x")), ZH, False)  # noqa: FBT003
    hostile = render_text(report("x\ny\n", found(Span(), words=text or "x")), ZH, False)  # noqa: FBT003
    assert len(hostile.split("\n")) == len(usual.split("\n"))
