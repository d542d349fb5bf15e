"""The reading of what is plainly in order: data only, no places, no mistakes, a fraction of the time.

It knows nothing of its own: where the reader that explains might say anything, or where that is not plain to see, it
steps aside. It goes by events as that one does, so nothing here recurses deeper than entries may.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from sys import intern
from typing import Any

import yaml

from .limits import MOST_LEVELS, MOST_VALUES
from .scalars import Scalar, plain

_MAY_CUT = re.compile(r"#(?<=[^\S\n]#)[^\s#!]")
"""A `#` that may have cut a text."""

_WIDE_BARS = ("｜", "＞")

_Next = Callable[[], Any]
"""Gives the next event of PyYAML; its stubs leave out most attributes."""


class _AsideError(Exception):
    """The reader that explains has to look at this file."""


def quick_reading(text: str) -> dict[str, Any] | None:
    """Return the data of a text that could be decoded; None where it may have to be explained."""
    if "\\" in text or _MAY_CUT.search(text):  # an escape may bring in what is refused in plain sight
        return None
    try:
        return _document(yaml.CSafeLoader(text).get_event)
    except (_AsideError, yaml.YAMLError):
        return None


def _document(following: _Next) -> dict[str, Any]:
    following()  # stream start
    following()  # document start
    event = following()
    if type(event) is not yaml.MappingStartEvent or _is_decorated(event):
        raise _AsideError
    reader = _Reader(following)
    data = reader.mapping(0)
    following()  # document end
    if type(following()) is not yaml.StreamEndEvent or reader.values > MOST_VALUES:
        raise _AsideError
    return data


class _Reader:
    """Turns events into data. Types are compared as they are: this runs for every word of a catalog."""

    __slots__ = ("following", "values")

    def __init__(self, following: _Next) -> None:
        self.following = following
        self.values = 1

    def mapping(self, level: int) -> dict[str, Any]:
        data: dict[str, Any] = {}
        following = self.following
        while type(event := following()) is yaml.ScalarEvent:
            key = intern(event.value)
            if key in data or not key.isascii() or _is_decorated(event):
                raise _AsideError
            event = following()
            data[key] = _scalar(event) if type(event) is yaml.ScalarEvent else self.collection(event, level + 1)
        if type(event) is not yaml.MappingEndEvent:
            raise _AsideError
        self.values += len(data)
        return data

    def sequence(self, level: int) -> list[Any]:
        data: list[Any] = []
        following = self.following
        while type(event := following()) is not yaml.SequenceEndEvent:
            data.append(_scalar(event) if type(event) is yaml.ScalarEvent else self.collection(event, level + 1))
        self.values += len(data)
        return data

    def collection(self, event: Any, level: int) -> dict[str, Any] | list[Any]:
        if level >= MOST_LEVELS or type(event) is yaml.AliasEvent or _is_decorated(event):
            raise _AsideError
        return self.mapping(level) if type(event) is yaml.MappingStartEvent else self.sequence(level)


def _is_decorated(event: Any) -> bool:
    """Return whether an anchor or a tag stands at a value."""
    return event.anchor is not None or event.tag is not None


def _scalar(event: Any) -> Scalar:
    if event.anchor is not None or event.tag is not None:
        raise _AsideError
    text: str = event.value
    is_plain = event.implicit[0]
    if is_plain and ("-" in text or text.startswith(_WIDE_BARS)) and event.start_mark.line != event.end_mark.line:
        raise _AsideError  # lines that should not belong to this text may have been taken for more of it
    if not text.isascii():
        return text
    return _plain(text) if is_plain else intern(text)


@lru_cache(maxsize=4096)
def _plain(text: str) -> Scalar:
    """Read an id, a number or a date: there are few of them, in thousands of files, and each is kept once."""
    found = plain(text)
    return intern(found) if isinstance(found, str) else found
