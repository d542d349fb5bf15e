"""How far a long build has come, over and over on one line of a terminal; silence anywhere else."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from typing import TextIO, TypeVar

from kedan.locale import Locale

_SECONDS = 0.2
_CLEAR = "\r\x1b[K"

Part = TypeVar("Part")


def told(parts: Sequence[Part], words: Locale, stream: TextIO | None) -> Iterator[Part]:
    """Yield the parts; where `stream` is a terminal, show from time to time how many are done."""
    if stream is None or not stream.isatty():
        yield from parts
        return
    shown, latest = False, time.monotonic()
    for done, part in enumerate(parts):
        now = time.monotonic()
        if now - latest > _SECONDS:
            shown, latest = True, now
            stream.write(_CLEAR + words("cli.build.progress", done=str(done), all=str(len(parts))))
            stream.flush()
        yield part
    if shown:
        stream.write(_CLEAR)
        stream.flush()
