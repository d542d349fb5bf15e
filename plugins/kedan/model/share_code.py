"""The short code of a course or an offering in share links: made at build, never computed in a browser."""

from __future__ import annotations

import hashlib
from string import ascii_lowercase, ascii_uppercase, digits

LENGTH = 7
_ALPHABET = digits + ascii_uppercase + ascii_lowercase
_CODES = len(_ALPHABET) ** LENGTH


def share_code(entry_id: str) -> str:
    """Return the code of `publisher/course` or `publisher/course/offering`.

    The SHA-256 of the id as a big-endian number, modulo 62 to the seventh, in seven digits 0-9A-Za-z.
    """
    number = int.from_bytes(hashlib.sha256(entry_id.encode("utf-8")).digest(), "big") % _CODES
    code = ""
    for _ in range(LENGTH):
        number, digit = divmod(number, len(_ALPHABET))
        code = _ALPHABET[digit] + code
    return code
