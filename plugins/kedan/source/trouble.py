"""An error of the YAML parser in our terms: what it is about, where it began, where it came out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Self

import yaml

from kedan.diagnostics.diagnostic import Span

_BY_PROBLEM = (
    ("mapping values are not allowed", "colon-in-text"),
    ("mapping keys are not allowed", "bad-start"),
    ("found character that cannot start any token", "bad-start"),
    ("found undefined tag handle", "bad-start"),
    ("found a tab character", "tab"),
    ("found unknown escape character", "bad-escape"),
    ("found invalid Unicode character escape code", "bad-escape"),
    ("did not find expected hexdecimal number", "bad-escape"),
    ("found unexpected end of stream", "open-quote"),
    ("found unexpected document indicator", "open-quote"),
    ("found unexpected ':'", "tight-colon"),
    ("did not find expected ',' or ']'", "open-list"),
    ("did not find expected ',' or '}'", "open-braces"),
    ("did not find expected node content", "empty-item"),
    ("block sequence entries are not allowed", "dash-in-line"),
    ("did not find expected key", "bad-indent"),
    ("did not find expected '-' indicator", "bad-indent"),
    ("did not find expected <document start>", "bad-indent"),
    ("could not find expected ':'", "missing-colon"),
)
_BY_CONTEXT = (
    ("while scanning a block scalar", "text-after-bar"),
    ("while scanning an alias", "bad-start"),
    ("while scanning an anchor", "bad-start"),
    ("while scanning a tag", "bad-start"),
    ("while scanning a directive", "bad-start"),
)
_SHOWN_WHERE_IT_BEGAN = {"bad-start", "open-quote", "open-list", "open-braces", "missing-colon"}


@dataclass(frozen=True, slots=True)
class Trouble:
    """What stopped the parser. `began` is the start of the part that it was in."""

    kind: str
    text: str
    began: Span
    came_out: Span

    @classmethod
    def of(cls, text: str, error: yaml.YAMLError) -> Self:
        """Return the trouble that `error` tells of."""
        problem, context = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
        came_out = problem or context
        return cls(_kind(error), text, _span(text, context or came_out), _span(text, came_out))

    @property
    def span(self) -> Span:
        """Where an author has to look: the place where it came out, or where what is open was opened."""
        return self.began if self.kind in _SHOWN_WHERE_IT_BEGAN else self.came_out

    @property
    def before(self) -> str:
        """What stands on the line before the place where it came out."""
        return self.line(self.came_out.line)[: self.came_out.column - 1]

    def line(self, number: int) -> str:
        """Return a line of the file; the first is 1."""
        return self.text.split("\n")[number - 1]

    def char(self, span: Span) -> str:
        """Return the character at `span`."""
        return self.line(span.line)[span.column - 1 : span.column]


def whole_line(text: str, number: int) -> Span:
    """Return the span of a line, without its indent."""
    line = text.split("\n")[number - 1]
    indent = len(line) - len(line.lstrip())
    return Span(number, indent + 1, number, max(len(line.rstrip()), indent + 1) + 1)


def _kind(error: yaml.YAMLError) -> str:
    problem, context = str(getattr(error, "problem", None)), str(getattr(error, "context", None))
    found = next((kind for start, kind in _BY_PROBLEM if problem.startswith(start)), None)
    if found == "empty-item" and not context.startswith("while parsing a flow"):
        return "other"
    return found or next((kind for start, kind in _BY_CONTEXT if context.startswith(start)), "other")


def _span(text: str, mark: Any) -> Span:
    """Return the place of a mark of the parser; the last written line where it stands behind the text."""
    if mark is None:
        return Span()
    lines = text.split("\n")
    line = min(mark.line, len(lines) - 1)
    while line > 0 and not lines[line].strip():
        line -= 1
    if line != mark.line or mark.column >= len(lines[line]):
        return whole_line(text, line + 1)
    return Span(line + 1, mark.column + 1, line + 1, mark.column + 2)
