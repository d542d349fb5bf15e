"""Codes of divisions: two digits for a province, four for a city, six for a county."""

from __future__ import annotations

import re
from collections.abc import Iterable

PROVINCE, CITY, COUNTY = 2, 4, 6
"""The digits of a code of each level."""
_LEVELS = {PROVINCE: "province", CITY: "city", COUNTY: "county"}
_PLACEHOLDER = "placeholder"
_PLACEHOLDER_NAME = re.compile(r"市辖区|县|市|(?:省|自治区)直辖.*")
"""Names of codes that stand for no authority, only for "the rest of this level"."""


def shorten(code: str) -> str:
    """Return a code of 2, 4, 6 or 12 digits without its zero padding.

    The result has 2, 4 or 6 digits; it is empty for a code below the county.
    """
    if not re.fullmatch(r"[0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{12}", code) or code.startswith("00"):
        return ""
    if code[COUNTY:].strip("0"):
        return ""
    code = code[:COUNTY]
    while len(code) > PROVINCE and code.endswith("00"):
        code = code[:-2]
    return code


def shortened(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return the names by short code, without what lies below the county."""
    return {short: name.strip() for code, name in pairs if (short := shorten(code))}


def is_placeholder(name: str) -> bool:
    """Tell whether `name` stands for no authority, as 市辖区 does."""
    return _PLACEHOLDER_NAME.fullmatch(name) is not None


def level_of(code: str, name: str) -> str:
    """Return the level of a code: province, city, county or placeholder."""
    if len(code) == CITY and is_placeholder(name):
        return _PLACEHOLDER
    return _LEVELS[len(code)]
