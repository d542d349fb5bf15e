"""What is searched in a course, and whether a term hits it: by the sentences of the design, one field at a time."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from itertools import groupby

from pypinyin import lazy_pinyin

from kedan.model.course import Course
from kedan.wording.labels import Labels
from kedan.wording.markdown import to_text
from kedan.wording.text import one_line
from tests.support.repository import ROOT

_PAIRS = (ROOT / "plugins" / "kedan" / "data" / "traditional.csv").read_text("utf-8").splitlines()[1:]
SIMPLIFIED = dict(pair.split(",") for pair in _PAIRS)


def is_han(character: str) -> bool:
    return bool(
        re.match("[\u2e80-\u2fdf\u3005\u3007\u3021-\u3029\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]", character)
    ) or (0x20000 <= ord(character) <= 0x3FFFF)


def is_letter(character: str) -> bool:
    return unicodedata.category(character)[0] in "LN" and not is_han(character)


def folded(text: str) -> str:
    text = "".join(one for one in text if one not in "\u200b\u200d\ufeff\u00ad\ufe0f" and one < "\U000e0000")
    text = unicodedata.normalize("NFKC", "".join(one.lower() for one in unicodedata.normalize("NFKC", text)))
    return "".join(SIMPLIFIED.get(one, one) for one in text)


def field(text: str) -> str:
    """Return a field folded; a blank between Han and letters does not count."""
    text = folded(text)
    kept = [
        one
        for at, one in enumerate(text)
        if not (one == " " and 0 < at < len(text) - 1 and _meet(text[at - 1], text[at + 1]))
    ]
    return "".join(kept)


def _meet(before: str, after: str) -> bool:
    return (is_han(before) and is_letter(after)) or (is_letter(before) and is_han(after))


def runs_of(text: str, wanted: Callable[[str], bool]) -> list[str]:
    found = [""]
    for one in text:
        if wanted(one):
            found[-1] += one
        elif found[-1]:
            found.append("")
    return [run for run in found if run]


def terms(text: str) -> list[str]:
    found: list[str] = []
    for word in folded(text).split():
        found += [word] if any(map(is_han, word)) else runs_of(word, is_letter)
    return found


@dataclass(frozen=True)
class Searched:
    """A course as it is searched: folded fields, title first, and the syllables of title and names."""

    fields: tuple[str, ...]
    sounds: tuple[tuple[tuple[str, ...], ...], ...]

    def hit(self, term: str, *, title: bool) -> bool:
        if any(map(is_han, term)):
            return any(term in one for one in self.fields[: 1 if title else None])
        words = (word for one in self.fields[: 1 if title else None] for word in runs_of(one, is_letter))
        if any(word.startswith(term) for word in words):
            return True
        return any(_sounds_like(term, run) for name in self.sounds[: 1 if title else None] for run in name)


def _sounds_like(term: str, run: tuple[str, ...]) -> bool:
    term = term.replace("ü", "v")
    if not re.fullmatch("[a-z]+", term):
        return False
    initials = "".join(syllable[0] for syllable in run)
    if len(term) > 1 and term in initials:
        return True
    for start in range(len(run)):
        spelled = ""
        for syllable in run[start:]:
            spelled += syllable
            if spelled.startswith(term) and len(term) > len(spelled) - len(syllable):
                return True
    return False


def sounds(name: str, given: str = "") -> tuple[tuple[str, ...], ...]:
    """Return the syllables of a name: as given, where its entry spells it, blank by blank."""
    if given:
        return (tuple(given.split()),)
    pieces = ("".join(piece) for letters, piece in groupby(field(name), is_letter) if not letters)
    return tuple(tuple(lazy_pinyin(piece, errors="ignore")) for piece in pieces if any(map(is_han, piece)))


def searched(course: Course, labels: Labels) -> Searched:
    institutions = [labels.institution(provider) for provider in course.providers]
    given = {entry.title: entry.pinyin for entry in labels.institutions.values()}
    names = [one_line(name) for name in (*institutions, *course.tags)]
    texts = [one_line(course.summary), to_text(course.description)]
    texts += [one_line(unit.title) for unit in course.syllabus] + [one_line(outcome) for outcome in course.outcomes]
    texts += [one_line(course.source.document), one_line(course.source.title)] if course.source else []
    title = one_line(course.title)
    return Searched(
        tuple(field(text) for text in (title, *names, *texts)),
        tuple(sounds(name, given.get(name, "")) for name in (title, *names)),
    )


def title_key(title: str) -> tuple[str, str]:
    parts = []
    for letters, piece in groupby(field(one_line(title)), is_letter):
        text = "".join(piece)
        parts.append(text if letters else " ".join(lazy_pinyin(text, errors="ignore")))
    return " ".join(part for part in parts if part), one_line(title)
