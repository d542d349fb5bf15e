"""Folding: what makes full and half width, upper and lower case, Traditional and Simplified equal.

`web/src/core/fold.js` folds what a reader types in the same way.
"""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from functools import cache

from kedan import resources

HAN = "\u2e80-\u2fdf\u3005\u3007\u3021-\u3029\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
"""Han characters, as ranges that both languages write alike: their own tables differ by version."""

FIELD_END = "\x00"
"""Stands between fields that are folded in one go; no field holds it."""

_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
_GAP = re.compile(f" (?:(?<=[{HAN}] )(?=[^\\W_{HAN}])|(?<=[^\\W_{HAN}] )(?=[{HAN}]))")
_WORD = re.compile(f"[^\\W_{HAN}]+")
_STRETCH = re.compile(f"[^\\s{FIELD_END}]*[{HAN}][^\\s{FIELD_END}]*")
_HAN_CHARACTER = re.compile(f"[{HAN}]")


class _IsHan(dict[str, bool]):
    """Whether characters are Han; what was asked before is known."""

    def __missing__(self, character: str) -> bool:
        self[character] = found = _HAN_CHARACTER.match(character) is not None
        return found


_IS_HAN = _IsHan()


def fold(text: str) -> str:
    """Return a field as it is searched; a blank between Han and letters is only typography, so it goes."""
    folded = unicodedata.normalize("NFKC", _INVISIBLE.sub("", text)).replace("Σ", "σ").lower()
    simplified = unicodedata.normalize("NFKC", folded).translate(simplified_characters())
    return _GAP.sub("", simplified)


def words(folded: str) -> list[str]:
    """Return the words of a folded text that are written in letters or digits."""
    return _WORD.findall(folded)


def stretches(folded: str) -> list[str]:
    """Return what stands between blanks, if a Han character is in it: a term with one lies within."""
    return _STRETCH.findall(folded)


def han_characters(folded: str) -> set[str]:
    """Return the Han characters of a text."""
    return {character for character in set(folded) if _IS_HAN[character]}


def code_units(folded: str) -> str:
    """Return the text with each character beyond the basic plane as two, the way JavaScript counts."""
    raw = folded.encode("utf-16-le", "surrogatepass")
    if len(raw) == 2 * len(folded):
        return folded
    return "".join(chr(low | high << 8) for low, high in zip(raw[::2], raw[1::2], strict=True))


@cache
def simplified_characters() -> dict[int, str]:
    """Return the Simplified character of each Traditional one, by code."""
    rows = csv.DictReader(io.StringIO(resources.read_text("data", "traditional.csv")))
    return {ord(row["traditional"]): row["simplified"] for row in rows}
