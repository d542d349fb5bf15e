"""Data as classic scripts, which browsers load even from a folder opened by a double click."""

from __future__ import annotations

import re
from typing import Any

from kedan.wording.script_json import script_json

_HALVES = re.compile("[\ud800-\udfff]")


def script_call(function: str, *arguments: Any) -> bytes:
    """Return a script that calls `function` with the arguments.

    Half a character, which parts of texts may begin or end with, is no UTF-8: it is written as an escape.
    """
    written = ",".join(map(script_json, arguments))
    return f"{function}({_HALVES.sub(_escape, written)});\n".encode()


def _escape(half: re.Match[str]) -> str:
    return f"\\u{ord(half[0]):04x}"
