"""A report as text for people, or as data for programs; one module a format, all of them in `FORMATS`."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from kedan.diagnostics.report import Report
from kedan.locale import Locale

from .as_github import render_github
from .as_gitlab import render_gitlab
from .as_json import render_json
from .as_markdown import render_markdown
from .as_sarif import render_sarif
from .as_text import render_text

Renderer = Callable[[Report, Locale, bool], str]
"""(report, language, whether colours may be used) -> what is printed."""

FORMATS: Mapping[str, Renderer] = {
    "text": render_text,
    "json": render_json,
    "github": render_github,
    "gitlab": render_gitlab,
    "sarif": render_sarif,
    "markdown": render_markdown,
}
