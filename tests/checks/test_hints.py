"""What spares a check the search through a whole text hides nothing that the search would find."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from kedan.checks import dubious_link, mixed_script, personal_data, unsafe_link
from kedan.loading.finding import find_anywhere, find_in_value
from kedan.source.document import Document

REGIONS = {"110105", "330110"}
WIDE = {ord(char): ord(char) + 0xFEE0 for char in "0123456789abcxyzABCXYZ@.:/-_<>()[]"}
PIECES = [
    *("138", "1381", "0013", "5678", "86", "+86", "1", "33010219900101123X", "11010120000229", "1234", "13812345678"),
    *(" ", "-", ".", "·", "‐", "―", "_", "  ", "，", "：", "　", "\n  ", "甲", "m", "X"),
    *("wang", "@", "qq.com", "QQ.COM", ".cn", "outloo\u212a.com", "163.com", "%"),
    *("http", "https", "HTTP", "http\u017f", "ftp", ":", "//", "/", "://", "t.cn", "bit.ly", "www.", "10.0.0.1"),
    *("110105", "491231", "650101", "123", "330110", "一三八", "零零一三", "八零零零", "幺", "壹叁", "捌", "十"),
    *("#", "＃", "(at)", "（at）", "[AT]", "(At)", "?phone=", "&tel=13800138000", "?a=x%40qq.com", "&", ";", "="),
    *("localhost", "a.local", "example.org", "0x7f.1", "?a=1&b=2", "#", "%20", "("),
    *("[甲", "]", "](", "](<", ")", "<", ">", "<mailto:a@b.cn>", "<tel:1>", "javascript:1", "https://甲.cn/", " \t"),
    *("раssword", "kΩ", "cоurse", "ο", "Ж"),
]
TEXTS = st.lists(
    st.sampled_from(PIECES) | st.sampled_from(PIECES).map(lambda piece: piece.translate(WIDE)), max_size=12
).map("".join)


def _document(text: str) -> Document:
    return Document("x.yml", f"note: |-\n  {text}\n".encode())


@settings(max_examples=200)
@given(TEXTS)
def test_no_personal_data_is_hidden(text: str) -> None:
    document = _document(text)
    found = [find for find in find_anywhere(document, personal_data._FOUND) if personal_data._kind(find.match, REGIONS)]
    assert not found or personal_data._may_hold(document)


@settings(max_examples=200)
@given(TEXTS)
def test_no_dubious_link_is_hidden(text: str) -> None:
    document = _document(text)
    hosts = [dubious_link._folded(find.match["host"]) for find in find_anywhere(document, dubious_link._LINK)]
    assert not any(map(dubious_link._kind, hosts)) or dubious_link._may_hold(document)


@settings(max_examples=200)
@given(TEXTS)
def test_no_unsafe_link_is_hidden(text: str) -> None:
    document = _document(text)
    found = [one for find in find_in_value(document, unsafe_link._LINK, "note") for one in unsafe_link._judge(find)]
    assert not found or unsafe_link._may_lead_astray(document)


@given(st.characters(min_codepoint=0x370, max_codepoint=0x52F))
def test_no_letter_of_another_script_is_hidden(letter: str) -> None:
    assert letter.encode().translate(None, mixed_script._NOT_OTHER)
