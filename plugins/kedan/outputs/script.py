"""Data as classic scripts, which browsers load even from a folder opened by a double click."""

from __future__ import annotations

import re
from typing import Any

from kedan.wording.script_json import script_json
from kedan.wording.text import strip_controls

_HALVES = re.compile("([\ud800-\udfff])")


def script_call(function: str, *arguments: Any) -> bytes:
    """Return a script that calls `function` with the arguments.

    Half a character, which parts of texts may begin or end with, is no UTF-8: it is written as an escape.
    """
    written = ",".join(script_json(_printable(argument)) for argument in arguments)
    return f"{function}({_HALVES.sub(_escape, written)});\n".encode()


def _printable(value: Any) -> Any:
    """Return data without control characters, whoever wrote it and whether it was checked or not."""
    if isinstance(value, str):
        return "".join(part if _HALVES.match(part) else strip_controls(part) for part in _HALVES.split(value))
    if isinstance(value, dict):
        return {_printable(key): _printable(part) for key, part in value.items()}
    return [_printable(part) for part in value] if isinstance(value, list | tuple) else value


def _escape(half: re.Match[str]) -> str:
    return f"\\u{ord(half[0]):04x}"
