"""`--format json`: a list of objects in a fixed form, for programs."""

from __future__ import annotations

from kedan.diagnostics.diagnostic import Diagnostic
from kedan.diagnostics.report import Report
from kedan.locale import Locale

from .parts import json_text


def render_json(report: Report, locale: Locale, _colour: bool) -> str:  # noqa: FBT001 - the form of a Renderer
    """Return the diagnostics as JSON; one without a place has line 1, column 1."""
    return json_text([_row(diagnostic, locale) for diagnostic in report.diagnostics])


def _row(diagnostic: Diagnostic, locale: Locale) -> dict[str, str | int]:
    place = diagnostic.primary.place
    return {
        "id": diagnostic.id,
        "severity": str(diagnostic.severity),
        "message": locale.say(diagnostic.headline),
        "help": "\n".join(locale.say(line) for line in diagnostic.help),
        "file": place.path,
        "line": place.span.line,
        "column": place.span.column,
        "end_line": place.span.end_line,
        "end_column": place.span.end_column,
    }
