"""The lines of an entry and what each of them is, so that they can be moved and trimmed without harm."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

import yaml

Token = Any
"""A token of PyYAML; its stubs leave out most attributes."""

_BLANK = " \t"
_COMMENT = re.compile(r"#[^\n]*")
_HEADER = re.compile(r"([|>])([1-9]?)[+-]?([1-9]?)")


class Kind(Enum):
    """What a line is."""

    CODE = auto()
    BLANK = auto()
    COMMENT = auto()
    BODY = auto()
    """Inside a block scalar, where every character counts."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line without its end."""

    text: str
    kind: Kind = Kind.CODE

    @property
    def is_gap(self) -> bool:
        """Whether the line says nothing to a program."""
        return self.kind in {Kind.BLANK, Kind.COMMENT}

    @property
    def indent(self) -> int:
        """How many spaces it begins with."""
        return len(self.text) - len(self.text.lstrip(" "))

    def moved(self, by: int) -> Line:
        """Return the line with so many more spaces before it, or fewer."""
        if not self.text:
            return self
        return Line(" " * by + self.text if by > 0 else self.text[min(-by, self.indent) :], self.kind)


def lines_of(text: str) -> list[Line]:
    """Return the lines of a text that the loader accepts, without blanks at their ends."""
    scalars = [token for token in yaml.scan(text, Loader=yaml.CSafeLoader) if isinstance(token, yaml.ScalarToken)]
    source = _ended(text, scalars).removesuffix("\n").split("\n")
    lines = [_line(line) for line in source]
    for token in scalars:
        first, stop = token.start_mark.line + 1, _stop(text, token)
        if _is_block(token):
            lines[first:stop] = _body(source[first:stop], _header(text, token))
        else:
            lines[first:stop] = [Line(line.text) for line in lines[first:stop]]
    return lines


def text_of(lines: Sequence[Line]) -> str:
    """Return lines as a text: one blank line at most between others, none at either end."""
    kept: list[Line] = []
    for line in lines:
        if line.kind is not Kind.BLANK or (kept and kept[-1].kind is not Kind.BLANK):
            kept.append(line)
    if kept and kept[-1].kind is Kind.BLANK:
        kept.pop()
    return "".join(f"{line.text}\n" for line in kept)


def comments_of(text: str) -> Iterator[str]:
    """Yield every comment of a text that the loader accepts: it stands between two tokens, where else are blanks."""
    position = 0
    for token in yaml.scan(text, Loader=yaml.CSafeLoader):
        yield from _comments(text[position : token.start_mark.index])
        if _is_block(token):
            yield from _comments(_header(text, token))
        position = max(position, token.end_mark.index)
    yield from _comments(text[position:])


def _comments(between: str) -> Iterator[str]:
    return (found.rstrip(_BLANK) for found in _COMMENT.findall(between))


def _is_block(token: Token) -> bool:
    return isinstance(token, yaml.ScalarToken) and token.style in {"|", ">"}


def _stop(text: str, token: Token) -> int:
    """Return the line (from 0) behind a scalar; the parser has read the indent of what follows a block one."""
    end = token.end_mark
    is_behind = _is_block(token) and end.index < len(text) and not text[end.index - end.column : end.index].strip(" ")
    return int(end.line if is_behind or end.column == 0 else end.line + 1)


def _header(text: str, token: Token) -> str:
    """Return the line of a block scalar from its `|` on."""
    return text[token.start_mark.index :].partition("\n")[0]


def _ended(text: str, scalars: Sequence[Token]) -> str:
    """End the last line; a block scalar there has no line end in its value and must not get one."""
    if text.endswith("\n"):
        return text
    last = scalars[-1] if scalars else None
    if last is not None and _is_block(last) and last.value and last.end_mark.index == len(text):
        start = last.start_mark.index
        return text[:start] + _HEADER.sub(r"\1\2\3-", text[start:], count=1) + "\n"
    return f"{text}\n"


def _line(source: str) -> Line:
    """Return a line outside of scalars."""
    bare = source.rstrip(_BLANK)
    if not bare:
        return Line("", Kind.BLANK)
    if bare.lstrip(_BLANK).startswith("#"):
        return Line(bare, Kind.COMMENT)
    return Line(source if bare.endswith("\\") else bare)  # the blank of `"…\ ` is escaped


def _body(source: Sequence[str], header: str) -> list[Line]:
    """Return the lines of a block scalar; blanks that only fill up the indent of an empty line are no text."""
    indicators = _HEADER.match(header)
    keeps_end = indicators is not None and "+" in indicators[0]
    filled = _filled(source, explicit=indicators is None or bool(indicators[2] or indicators[3]))
    lines = [Line("" if line in filled else line, Kind.BODY) for line in source]
    number = len(lines)
    while not keeps_end and number and not lines[number - 1].text:
        number -= 1
        lines[number] = Line("", Kind.BLANK)
    return lines


def _filled(source: Sequence[str], *, explicit: bool) -> set[str]:
    """Return which lines of a block scalar are empty."""
    written = next((line for line in source if line.strip(" ")), None)
    if explicit:
        return {""}
    if written is None:
        return {line for line in source if not line.strip(" ")}
    return {" " * width for width in range(len(written) - len(written.lstrip(" ")) + 1)}
