"""A link in a description or note is a plain https or mailto address: any other is shown as text, not as a link."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kedan.checks import Info
from kedan.diagnostics.diagnostic import Diagnostic
from kedan.diagnostics.visible import quoted
from kedan.loading.finding import Find, find_in_value
from kedan.model.catalog import Catalog
from kedan.source.document import Document
from kedan.wording.links import safe_url

INFO = Info("unsafe-link")

_LINK = re.compile(
    r"\[[^\]\n]{0,300}\]\([ \t]*(?:<(?P<angled>[^>\n]*)>|(?P<target>[^\s)]*))[^)\n]{0,300}\)"
    r"|<(?P<bare>[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*)>"
)
_TARGETS = re.compile(
    r"\](?=\([ \t]*(?:<(?P<angled>[^>\n]{0,501})|(?P<target>[^\s)]{0,501})))"
    r"|<(?=(?P<bare>[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]{0,501}))"
)
"""Wherever a link may lead; targets that are cut here are too long to be safe."""
_MARKDOWN = ("description", "note")
"""Fields that pages show as Markdown."""
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_HOST = re.compile(r"https://(?P<host>[^/?#]*)")


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Yield links in Markdown that no page would make a link of."""
    for entries in (catalog.courses, catalog.institutions, catalog.programs, catalog.policies):
        for entry in entries.values():
            if _may_lead_astray(entry.document):
                for field in _MARKDOWN:
                    if entry.document.has(field):
                        for find in find_in_value(entry.document, _LINK, field):
                            yield from _judge(find)


def _may_lead_astray(document: Document) -> bool:
    """Return whether anything in a file looks like a link that is not safe: to find its place takes long."""
    if b"](" not in document.content and b"<" not in document.content:
        return False
    return any(not safe_url(_target(found)) for found in _TARGETS.finditer(document.text))


def _judge(find: Find) -> Iterator[Diagnostic]:
    target = _target(find.match)
    if not safe_url(target):
        yield INFO.found(find.label, kind=_kind(target), target=quoted(target))


def _target(match: re.Match[str]) -> str:
    return match["angled"] or match["target"] or match["bare"] or ""


def _kind(target: str) -> str:
    if not _SCHEME.match(target):
        return "relative" if target else "nowhere"
    if not target.lower().startswith(("https:", "mailto:")):
        return "scheme"
    host = _HOST.match(target)
    if host and "@" in host["host"]:
        return "user"
    return "host" if host and not host["host"].isascii() else "form"
