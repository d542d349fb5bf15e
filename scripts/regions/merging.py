"""All lists in one: which codes are current, and until when others were.

The latest list of administrative codes tells which are current, the others which have been retired.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from .codes import CITY, COUNTY, PROVINCE, is_placeholder, level_of
from .lists import Listing

FIRST_MONTH = "1999-12"
"""Codes retired before the edition of 1999 (GB/T 2260-1999) are left out."""
_PROVINCES = 34
_FEWEST_COUNTIES = 2800


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the CSV; the fields are its columns."""

    code: str
    name: str
    level: str
    status: str
    until: str
    """The year of the last list that has a retired code."""


def newest_of(listings: Iterable[Listing]) -> Listing:
    """Return the latest list of administrative codes."""
    return max(
        (listing for listing in listings if not listing.dating),
        key=lambda listing: listing.month,
    )


def merge(listings: Iterable[Listing]) -> list[Row]:
    """Return the rows for all codes, current and retired, sorted by code.

    The name of a code is the one in the latest list that has it. Placeholders
    of the county level are left out. Those of the city level (the first four
    digits of 110101) are kept, so that every county has the code above it:
    current while a current county needs it, retired from then on.
    """
    listings = sorted(
        (listing for listing in listings if listing.month >= FIRST_MONTH),
        key=lambda listing: listing.month,
    )
    newest = newest_of(listings)
    names: dict[str, str] = {}
    for listing in listings:
        if not listing.dating:
            names |= listing.names
    last_year = {code: listing.month[:4] for listing in listings for code in listing.names}
    current = newest.names.keys() | {code[:CITY] for code in newest.names if len(code) == COUNTY}
    return [
        Row(
            code,
            name,
            level_of(code, name),
            "current" if code in current else "retired",
            "" if code in current else last_year[code],
        )
        for code, name in sorted(names.items())
        if len(code) < COUNTY or not is_placeholder(name)
    ]


def unconfirmed(listings: Sequence[Listing]) -> list[str]:
    """Return the codes that the newest list alone has: a person should check them."""
    newest = newest_of(listings)
    others = {code for listing in listings if listing is not newest for code in listing.names}
    return [f"{code} {name}" for code, name in sorted(newest.names.items()) if code not in others]


def faults(rows: Sequence[Row]) -> list[str]:
    """Return what makes `rows` unfit to be written, in words."""
    found = [f"{row.code}: not a name: {row.name!r}" for row in rows if re.search(r"^$|\s", row.name)]
    codes = {row.code for row in rows}
    current = {row.code for row in rows if row.status == "current"}
    found += [f"{code}: its province is not listed" for code in sorted(codes) if code[:PROVINCE] not in codes]
    found += [
        f"{code}: the code above it is not current"
        for code in sorted(current)
        if not {code[:PROVINCE], code[:CITY]} <= current
    ]
    provinces = sum(len(code) == PROVINCE for code in current)
    if provinces != _PROVINCES:
        found.append(f"{provinces} provinces, not {_PROVINCES}")
    counties = sum(len(code) == COUNTY for code in current)
    if counties < _FEWEST_COUNTIES:
        found.append(f"only {counties} counties")
    return found
