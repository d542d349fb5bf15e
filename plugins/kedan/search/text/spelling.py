"""How names are spelled in pinyin, heteronyms as their phrase has them; the only place that knows pypinyin."""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import cache, lru_cache
from itertools import accumulate, pairwise, product

from pypinyin import Style, lazy_pinyin, load_phrases_dict, pinyin

from kedan import resources

from .fields import Name
from .folding import HAN, fold

_LETTERS = re.compile(f"[^\\W_{HAN}]+")
_HAN = re.compile(f"[{HAN}]")
_SYLLABLE = re.compile(
    "(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)"
    "(?:a(?:i|ng?|o)?|e(?:i|ng?|r)?|i(?:a(?:ng?|o)?|e|ng?|o(?:ng)?|u)?|o(?:ng|u)?|u(?:a(?:i|ng?)?|e|i|n|o)?|ve?)"
    "|a(?:i|ng?|o)?|e(?:i|ng?|r)?|o(?:u)?|h?ng?|h?m|ê"
)
"""What looks like a syllable; `web/src/search/pinyin.js` knows the same."""
_LONGEST = 6
_READINGS_KEPT = 2

_PHRASES = csv.DictReader(io.StringIO(resources.read_text("data", "readings.csv")))
load_phrases_dict({row["phrase"]: [[syllable] for syllable in row["pinyin"].split()] for row in _PHRASES})

Run = tuple[str, ...]
"""The syllables of Han characters with no letter or digit between them."""


def spelled(name: Name) -> tuple[Run, ...]:
    """Return the runs of a name. Signs and blanks, which nobody types in pinyin, don't end a run."""
    return tuple(piece for piece in _pieces(name) if isinstance(piece, tuple))


def sort_key(name: Name) -> str:
    """Return the text by which names are put in the order of their pinyin."""
    parts = (piece if isinstance(piece, str) else " ".join(piece) for piece in _pieces(name))
    return f"{' '.join(parts)}\t{name.text}"


@lru_cache(maxsize=4096)  # institutions and tags come again and again, a title twice
def _pieces(name: Name) -> tuple[str | Run, ...]:
    """Return the words of a name in letters or digits, and the runs between them."""
    folded = fold(name.text)
    ends = [0, *(at for found in _LETTERS.finditer(folded) for at in found.span()), len(folded)]
    cut = [folded[start:end] for start, end in pairwise(ends)]
    letters = re.sub("[^a-z]", "", unicodedata.normalize("NFD", fold(name.pinyin)).replace("u\u0308", "v"))
    if letters:
        runs = iter(_as_given(letters, ["".join(_HAN.findall(piece)) for piece in cut[::2]]))
    else:
        runs = iter([tuple(lazy_pinyin(piece, style=Style.NORMAL, errors="ignore")) for piece in cut[::2]])
    pieces = (piece if at % 2 else next(runs, ()) for at, piece in enumerate(cut))
    return tuple(piece for piece in pieces if piece)


@cache
def characters_by_sound() -> dict[str, str]:
    """Return the common characters by how they are read where they stand alone, to mend what was mistyped."""
    found: dict[str, list[str]] = {}
    for character in _common_characters():
        for syllable in _readings(character)[:_READINGS_KEPT]:
            found.setdefault(syllable, []).append(character)
    return {syllable: "".join(characters) for syllable, characters in sorted(found.items())}


def _common_characters() -> Iterator[str]:
    """Yield the Han characters of GB 2312, those that people type."""
    for high, low in product(range(0xB0, 0xF8), range(0xA1, 0xFF)):
        with suppress(UnicodeDecodeError):
            yield bytes((high, low)).decode("gb2312")


def _readings(character: str) -> list[str]:
    found = pinyin(character, style=Style.NORMAL, heteronym=True, errors="ignore")
    return found[0] if found else []


def _as_given(letters: str, runs: Sequence[str]) -> list[Run]:
    """Return the syllables of a spelling by run, if they come to one a character; else all in the first."""
    syllables = _syllables(letters, "".join(runs))
    if syllables is None:
        return [_any_syllables(letters)]
    ends = [0, *accumulate(map(len, runs))]
    return [syllables[start:end] for start, end in pairwise(ends)]


def _syllables(letters: str, characters: str) -> Run | None:
    """Return a syllable for each character, as many of them known readings as can be; None if that can't be."""
    best: dict[int, tuple[int, Run]] = {0: (0, ())}
    for character in characters:
        known = _readings(character)
        following: dict[int, tuple[int, Run]] = {}
        for at, (odd, run) in best.items():
            for end in range(at + 1, min(at + _LONGEST, len(letters)) + 1):
                syllable = letters[at:end]
                if _SYLLABLE.fullmatch(syllable):
                    found = (odd + (syllable not in known), (*run, syllable))
                    following[end] = min(found, following.get(end, found))
        best = following
    return best[len(letters)][1] if len(letters) in best else None


def _any_syllables(letters: str) -> Run:
    """Return syllables for the letters, the longest first; what is none is passed over."""
    found: list[str] = []
    at = 0
    while at < len(letters):
        ends = range(min(at + _LONGEST, len(letters)), at, -1)
        end = next((end for end in ends if _SYLLABLE.fullmatch(letters, at, end)), 0)
        found += [letters[at:end]] if end else []
        at = end or at + 1
    return tuple(found)
