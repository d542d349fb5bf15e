"""`--format text`: the source line with a caret under the mistake, and what to type instead."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from wcwidth import wcswidth

from kedan.diagnostics.diagnostic import Diagnostic, Label, Severity
from kedan.diagnostics.report import Report
from kedan.diagnostics.visible import visible
from kedan.locale import Locale, Message

from .paint import Paint

_WIDEST = 160
"""Longer source lines are cut around the mistake."""
_CUT = "..."
_NOUNS = ("courses", "institutions", "policies")


def render_text(report: Report, locale: Locale, colour: bool) -> str:  # noqa: FBT001 - the form of a Renderer
    """Return every diagnostic with its source line, then one line that sums up."""
    printer = _Printer(report, locale, Paint(on=colour))
    blocks = ["\n".join(printer.block(diagnostic)) for diagnostic in report.diagnostics]
    return "\n\n".join([*blocks, printer.summary()])


@dataclass(frozen=True, slots=True)
class _Printer:
    report: Report
    locale: Locale
    paint: Paint

    def block(self, diagnostic: Diagnostic) -> Iterator[str]:
        """Yield the lines of one diagnostic."""
        place = diagnostic.primary.place
        labels = sorted((diagnostic.primary, *diagnostic.related), key=lambda label: label.place.span)
        here = [label for label in labels if label.place.path == place.path]
        indent = " " * len(str(max(label.place.span.line for label in here)))
        severity = self.paint.severity(diagnostic.severity, self.locale(f"report.{diagnostic.severity}"))
        yield severity + self.paint.bold(f"[{diagnostic.id}] {self._line(diagnostic.headline)}")
        where = f"{visible(place.path)}:{place.span.line}:{place.span.column}"
        yield f"{indent}{self.paint.faint('-->')} {self.paint.place(where)}"
        yield from self._excerpt(here, diagnostic.primary, indent)
        for label in labels:
            if label.place.path != place.path:
                yield f"{indent} = {visible(label.place.path)}:{label.place.span.line} {self._words(label)}"
        for number, line in enumerate(diagnostic.help):
            head = "" if number else self.paint.help(self.locale("report.help"))
            yield f"{indent} = {head}{self._line(line)}"

    def _excerpt(self, labels: list[Label], primary: Label, indent: str) -> Iterator[str]:
        """Yield the source lines of the labels, each with its mark below."""
        bar = self.paint.faint(f"{indent} |")
        shown: tuple[int, str] | None = None
        for label in labels:
            span, source = label.place.span, _source_line(self.report, label)
            if source is None:
                continue
            if shown is None:
                yield bar
            text, left = _window(source, span.column - 1)
            if (span.line, text) != shown:
                yield f"{self.paint.faint(f'{span.line:>{len(indent)}} |')} {visible(text)}".rstrip()
                shown = (span.line, text)
            length = span.end_column - span.column if span.end_line == span.line else len(text.rstrip()) - left
            marked = text[left : left + max(length, 1)]
            mark = ("^" if label is primary else "-") * max(_width(marked), 1)
            under = f"{' ' * _width(text[:left])}{mark} {self._words(label)}".rstrip()
            yield f"{bar} {self.paint.caret(under, primary=label is primary)}"

    def summary(self) -> str:
        """Return what was looked at and how much is wrong."""
        looked = self.locale("report.looked", **{noun: self.report.counts.get(noun, 0) for noun in _NOUNS})
        errors, warnings = self.report.number(Severity.ERROR), self.report.number(Severity.WARNING)
        if not errors and not warnings:
            return looked + self.paint.help(self.locale("report.clean"))
        parts = [self.locale("report.errors", count=errors)] if errors else []
        parts += [self.locale("report.warnings", count=warnings)] if warnings else []
        worst = Severity.ERROR if errors else Severity.WARNING
        files = len({diagnostic.primary.place.path for diagnostic in self.report.diagnostics})
        found = self.paint.severity(worst, self.locale.say(tuple(parts)))
        return looked + found + self.locale("report.files", count=files)

    def _words(self, label: Label) -> str:
        return self._line(label.text) if label.text else ""

    def _line(self, text: Message) -> str:
        """Return a sentence on one line: an entry can't forge lines of a report."""
        return visible(" ".join(self.locale.say(text).splitlines()))


def _source_line(report: Report, label: Label) -> str | None:
    lines = report.texts.get(label.place.path, "").split("\n")
    line = label.place.span.line
    return lines[line - 1] if line <= len(lines) and any(lines) else None


def _window(line: str, column: int) -> tuple[str, int]:
    """Cut a long line around `column`; return the part and the column within it."""
    if len(line) <= _WIDEST:
        return line, column
    start = max(0, column - _WIDEST // 2)
    head, tail = _CUT if start else "", _CUT if start + _WIDEST < len(line) else ""
    return f"{head}{line[start : start + _WIDEST]}{tail}", len(head) + column - start


def _width(text: str) -> int:
    """Return how many columns of a terminal the text takes, as it is shown."""
    return max(wcswidth(visible(text)), 0)
