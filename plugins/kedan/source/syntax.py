"""What is wrong when YAML itself can't be read, in words that say what to type.

The parser tells where it could go no further. An author asks what was typed wrong, which is often
something else and stands somewhere else: the readings below look for it, the most telling one first.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

import yaml

from kedan.diagnostics.diagnostic import Diagnostic, Place, Span
from kedan.diagnostics.visible import quoted

from .characters import name_of
from .mistakes import mistake
from .spacing import odd_space
from .trouble import Trouble, whole_line

_WIDE_COLON = re.compile(r"^\s*(?:- )?[A-Za-z_-]+\s*：")
_WIDE_COLON_ANYWHERE = re.compile(r"^\s*(?:- )?[\w-]+\s*：")
_TIGHT_COLON = re.compile(r"^\s*(?:- )?[A-Za-z_-]+:[^\s/]")
_TIGHT_BRACKET = re.compile(r"^\s*(?:- )?[A-Za-z_-]+:[\[{]")
_NO_COLON = re.compile(r"^\s*[^\s:#'\"\[{][^:]*$")
_WIDE_BRACE = re.compile(r"(?:^|[\s\[{,])(?P<char>｛)")
_WIDE_DASH = re.compile(r"\s*[－—–·•]\s*[^\s－—–·•]")
_KEY = re.compile(r"\s*(?:- )?[\w-]+")
_WIDE_COMMA = re.compile("[，、；;]")
_HASH = re.compile(r"(?:^|[\s\[{,])#(?P<rest>[^\s#!].*)")
_OPENED = {"open-list", "open-braces", "empty-item"}


@dataclass(frozen=True, slots=True)
class _Reading:
    """What an author most likely did."""

    id: str
    span: Span
    char: str = ""
    rest: str = ""


def syntax_mistake(path: str, text: str, error: yaml.YAMLError) -> Diagnostic:
    """Return the diagnostic for an error of the YAML parser."""
    trouble = Trouble.of(text, error)
    found = next(reading for read in _READINGS if (reading := read(trouble)) is not None)
    return _mistake(path, found)


def not_a_mapping(path: str, text: str, span: Span) -> Diagnostic:
    """Return the diagnostic for a file that is one list or one text instead of `key: value` lines."""
    trouble = Trouble("other", text, span, span)
    found = _odd_space(trouble) or _wide_colon(trouble) or _tight_colon(trouble, span.line)
    if found is None and _WIDE_COLON_ANYWHERE.match(trouble.line(span.line)):
        found = _Reading("syntax-wide-colon", whole_line(text, span.line))
    return _mistake(path, found or _Reading("not-a-mapping", span))


def _mistake(path: str, found: _Reading) -> Diagnostic:
    return mistake(found.id, Place(path, found.span), char=found.char, rest=quoted(found.rest))


def _odd_space(trouble: Trouble) -> _Reading | None:
    """Find a blank around a key that is no space for YAML."""
    for number in _lines_up_to(trouble, trouble.span.line):
        found = odd_space(trouble.line(number))
        if found is not None:
            span = Span(number, found.start + 1, number, found.stop + 1)
            return _Reading("syntax-odd-space", span, name_of(trouble.char(span)))
    return None


def _wide_colon(trouble: Trouble) -> _Reading | None:
    """Find `title：…`."""
    span = _line_like(_WIDE_COLON, trouble, trouble.span.line)
    return None if span is None else _Reading("syntax-wide-colon", span)


def _tight_colon(trouble: Trouble, last: int) -> _Reading | None:
    """Find `title:…`."""
    span = _line_like(_TIGHT_COLON, trouble, last)
    return None if span is None else _Reading("syntax-tight-colon", span)


def _second_document(trouble: Trouble) -> _Reading | None:
    """Find more text below a line `...`."""
    lines = trouble.text.split("\n")[: trouble.came_out.line - 1]
    if trouble.kind != "bad-indent" or "..." not in lines:
        return None
    return _Reading("several-documents", whole_line(trouble.text, lines.index("...") + 1))


def _swallowed(trouble: Trouble) -> _Reading | None:
    """Find `[#校长, 规划]`: the rest of the line is a comment, the closing bracket with it."""
    line = trouble.began.line
    found = _HASH.search(trouble.line(line)) if trouble.kind in _OPENED else None
    if found is None or trouble.line(line).count('"', 0, found.start()) % 2:
        return None
    return _Reading("cut-by-hash", Span(line, found.start("rest"), line, found.end() + 1), rest=found["rest"])


def _wide_comma(trouble: Trouble) -> _Reading | None:
    """Find `{offline: 16，online: 8}`."""
    if trouble.kind not in _OPENED or trouble.began.line != trouble.came_out.line:
        return None
    line = trouble.began.line
    found = _WIDE_COMMA.search(trouble.before, trouble.began.column)
    if found is None:
        return None
    return _Reading("syntax-wide-comma", Span(line, found.start() + 1, line, found.end() + 1), found[0])


def _after_quote(trouble: Trouble) -> _Reading | None:
    """Find `"校长"领导力`, or a quote that was opened further up and closed by the first one here."""
    written = trouble.before.rstrip()
    if trouble.kind not in {"bad-indent", *_OPENED} or not written.endswith(('"', "'")):
        return None
    mark = written[-1]
    opened = _open_above(trouble, mark) if written.count(mark) % 2 else None
    return _Reading("syntax-open-quote", opened) if opened else _Reading("syntax-after-quote", trouble.came_out)


def _open_above(trouble: Trouble, mark: str) -> Span | None:
    """Return the place of the unpaired quote on a line above."""
    for number in range(trouble.came_out.line - 1, 0, -1):
        line = trouble.line(number)
        if line.count(mark) % 2:
            column = line.rindex(mark) + 1
            return Span(number, column, number, column + 1)
    return None


def _after_bracket(trouble: Trouble) -> _Reading | None:
    """Find `[初中] 校长领导力`."""
    if trouble.kind == "bad-indent" and trouble.before.rstrip().endswith(("]", "}")):
        return _Reading("syntax-after-bracket", trouble.came_out)
    return None


def _no_colon(trouble: Trouble) -> _Reading | None:
    """Find a key without a colon, or without a blank after it: the parser stumbles over the line below."""
    on_next = trouble.kind == "colon-in-text" and _KEY.fullmatch(trouble.before)
    if trouble.kind != "missing-colon" and not on_next:
        return None
    last = trouble.span.line - 1 if on_next else trouble.span.line
    tight = _tight_colon(trouble, last)
    if tight is not None:
        return tight
    bare = _line_like(_NO_COLON, trouble, last)
    if bare is not None:
        if _WIDE_DASH.match(trouble.line(bare.line)):
            return _Reading("syntax-wide-dash", bare, trouble.char(bare))
        wide = _WIDE_COLON_ANYWHERE.match(trouble.line(bare.line))
        return _Reading("syntax-wide-colon" if wide else "syntax-missing-colon", bare)
    return _Reading("syntax-bad-indent", whole_line(trouble.text, trouble.span.line))


def _before_bracket(trouble: Trouble) -> _Reading | None:
    """Find `hours:{offline: 16}` and `hours: ｛offline: 16｝`: a bracket that is none, and so a second colon."""
    if trouble.kind != "colon-in-text":
        return None
    number = trouble.came_out.line
    if _TIGHT_BRACKET.match(trouble.line(number)):
        return _Reading("syntax-tight-colon", whole_line(trouble.text, number))
    brace = _WIDE_BRACE.search(trouble.before)
    if brace is None:
        return None
    span = Span(number, brace.start("char") + 1, number, brace.end("char") + 1)
    return _Reading("syntax-wide-brace", span, brace["char"])


def _as_told(trouble: Trouble) -> _Reading:
    """Return what the parser says."""
    kind = "tab" if trouble.kind == "bad-start" and trouble.char(trouble.span) == "\t" else trouble.kind
    char = trouble.char(trouble.began if kind == "text-after-bar" else trouble.span)
    return _Reading(f"syntax-{kind}", trouble.span, char)


_READINGS: tuple[Callable[[Trouble], _Reading | None], ...] = (
    _odd_space,
    _wide_colon,
    _second_document,
    _swallowed,
    _after_quote,
    _wide_comma,
    _after_bracket,
    _no_colon,
    _before_bracket,
    _as_told,
)


def _line_like(pattern: re.Pattern[str], trouble: Trouble, last: int) -> Span | None:
    """Return the last written line up to `last`, or the one above it, if it has the form of `pattern`."""
    for number in _lines_up_to(trouble, last):
        if pattern.match(trouble.line(number)):
            return whole_line(trouble.text, number)
    return None


def _lines_up_to(trouble: Trouble, last: int) -> tuple[int, ...]:
    """Return the number of the last written line up to `last`, and of the one above it."""
    while last > 1 and not trouble.line(last).strip():
        last -= 1
    return tuple(number for number in (last, last - 1) if number >= 1)
