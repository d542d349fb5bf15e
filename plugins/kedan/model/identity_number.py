"""Identity numbers (GB 11643): 18 digits with a check digit, and the 15 digits of before 1999, which have none."""

from __future__ import annotations

import re
from collections.abc import Container

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"
_DAY = "(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])"
_BIRTH = re.compile(rf"(?:19|20)[0-9]{{2}}{_DAY}")
_OLD_BIRTH = re.compile(rf"[2-9][0-9]{_DAY}")
"""Born in 1920 or later: numbers of companies are as long, begin with a region too, and go on with zeros."""
_LENGTH = 18


def is_identity_number(number: str, regions: Container[str]) -> bool:
    """Return whether a number can be a person's. An old one, which nothing seals, begins with one of `regions`."""
    if len(number) == _LENGTH:
        return _BIRTH.fullmatch(number[6:14]) is not None and _check_digit(number) == number[-1].upper()
    return number[:6] in regions and _OLD_BIRTH.fullmatch(number[6:12]) is not None


def _check_digit(number: str) -> str:
    added = sum(int(digit) * weight for digit, weight in zip(number, _WEIGHTS, strict=False))
    return _CHECKS[added % 11]
