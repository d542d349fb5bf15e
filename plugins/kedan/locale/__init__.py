"""Every sentence that Kedan says, by key; Chinese first, English beside it.

The files are `locale/<language>/<area>.json`, flat; the key of a string is `<area>.<name>`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from kedan import resources

LANGUAGES = ("zh", "en")


@dataclass(frozen=True, slots=True)
class Term:
    """A name that stands in both languages, such as the label of a vocabulary item."""

    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence not yet put into a language: the key of a string, and what fills it."""

    key: str
    values: tuple[tuple[str, Value], ...] = ()


Value = str | int | Term | Message | tuple["str | Term | Message", ...]
"""What a string can be filled with; a tuple becomes a list in words."""
_PLAIN = (str, int)


def message(key: str, /, **values: Value) -> Message:
    """Return the sentence of that key, filled with `values`."""
    return Message(key, tuple(values.items()))


@dataclass(frozen=True, slots=True)
class Locale:
    """The strings of one language."""

    language: str
    strings: Mapping[str, str] = field(hash=False)

    def __call__(self, key: str, /, **values: Value) -> str:
        """Return the string of `key` filled with `values`; KeyError where there is none."""
        text = self.strings[key]
        if not values and "{" not in text and "}" not in text:
            return text
        said = {name: value if isinstance(value, _PLAIN) else self.say(value) for name, value in values.items()}
        return text.format_map(said)

    def say(self, value: Value) -> str:
        """Return `value` in this language."""
        if isinstance(value, Message):
            return self(value.key, **dict(value.values))
        if isinstance(value, Term):
            return value.zh if self.language == "zh" else value.en
        if isinstance(value, tuple):
            return self.strings["words.separator"].join(self.say(part) for part in value)
        return str(value)

    def area(self, area: str) -> dict[str, str]:
        """Return the strings of one file, keyed without the name of the area."""
        prefix = f"{area}."
        return {key.removeprefix(prefix): text for key, text in self.strings.items() if key.startswith(prefix)}


@cache
def load(language: str) -> Locale:
    """Return the locale of `language`, one of LANGUAGES."""
    strings = {
        f"{area}.{name}": text
        for area in resources.locale_areas(language)
        for name, text in json.loads(resources.read_text("locale", language, f"{area}.json")).items()
    }
    return Locale(language, strings)
