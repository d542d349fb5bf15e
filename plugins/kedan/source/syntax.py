"""What is wrong when YAML itself can't be read, in words that say what to type."""

from __future__ import annotations

import re

import yaml

from kedan.diagnostics.diagnostic import Diagnostic, Place, Span

from .decoding import whole_line
from .mistakes import mistake

_WIDE_COLON = re.compile(r"^\s*(?:- )?[A-Za-z_-]+\s*：")
_TIGHT_COLON = re.compile(r"^\s*(?:- )?[A-Za-z_-]+:[^\s/]")
_NO_COLON = re.compile(r"^\s*[^\s:#'\"\[{][^:]*$")
_KEY = re.compile(r"\s*(?:- )?[\w-]+")

_BY_PROBLEM = (
    ("mapping values are not allowed", "colon-in-text"),
    ("found character that cannot start any token", "bad-start"),
    ("found a tab character", "tab"),
    ("found unknown escape character", "bad-escape"),
    ("found unexpected end of stream", "open-quote"),
    ("found unexpected document indicator", "open-quote"),
    ("did not find expected ',' or ']'", "open-list"),
    ("did not find expected ',' or '}'", "open-braces"),
    ("block sequence entries are not allowed", "bad-indent"),
    ("did not find expected key", "bad-indent"),
    ("did not find expected '-' indicator", "bad-indent"),
    ("could not find expected ':'", "missing-colon"),
)
_SHOW_WHERE_IT_BEGAN = {"open-quote", "open-list", "open-braces", "missing-colon"}


def syntax_mistake(path: str, text: str, error: yaml.YAMLError) -> Diagnostic:
    """Return the diagnostic for an error of the YAML parser."""
    problem = str(getattr(error, "problem", None) or "")
    kind = next((kind for start, kind in _BY_PROBLEM if problem.startswith(start)), "other")
    span = _span(text, error, began=kind in _SHOW_WHERE_IT_BEGAN)
    wide = _line_like(_WIDE_COLON, text, span.line)
    if wide is not None:
        return mistake("syntax-wide-colon", Place(path, wide))
    kind, span = _closer_look(kind, span, text)
    return mistake(f"syntax-{kind}", Place(path, span), char=_char(text, span))


def _closer_look(kind: str, span: Span, text: str) -> tuple[str, Span]:
    """Return what an author would call the mistake, and where: often the line above the parser's."""
    before = text.split("\n")[span.line - 1][: span.column - 1]
    if kind == "bad-start" and _char(text, span) == "\t":
        return "tab", span
    if kind == "bad-indent" and before.strip(" -"):
        return "after-quote", span
    if kind == "missing-colon" or (kind == "colon-in-text" and _KEY.fullmatch(before)):
        last = span.line if kind == "missing-colon" else span.line - 1
        tight = _line_like(_TIGHT_COLON, text, last)
        if tight is not None:
            return "tight-colon", tight
        bare = _line_like(_NO_COLON, text, last)
        return ("missing-colon", bare) if bare is not None else ("bad-indent", whole_line(text, span.line))
    return kind, span


def not_a_mapping(path: str, text: str, span: Span) -> Diagnostic:
    """Return the diagnostic for a file that is one list or one text instead of `key: value` lines."""
    wide = _line_like(_WIDE_COLON, text, span.line)
    if wide is not None:
        return mistake("syntax-wide-colon", Place(path, wide))
    tight = _line_like(_TIGHT_COLON, text, span.line)
    if tight is not None:
        return mistake("syntax-tight-colon", Place(path, tight))
    return mistake("not-a-mapping", Place(path, span))


def _span(text: str, error: yaml.YAMLError, *, began: bool) -> Span:
    """Return where to look: the problem, or where an unclosed quote or bracket began."""
    context = getattr(error, "context_mark", None)
    mark = (context if began else None) or getattr(error, "problem_mark", None) or context
    if mark is None:
        return Span()
    lines = text.split("\n")
    line = min(mark.line, len(lines) - 1)
    while line > 0 and not lines[line].strip():
        line -= 1
    if line != mark.line or mark.column >= len(lines[line]):
        return whole_line(text, line + 1)
    return Span(line + 1, mark.column + 1, line + 1, mark.column + 2)


def _line_like(pattern: re.Pattern[str], text: str, last: int) -> Span | None:
    """Return the last written line up to `last`, or the one above it, if it has the form of `pattern`."""
    lines = text.split("\n")
    while last > 1 and not lines[last - 1].strip():
        last -= 1
    for number in (last, last - 1):
        if 1 <= number <= len(lines) and pattern.match(lines[number - 1]):
            return whole_line(text, number)
    return None


def _char(text: str, span: Span) -> str:
    line = text.split("\n")[span.line - 1]
    return line[span.column - 1 : span.column]
