"""The report for programs has a fixed form."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from kedan import locale
from kedan.diagnostics.diagnostic import Diagnostic, Label, Place, Severity, Span, by_place
from kedan.diagnostics.render.as_json import render_json
from kedan.diagnostics.report import Report
from kedan.diagnostics.visible import is_hidden
from kedan.locale import message

FIELDS = ["id", "severity", "message", "help", "file", "line", "column", "end_line", "end_column"]


START = Span()


def found(path: str, span: Span = START, check_id: str = "some-id") -> Diagnostic:
    return Diagnostic(
        id=check_id,
        severity=Severity.WARNING,
        headline=message("entry.rule-bounds.headline", id="x"),
        primary=Label(Place(path, span)),
        help=(message("entry.unknown-id.none"), message("report.help")),
    )


def rendered(*diagnostics: Diagnostic, language: str = "zh") -> str:
    report = Report(diagnostics=diagnostics, texts={}, counts={})
    return render_json(report, locale.load(language), False)  # noqa: FBT003 - the form of a Renderer


def test_a_row_has_these_fields_in_this_order() -> None:
    (row,) = json.loads(rendered(found("a/b.yml", Span(2, 3, 4, 5))))
    assert list(row) == FIELDS
    assert list(row.values()) == [
        "some-id",
        "warning",
        "规则“x”没有写 gte 或 lte",
        "先新建这个条目，或删掉这一项\n帮助：",
        "a/b.yml",
        *(2, 3, 4, 5),
    ]


def test_the_words_follow_the_language_and_the_rest_does_not() -> None:
    (zh,), (en,) = (json.loads(rendered(found("a"), language=language)) for language in ("zh", "en"))
    assert zh["message"] != en["message"]
    assert {**zh, "message": "", "help": ""} == {**en, "message": "", "help": ""}


def test_nothing_found_is_an_empty_list() -> None:
    assert rendered() == "[]"


@given(st.text(min_size=1))
def test_any_path_comes_back_and_none_is_shown_raw(path: str) -> None:
    text = rendered(found(path))
    assert json.loads(text)[0]["file"] == path
    assert not {char for char in text if is_hidden(char)} - {"\n"}


def test_reports_are_sorted_by_file_place_and_id() -> None:
    rows = [
        found("b"),
        found("a", Span(2, 1, 2, 2)),
        found("a", Span(1, 9, 1, 10), "z"),
        found("a", Span(1, 9, 1, 10), "a"),
    ]
    order = [(row.primary.place.path, row.primary.place.span.line, row.id) for row in sorted(rows, key=by_place)]
    assert order == [("a", 1, "a"), ("a", 1, "z"), ("a", 2, "some-id"), ("b", 1, "some-id")]
