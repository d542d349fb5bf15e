"""Which characters an entry may hold: scripts of all kinds, nothing that can't be seen."""

from __future__ import annotations

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kedan.source import characters
from kedan.source.characters import first_refused

REFUSED = {
    *(chr(code) for code in range(0x20) if chr(code) not in "\t\n"),
    *(chr(code) for code in range(0x7F, 0xA0)),
    *(chr(code) for code in (0xAD, 0x115F, 0x1160, 0x3164, 0xFFA0, 0x200B, 0x200E, 0x200F, 0x2028, 0x2029)),
    *(chr(code) for code in range(0x202A, 0x202F)),
    *(chr(code) for code in range(0x2060, 0x2070)),
    *(chr(code) for code in (0xD800, 0xDFFF, 0xFEFF, 0xFFFD, 0xFFFE, 0xFFFF, 0xE0001, 0xE0041, 0xE007F)),
    *(chr(code) for code in (0xFDD0, 0xFDEF, 0x1FFFE, 0x1FFFF, 0x10FFFE, 0x10FFFF)),
}
WELCOME = (
    *("校长领导力", "囧", "𠮷", "︰", "①", "％", "“”", "—", "…", "·", "　", "〔2020〕", "①②③"),
    *(
        "école",
        "Straße",
        "Ελληνικά",
        "русский",
        "हिन्दी",
        "ไทย",
        "한국어",
        "日本語",
        "עברית",
        "العربية",
        "བོད་",
        "ᠮᠣᠩᠭᠣᠯ",
        "ئۇيغۇر",
    ),
    *("می\u200cخواهم", "क्\u200dष", "👩\u200d🏫", "🏳️\u200d🌈", "👍🏽", "🇨🇳", "❤️", "1️⃣", "e\u0301", "\u00a0", "\u3000"),
    "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
    *("葛\U000e0100城", "辻\U000e0102邉\U000e0103", "𠮷\U000e01ef", "神\ufe00"),
)


@pytest.mark.parametrize("char", sorted(REFUSED), ids=lambda char: f"U+{ord(char):04X}")
def test_what_cannot_be_seen_is_refused_wherever_it_stands(char: str) -> None:
    for text in (char, f"a{char}", f"{char}b", f"校{char}长", f" {char} "):
        assert first_refused(text) == text.index(char)


@pytest.mark.parametrize("text", WELCOME)
def test_every_script_is_welcome(text: str) -> None:
    assert first_refused(text) is None


@pytest.mark.parametrize("joiner", ["\u200c", "\u200d"])
@pytest.mark.parametrize("form", ["{}", "{}a", "a{}", "a {}", " {}a", "a{0}{0}b", "1{}2", "。{}。", "\n{}a"])
def test_a_joiner_joins_two_letters_or_emoji(joiner: str, form: str) -> None:
    assert first_refused(form.format(joiner)) is not None


@pytest.mark.parametrize(
    "tags",
    [
        "\U000e0067",
        "🏴\U000e0067\U000e007f",
        "🏴\U000e0067\U000e0062",
        "🏴\U000e0041\U000e0042\U000e007f",
        "🏴" + "\U000e0067" * 9 + "\U000e007f",
        "a\U000e0067\U000e0062\U000e007f",
    ],
)
def test_tag_characters_are_for_flags_only(tags: str) -> None:
    assert first_refused(tags) is not None


@pytest.mark.parametrize(
    "text", ["\U000e0100", "a\U000e0100", " \U000e0100", "。\U000e0100", "葛\U000e0100\U000e0101", "葛\U000e00ff"]
)
def test_a_variation_selector_follows_a_han_character(text: str) -> None:
    assert first_refused(text) is not None


@given(st.text())
def test_the_index_is_that_of_a_character_of_the_text(text: str) -> None:
    index = first_refused(text)
    if index is not None:
        assert unicodedata.category(text[index]) in {"Cc", "Cf", "Cs", "Cn", "Zl", "Zp", "Lo", "So", "Mn", "Me"}


@given(st.text(), st.text())
def test_what_is_refused_is_refused_in_any_company(before: str, after: str) -> None:
    assert first_refused(f"{before}\u202e{after}") is not None


def test_what_is_searched_for_first_takes_in_all_that_is_refused() -> None:
    refused = [char for char in map(chr, range(sys.maxunicode + 1)) if characters._REFUSED.match(char)]
    assert refused
    assert all(map(characters._SUSPECT.match, refused))
