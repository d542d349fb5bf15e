"""Data as classic scripts, which browsers load even from a folder opened by a double click."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kedan.wording.script_json import script_json


def script_call(function: str, *arguments: str | Mapping[str, Any]) -> bytes:
    """Return a script that calls `function` with the arguments."""
    written = ",".join(script_json(argument) for argument in arguments)
    return f"{function}({written});\n".encode()
