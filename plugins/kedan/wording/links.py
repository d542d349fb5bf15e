"""Which addresses from entries may become links."""

from __future__ import annotations

import re

_PORT = r"[1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5]"
_HTTPS = re.compile(rf"https://(?P<host>[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?)(?::(?:{_PORT}))?(?:[/?#][!-~]*)?")
_MAIL = re.compile(r"mailto:[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_LONGEST = 500


def safe_url(url: str) -> str:
    """Return `url` if it is a plain https or mailto address; otherwise the empty string.

    No user name before the host, no backslash, nothing outside ASCII: what the
    reader sees in the status line is where the link goes.
    """
    plain = len(url) <= _LONGEST and "\\" not in url and (_HTTPS.fullmatch(url) or _MAIL.fullmatch(url))
    return url if plain else ""


def host(url: str) -> str:
    """Return the host of an https address; empty for anything else."""
    written = _HTTPS.fullmatch(url)
    return written["host"].lower() if written else ""
