"""`--format gitlab`: a Code Quality report, which GitLab shows in a merge request."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from typing import Any

from kedan.diagnostics.diagnostic import Diagnostic, Severity
from kedan.diagnostics.report import Report
from kedan.diagnostics.visible import visible
from kedan.locale import Locale

from .parts import json_text, sentences

_SEVERITY = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def render_gitlab(report: Report, locale: Locale, _colour: bool) -> str:  # noqa: FBT001 - the form of a Renderer
    """Return the list of mistakes; the fingerprint of one stays the same when its line moves."""
    seen: Counter[tuple[str, str, str]] = Counter()
    rows = []
    for diagnostic in report.diagnostics:
        same = (diagnostic.id, diagnostic.primary.place.path, locale.say(diagnostic.headline))
        rows.append(_row(diagnostic, locale, _fingerprint(*same, seen[same])))
        seen[same] += 1
    return json_text(rows)


def _row(diagnostic: Diagnostic, locale: Locale, fingerprint: str) -> dict[str, Any]:
    place = diagnostic.primary.place
    return {
        "description": " — ".join(sentences(diagnostic, locale)),
        "check_name": diagnostic.id,
        "fingerprint": fingerprint,
        "severity": _SEVERITY[diagnostic.severity],
        "location": {"path": visible(place.path), "lines": {"begin": place.span.line}},
    }


def _fingerprint(check: str, path: str, message: str, occurrence: int) -> str:
    return hashlib.sha256(json.dumps([check, path, message, occurrence]).encode()).hexdigest()
