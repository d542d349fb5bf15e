"""`--format github`: one workflow command a mistake, which GitHub shows beside the line."""

from __future__ import annotations

from kedan.diagnostics.diagnostic import Diagnostic, Severity, Span
from kedan.diagnostics.report import Report
from kedan.diagnostics.visible import visible
from kedan.locale import Locale

from .parts import sentences, sum_up, worst_first

_COMMAND = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_MOST = 10
"""GitHub drops what a step says beyond this many errors, warnings or notices, and does not tell."""
_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = _DATA | str.maketrans({":": "%3A", ",": "%2C"})


def render_github(report: Report, locale: Locale, _colour: bool) -> str:  # noqa: FBT001 - the form of a Renderer
    """Return the commands, errors first, and last a line with their number; no text of an entry starts a line."""
    lines = [_annotation(diagnostic, locale) for diagnostic in worst_first(report)]
    total = sum_up(report, locale)
    if any(report.number(severity) > _MOST for severity in Severity):
        total = _command("notice", {"title": "kedan"}, f"{total}\n{locale('report.github-most', most=_MOST)}")
    return "\n".join([*lines, total])


def _annotation(diagnostic: Diagnostic, locale: Locale) -> str:
    place = diagnostic.primary.place
    headline, *helps = sentences(diagnostic, locale)
    properties = {"file": visible(place.path), **_region(place.span), "title": diagnostic.id}
    # The log puts the lines of a message one below the other: these are no more the start of one than the headline.
    return _command(_COMMAND[diagnostic.severity], properties, "\n".join([headline, *(f"= {line}" for line in helps)]))


def _region(span: Span) -> dict[str, str]:
    """Return the place in GitHub's words; it takes columns within one line only."""
    if span.line != span.end_line:
        return {"line": str(span.line), "endLine": str(span.end_line)}
    numbers = {"line": span.line, "col": span.column, "endLine": span.end_line, "endColumn": span.end_column}
    return {name: str(number) for name, number in numbers.items()}


def _command(name: str, properties: dict[str, str], message: str) -> str:
    pairs = ",".join(f"{key}={value.translate(_PROPERTY)}" for key, value in properties.items())
    return f"::{name} {pairs}::{message.translate(_DATA)}"
