"""Whole numbers as text: small ones take one character. `web/src/search/digits.js` reads them.

Any character of a plain string is free but those that JSON or HTML would escape, and the blank, which
stands between lists.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

_FREE = [chr(code) for code in range(0x21, 0x7F) if chr(code) not in '"&<>\\']
_LAST = 64
LAST = "".join(_FREE[:_LAST])
"""Digits that end a number."""
MORE = "".join(_FREE[_LAST:])
"""Digits after which another one follows."""
_LAST_VALUES = {digit: value for value, digit in enumerate(LAST)}
_MORE_VALUES = {digit: value for value, digit in enumerate(MORE)}


class _Digits(dict[int, str]):
    """Numbers written before; the next one is written when it is asked for."""

    def __missing__(self, number: int) -> str:
        self[number] = written = _written(number)
        return written


def _written(number: int) -> str:
    more = ""
    while number >= _LAST:
        number, digit = divmod(number - _LAST, len(MORE))
        more += MORE[digit]
    return more + LAST[number]


DIGITS = _Digits()
"""Number that is not negative -> its digits, the lowest first."""


def numbers(values: Iterable[int]) -> str:
    """Return numbers one after the other."""
    return "".join([DIGITS[value] for value in values])


def read(written: str) -> Iterator[int]:
    """Yield the numbers that a text holds."""
    number, scale = 0, 1
    for digit in written:
        more = _MORE_VALUES.get(digit)
        if more is None:
            yield number + scale * _LAST_VALUES[digit]
            number, scale = 0, 1
        else:
            number += scale * (_LAST + more)
            scale *= len(MORE)


def signed(number: int) -> int:
    """Return a number that may be negative as one that is not: 0, -1, 1, -2 … become 0, 1, 2, 3 and so on."""
    return number * 2 if number >= 0 else -number * 2 - 1
