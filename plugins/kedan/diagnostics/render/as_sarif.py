"""`--format sarif`: SARIF 2.1.0, for code scanning and for editors."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from kedan.diagnostics.diagnostic import Diagnostic, Label, Place, Severity
from kedan.diagnostics.report import Report
from kedan.locale import Locale

from .parts import json_text, said, sentences

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVEL = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_ACTS = re.compile(r"(?<=\])(?=\()|(?<=\{)(?=\d+\})")
"""Inside `[a](b)`, a link, and `{0}`, a placeholder: SARIF knows both in plain text."""


def render_sarif(report: Report, locale: Locale, _colour: bool) -> str:  # noqa: FBT001 - the form of a Renderer
    """Return one run of the tool kedan, with each rule that found something once."""
    rules = {id_: number for number, id_ in enumerate(dict.fromkeys(found.id for found in report.diagnostics))}
    driver = {"name": "kedan", "language": locale.language, "rules": [{"id": id_} for id_ in rules]}
    results = [_result(diagnostic, locale, rules) for diagnostic in report.diagnostics]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return json_text({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _result(diagnostic: Diagnostic, locale: Locale, rules: Mapping[str, int]) -> dict[str, Any]:
    result = {
        "ruleId": diagnostic.id,
        "ruleIndex": rules[diagnostic.id],
        "level": _LEVEL[diagnostic.severity],
        "message": _message("\n".join(sentences(diagnostic, locale))),
        "locations": [_location(diagnostic.primary, locale)],
    }
    related = [{"id": number, **_location(label, locale)} for number, label in enumerate(diagnostic.related, 1)]
    return {**result, "relatedLocations": related} if related else result


def _location(label: Label, locale: Locale) -> dict[str, Any]:
    span = label.place.span
    region = {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,  # exclusive, as ours is
    }
    location = {"physicalLocation": {"artifactLocation": {"uri": _uri(label.place)}, "region": region}}
    return {**location, "message": _message(said(label.text, locale))} if label.text else location


def _uri(place: Place) -> str:
    """Return the path as a relative URI: it can name no scheme and no host."""
    return quote(place.path, errors="backslashreplace").replace("//", "/%2F")


def _message(text: str) -> dict[str, str]:
    return {"text": _ACTS.sub(" ", text)}
