"""What a description or note can't show as meant: HTML, images, headings and tables stand there as text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kedan.checks import Info
from kedan.diagnostics.diagnostic import Diagnostic, Label, Severity
from kedan.diagnostics.visible import quoted
from kedan.loading.finding import Find, find_in_value
from kedan.model.catalog import Catalog

INFO = Info("plain-markup", Severity.WARNING)

_TAGS = (
    "a|b|big|br|center|code|del|div|em|font|h[1-6]|hr|i|iframe|img|input|ins|li|ol|p|pre|s|script|small|span|strong"
    "|style|sub|sup|table|tbody|td|th|thead|tr|u|ul|video"
)
_KINDS = {
    "code": r"`[^`\n]*`",
    "html": rf"<!--|<(?:{_TAGS})(?:\s[^<>\n]*)?/?>",
    "image": r"!\[[^\]\n]{0,300}\]\([^)\n]{0,500}\)",
    "heading": r"^\s*#{1,6}\s+\S.*",
    "table": r"^\s*\|?\s*:?-{3,}:?\s*\|[\s:|-]*$",
}
"""Inline code is none of our business: it may hold anything."""
_MARKUP = re.compile("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in _KINDS.items()), re.IGNORECASE)
_HINT = re.compile(rb"<[A-Za-z!]|!\[|\n +#|--- *:?\|")
_MARKDOWN = ("description", "note")


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Yield markup that readers would see as it is written."""
    for entries in (catalog.courses, catalog.institutions, catalog.programs, catalog.policies):
        for document in (entry.document for entry in entries.values() if _HINT.search(entry.document.content)):
            for field in _MARKDOWN:
                if document.has(field):
                    for find in find_in_value(document, _MARKUP, field):
                        yield from _judge(find)


def _judge(find: Find) -> Iterator[Diagnostic]:
    kind, written = str(find.match.lastgroup), find.match[0]
    if kind != "code":
        place = find.label.place
        span = replace(place.span, column=place.span.column + len(written) - len(written.lstrip()))
        yield INFO.found(Label(replace(place, span=span)), kind=kind, written=quoted(written.strip()))
