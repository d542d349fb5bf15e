"""`--format markdown`: a table for the summary of a job, or for a comment."""

from __future__ import annotations

import re

from kedan.diagnostics.diagnostic import Diagnostic
from kedan.diagnostics.report import Report
from kedan.locale import Locale

from .parts import one_line, said, sum_up, worst_first

_MOST = 60_000
"""Characters: a comment holds 65,536, a summary 1 MiB."""
_FOR_THE_REST = 1_000
_MOST_IN_TEXT = 600
_BREAK = "\u200b"
"""A space without width: what it parts reads the same, and is no link any more."""
_MARKUP = str.maketrans({char: f"&#{ord(char)};" for char in "\\`*_[]<>|~&$!#@" + _BREAK})
_ACTS = re.compile(r"(?<=[@#!$~%&^])(?=[\w\"`])|(?<=:)(?=//|[\w+-]+:)|(?<=www)(?=\.)|(?<=gh-)(?=\d)", re.IGNORECASE)
"""Where hosts find names, issues, links, emoji and formulas in what Markdown itself takes for text."""


def render_markdown(report: Report, locale: Locale, _colour: bool) -> str:  # noqa: FBT001 - the form of a Renderer
    """Return a heading that sums up, and a row for each mistake, the worst first, while there is room."""
    heading = f"## {sum_up(report, locale)}"
    if not report.diagnostics:
        return heading
    names = _row(locale("report.place"), locale("report.mistake"), locale("report.fix"))
    rows = [_found(diagnostic, locale) for diagnostic in worst_first(report)]
    fitting = _how_many_fit(rows, _MOST - _FOR_THE_REST)
    more = ["", locale("report.more", count=len(rows) - fitting)] if fitting < len(rows) else []
    return "\n".join([heading, "", names, _row("---", "---", "---"), *rows[:fitting], *more])


def _how_many_fit(rows: list[str], room: int) -> int:
    for number, row in enumerate(rows):
        room -= len(row) + 1
        if room < 0:
            return number
    return len(rows)


def _found(diagnostic: Diagnostic, locale: Locale) -> str:
    place = diagnostic.primary.place
    severity = locale(f"report.{diagnostic.severity}")
    return _row(
        f"{_text(one_line(place.path))}:{place.span.line}",
        f"**{severity}** {_text(said(diagnostic.headline, locale))}",
        "<br>".join(_text(said(line, locale)) for line in diagnostic.help),
    )


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def _text(text: str) -> str:
    """Return `text` as text: nothing in it acts, neither for Markdown nor for the host."""
    short = text if len(text) <= _MOST_IN_TEXT else f"{text[: _MOST_IN_TEXT - 1]}…"
    return _ACTS.sub(_BREAK, short).translate(_MARKUP)
