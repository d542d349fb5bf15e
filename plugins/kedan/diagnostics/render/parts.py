"""What the formats for hosts share: sentences on a line each, the worst first, their number, JSON that can't act."""

from __future__ import annotations

import json
import re
from typing import Any

from kedan.diagnostics.diagnostic import Diagnostic, Severity
from kedan.diagnostics.report import Report
from kedan.diagnostics.visible import is_hidden, visible
from kedan.locale import Locale, Message

_MENTION = re.compile(r"(?<![A-Za-z0-9_])@(?=\w)")
"""Where a host would call somebody; a mail address it leaves alone."""
_COUNTED = {Severity.ERROR: "report.errors", Severity.WARNING: "report.warnings", Severity.INFO: "report.infos"}


def one_line(text: str) -> str:
    """Return `text` on one line, made visible, and calling nobody."""
    return _MENTION.sub("@ ", visible(" ".join(text.splitlines())))


def said(message: Message, locale: Locale) -> str:
    """Return a sentence on one line."""
    return one_line(locale.say(message))


def sentences(diagnostic: Diagnostic, locale: Locale) -> list[str]:
    """Return the headline, then what helps, each on a line of its own."""
    helps = [said(line, locale) for line in diagnostic.help]
    helps[:1] = [locale("report.help") + line for line in helps[:1]]
    return [said(diagnostic.headline, locale), *helps]


def worst_first(report: Report) -> list[Diagnostic]:
    """Return errors, then warnings, then infos, each in the order of the report."""
    order = list(Severity)
    return sorted(report.diagnostics, key=lambda diagnostic: order.index(diagnostic.severity))


def sum_up(report: Report, locale: Locale) -> str:
    """Return in one sentence how much is wrong."""
    counts = {key: report.number(severity) for severity, key in _COUNTED.items()}
    found = tuple(locale(key, count=count) for key, count in counts.items() if count)
    return locale("report.sum", found=found or locale("report.clean"))


def json_text(data: Any) -> str:
    """Return `data` as JSON without hidden characters, and without `#`: a log acts on ##[…] inside a line too."""
    text = json.dumps(data, ensure_ascii=False, indent=2)
    return "".join(_escaped(char) if char == "#" or (char != "\n" and is_hidden(char)) else char for char in text)


def _escaped(char: str) -> str:
    return "\\u0023" if char == "#" else json.dumps(char)[1:-1]
