"""Data as classic scripts, which browsers load even from a folder opened by a double click."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

_ESCAPES = str.maketrans(
    {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"},
)


def script_json(value: Any) -> str:
    """Return JSON that is safe inside a script, also one that stands in HTML."""
    written = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return written.translate(_ESCAPES)


def script_call(function: str, *arguments: str | Mapping[str, Any]) -> bytes:
    """Return a script that calls `function` with the arguments."""
    written = ",".join(script_json(argument) for argument in arguments)
    return f"{function}({written});\n".encode()
