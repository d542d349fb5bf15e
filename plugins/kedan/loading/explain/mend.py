"""The usual slips of the hand undone: what was typed, in the form that its schema asks for."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import quote

from kedan.model.dates import PartialDate

_QUOTES = "“”‘’\"' \u3000"
_DATE = re.compile(r"(\d{4})\s*[年./-]\s*(?:(\d{1,2})\s*(?:[月./-]\s*(?:(\d{1,2})\s*[日号]?)?)?)?")
_DIGITS = re.compile(r"(\d{4})(\d{2})(\d{2})")
_AREA_CODE = re.compile(r"\(?0[0-9]{2,3}[^0-9A-Za-z]")
_HOST = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:/.*)?", re.IGNORECASE)
_IN_ADDRESSES = "".join(map(chr, range(0x21, 0x7F)))
_LONGEST = 500
_PROSE = "某班，a b"
"""Where this fits, a text is free, and only line breaks can be wrong."""


def mended(given: str, schema: Mapping[str, Any]) -> str | None:
    """Return `given` as `schema` wants it, or None where nobody can tell what was meant."""
    if len(given) > _LONGEST:
        return None
    folded = unicodedata.normalize("NFKC", given).strip(_QUOTES)
    candidates = (" ".join(given.split()),) if _fits(_PROSE, schema) else (mend(folded) for mend in _MENDS)
    return next((better for better in candidates if better and _fits(better, schema)), None)


def _fits(text: str, schema: Mapping[str, Any]) -> bool:
    if not schema.get("minLength", 0) <= len(text) <= schema.get("maxLength", _LONGEST):
        return False
    return re.search(schema.get("pattern", ""), text) is not None


def _date(text: str) -> str:
    found = _DATE.fullmatch(text) or _DIGITS.fullmatch(text)
    if found is None:
        return ""
    written = "-".join(part.zfill(2) for part in found.groups() if part)
    try:
        return str(PartialDate.parse(written))
    except ValueError:
        return ""


def _id(text: str) -> str:
    joined = re.sub(r"[\s_]+", "-", text.lower())
    return joined if ":" in joined else joined.replace("\\", "/")  # in an address, it would lead elsewhere


def _phone(text: str) -> str:
    return re.sub(r"[^0-9]+", "-", text).strip("-") if _AREA_CODE.match(text) else ""


def _address(text: str) -> str:
    text = quote(text.rstrip("。，、；"), safe=_IN_ADDRESSES)
    bare = text.removeprefix("http://")
    return f"https://{bare}" if bare != text or _HOST.fullmatch(text) else text


_MENDS: tuple[Callable[[str], str], ...] = (str, _date, _address, _id, _phone)
