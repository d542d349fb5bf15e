"""Sentences, terms and lists in both languages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kedan import locale, resources
from kedan.locale import LANGUAGES, Locale, Message, Term, Value, message

ZH, EN = locale.load("zh"), locale.load("en")
PLANNING = Term("规划学校发展", "Planning")
CULTURE = Term("营造育人文化", "Culture")
SMALL = Locale("en", {"words.separator": ", ", "a.one": "one {thing}", "a.two": "[{inner}]", "ab.c": "braces {{}}"})


def test_chinese_comes_first() -> None:
    assert LANGUAGES[0] == "zh"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_locale_holds_every_area(language: str) -> None:
    strings = locale.load(language).strings
    assert {key.partition(".")[0] for key in strings} == set(resources.locale_areas(language))


def test_a_locale_is_loaded_once() -> None:
    assert locale.load("zh") is ZH


@pytest.mark.parametrize(
    ("value", "zh", "en"),
    [
        ("校长", "校长", "校长"),
        ("", "", ""),
        (40, "40", "40"),
        (PLANNING, "规划学校发展", "Planning"),
        ((), "", ""),
        (("甲",), "甲", "甲"),
        (("甲", "乙", "丙"), "甲、乙、丙", "甲, 乙, 丙"),
        ((PLANNING, CULTURE), "规划学校发展、营造育人文化", "Planning, Culture"),
        (message("entry.noun.course"), "课程", "course"),
        ((message("entry.noun.course"), PLANNING, "x"), "课程、规划学校发展、x", "course, Planning, x"),
    ],
)
def test_a_value_in_both_languages(value: Value, zh: str, en: str) -> None:
    assert (ZH.say(value), EN.say(value)) == (zh, en)


def test_a_message_is_a_value_until_it_is_said() -> None:
    told = message("checks.duplicate-id.headline", id="spring")
    assert told == Message("checks.duplicate-id.headline", (("id", "spring"),))
    assert hash(told) == hash(message("checks.duplicate-id.headline", id="spring"))
    assert "spring" in ZH.say(told)
    assert "spring" in EN.say(told)
    assert ZH.say(told) != EN.say(told)


def test_fillers_are_put_into_the_language_of_the_sentence() -> None:
    told = message("entry.unknown-id.reference.headline", noun=message("entry.noun.menu"), given="winter")
    assert ZH.say(told) == "没有编号为“winter”的菜单"
    assert EN.say(told) == 'There is no menu with the id "winter"'


def test_messages_stand_within_messages() -> None:
    inner = message("a.one", thing=message("a.one", thing=("x", PLANNING)))
    assert SMALL.say(message("a.two", inner=inner)) == "[one one x, Planning]"


@given(st.text())
def test_what_is_filled_in_is_never_read_as_a_pattern(text: str) -> None:
    """A title such as `{title}` or `{0.__class__}` is text."""
    assert SMALL("a.one", thing=text) == f"one {text}"
    assert SMALL.say(message("a.two", inner=(text, text))) == f"[{text}, {text}]"


@given(st.lists(st.text(st.characters(exclude_characters="、,")), min_size=1))
def test_a_list_in_words_can_be_taken_apart(parts: list[str]) -> None:
    assert ZH.say(tuple(parts)).split("、") == parts


def test_doubled_braces_are_braces() -> None:
    assert SMALL("ab.c") == "braces {}"
    assert "{gte: 360}" in ZH("entry.rule-bounds.help")


def test_a_missing_string_or_filler_is_an_error_of_ours() -> None:
    with pytest.raises(KeyError):
        ZH("entry.no-such-key")
    with pytest.raises(KeyError):
        SMALL("a.one")


def test_an_area_is_keyed_without_its_name() -> None:
    assert SMALL.area("a") == {"one": "one {thing}", "two": "[{inner}]"}
    assert SMALL.area("ab") == {"c": "braces {{}}"}
    assert SMALL.area("nothing") == {}


def test_a_filler_may_be_called_key() -> None:
    assert ZH("entry.unknown-key.far.headline", key="tittle") == "没有“tittle”这个字段"
