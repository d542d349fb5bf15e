"""Data as classic scripts, which browsers load even from a folder opened by a double click."""

from __future__ import annotations

import re
from base64 import b32encode
from hashlib import sha256
from typing import Any

from kedan.wording.script_json import script_json
from kedan.wording.text import is_fit, strip_controls

_LONG_ENOUGH = 6
"""Characters of a version: two versions of one file are the same by one chance in a thousand million."""
_UNFIT_ESCAPE = re.compile(r"\\(?:u(?!003[ce]|0026)|[bfr])")
"""What JSON writes for a character that does not belong into a text, and for little else."""
_HALVES = re.compile("([\ud800-\udfff])")


def script_call(function: str, *arguments: Any) -> bytes:
    """Return a script that calls `function` with the arguments.

    Half a character, which parts of texts may begin or end with, is no UTF-8: it is written as an escape.
    """
    written = ",".join(map(_written, arguments))
    return f"{function}({_HALVES.sub(_escape, written)});\n".encode()


def content_version(content: bytes) -> str:
    """Return what tells one content of a file from the next, so that browsers can keep it."""
    return b32encode(sha256(content).digest()).decode().lower()[:_LONG_ENOUGH]


def _written(argument: Any) -> str:
    """Return an argument as JSON. Nearly all have nothing to strip, which the JSON shows faster than the data."""
    written = script_json(argument)
    return written if is_fit(written) and not _UNFIT_ESCAPE.search(written) else script_json(_printable(argument))


def _printable(value: Any) -> Any:
    """Return data without control characters, whoever wrote it and whether it was checked or not."""
    if isinstance(value, str):
        return "".join(part if _HALVES.match(part) else strip_controls(part) for part in _HALVES.split(value))
    if isinstance(value, dict):
        return {_printable(key): _printable(part) for key, part in value.items()}
    return [_printable(part) for part in value] if isinstance(value, list | tuple) else value


def _escape(half: re.Match[str]) -> str:
    return f"\\u{ord(half[0]):04x}"
