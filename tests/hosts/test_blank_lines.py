"""Blank lines of a frame are left out, those of a page and of what is read line by line stay."""

from __future__ import annotations

from kedan.adapters.mkdocs.blank_lines import without_blank_lines

BODY = "<article>\n\n<pre>\n\na</pre>\n  \n</article>"


def test_a_frame_is_closed_up_and_its_page_stays() -> None:
    framed = f"<p>a\n \n\t\n\n  b</p>\n\n{BODY}\n\n\n<hr>{BODY}</body>"
    assert without_blank_lines(framed, BODY) == f"<p>a\n  b</p>\n{BODY}\n<hr>{BODY}</body>"


def test_what_is_read_line_by_line_stays() -> None:
    for name in ("script", "style", "pre", "textarea"):
        kept = f"<{name} class='x'>a\n\n  b</{name}>"
        assert without_blank_lines(f"\n\n{kept}\n\n{BODY}", BODY) == f"\n{kept}\n{BODY}"


def test_several_parts_can_be_kept() -> None:
    assert without_blank_lines("<head>\n\na\n\n\n\n<b>\n\nc\n\n", "a\n\n", "", "c\n") == "<head>\na\n\n\n<b>\nc\n\n"
