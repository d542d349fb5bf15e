"""Whatever stands under the keys of an entry: it is decoded, or each mistake is explained at its place."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kedan import locale
from kedan.diagnostics.diagnostic import Span
from kedan.loading.files import Slot
from kedan.loading.judge import Judge, Verdict
from kedan.loading.load import _DECODERS
from kedan.locale import Term
from kedan.source.reading import read
from tests.support.schemas import at, english, properties, schema_set, vocabularies

NOUNS = tuple(_DECODERS)
PATH = "catalog/some/entry.yml"
LANGUAGES = tuple(locale.load(language) for language in locale.LANGUAGES)


@cache
def _judge() -> Judge:
    labels = {
        name: {item.id: Term(item.zh, item.en) for item in vocabulary.items}
        for name, vocabulary in vocabularies().items()
    }
    titles = {name: Term(vocabulary.title, vocabulary.title_en) for name, vocabulary in vocabularies().items()}
    return Judge(schema_set(), english(), {"": titles, **labels})


def _judged(noun: str, text: str) -> Verdict | None:
    """Return what comes of a text as an entry of a noun; None where it can't even be read."""
    reading = read(PATH, text.encode())
    if reading.document is None:
        return None
    return _judge().explain(Slot(noun, "a/b"), reading.document, _DECODERS[noun])


def _assert_explained(noun: str, text: str) -> None:
    verdict = _judged(noun, text)
    if verdict is None:
        return
    assert verdict.entry is not None or verdict.mistakes
    lines = text.split("\n")
    for mistake in verdict.mistakes:
        span: Span = mistake.primary.place.span
        assert 1 <= span.line <= span.end_line <= len(lines)
        assert 1 <= span.column <= len(lines[span.line - 1]) + 1
        for words in LANGUAGES:
            for sentence in (mistake.headline, *mistake.help):
                assert words.say(sentence).strip()
                assert "None" not in words.say(sentence), sentence


NAMES = sorted({place.pointer.rpartition("/")[2] for place in properties()})
IDS = sorted({item.id for vocabulary in vocabularies().values() for item in vocabulary.items})
SCALARS = st.sampled_from(
    [
        *(
            "16",
            "1.5",
            "-1",
            "0",
            '"16"',
            "80学时",
            "约350人",
            "１６",
            "1e5",
            "99999999999",
            "true",
            "是",
            "no",
            "~",
            '""',
        ),
        *(
            "2027-01-13",
            "2027",
            "2027-1-13",
            "2027-02-30",
            "2027.1",
            "1/3",
            "33%",
            "planning",
            "规划学校发展",
            "planning，culture",
        ),
        *(
            "sample-college/x",
            "https://example.org/x",
            "http://x",
            '"330110"',
            "330110",
            "校长",
            "'a: b'",
            "a-b:c",
            "-甲",
            "甲：乙",
        ),
        *IDS[::7],
    ]
)
KEYS = st.sampled_from([*NAMES, "x-a", "x-A", "领域", "sumary", "offline:16"])
VALUES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]")
        | st.dictionaries(KEYS, inner, max_size=4).map(
            lambda pairs: "{" + ", ".join(f"{key}: {value}" for key, value in pairs.items()) + "}"
        )
    ),
    max_leaves=8,
)


def _text(pairs: dict[str, str]) -> str:
    return "".join(f"{key}: {value}\n" for key, value in pairs.items()) + "title: 校长领导力\n"


@settings(max_examples=150)
@given(st.sampled_from(NOUNS), st.dictionaries(KEYS, VALUES, max_size=5))
def test_any_keys_with_any_values_are_explained(noun: str, pairs: dict[str, str]) -> None:
    _assert_explained(noun, _text(pairs))


FIELDS = [(noun, name) for noun in NOUNS for name in at(f"{noun}#").schema["properties"]]


@settings(max_examples=6)
@pytest.mark.parametrize(("noun", "name"), FIELDS, ids=str)
@given(value=VALUES)
def test_any_value_of_a_field_is_explained(noun: str, name: str, value: str) -> None:
    _assert_explained(noun, f"{name}: {value}\n")


ODD: tuple[Any, ...] = (
    "~",
    "true",
    "1",
    "1.5",
    "甲",
    '""',
    "[]",
    "{}",
    "[~]",
    "[[]]",
    "[{}]",
    "{a: b}",
    "[甲, 1, true]",
    "|\n  甲\n  乙",
)


@pytest.mark.parametrize(("noun", "name"), FIELDS, ids=str)
def test_every_field_explains_every_type(noun: str, name: str) -> None:
    for value in ODD:
        _assert_explained(noun, f"{name}: {value}\n")
        _assert_explained(noun, f"{name}:\n  - {value}\n")
        _assert_explained(noun, f"{name}:\n  note: {value}\n")
