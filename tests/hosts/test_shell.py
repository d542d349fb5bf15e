"""Cutting a document at its marks, and filling it; the same in every host."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kedan import locale
from kedan.adapters import directory, shell
from kedan.adapters.shell import cut, marked_page, place_of, probe_page
from kedan.adapters.writing import SiteFolder
from kedan.pages.page import Draft, Page
from kedan.pages.shell import render_shell
from kedan.site import build_site
from tests.pages.samples import rich_catalog
from tests.support.publishing import first_build


def draft(address: str, section: str = "index.html") -> Draft:
    def make(_edition: object) -> Page:
        raise AssertionError

    return Draft(address, section, make)


PAGE = Page(
    address="courses/a/b.html",
    section="index.html",
    title="Title",
    description="About it",
    head="<meta>",
    body="<p>Body</p>",
)


def page(**changes: Any) -> Page:
    return replace(PAGE, **changes)


def document(page: Page) -> str:
    words = shell.slot_values(page)
    return "<title>{title}</title>{head}<a href='{address}' title='{description}'>{title}</a>{body}.".format(**words)


SHELL = cut(document(MARKED := marked_page(draft("courses/a/b.html"))), MARKED)


def test_a_filled_shell_is_the_document_of_the_page() -> None:
    assert SHELL.fill(page()).decode() == document(page())
    assert SHELL.slots == ("title", "head", "address", "description", "title", "body")


@pytest.mark.parametrize("slot", ["title", "description", "head", "body"])
def test_a_text_that_knows_the_marks_is_a_text(slot: str) -> None:
    marks = "".join(shell.slot_values(MARKED).values())
    odd = page(**{slot: f"x{marks}"})
    assert SHELL.fill(odd).decode() == document(odd)
    assert SHELL.fill(odd).count(marks.encode()) == (2 if slot == "title" else 1)


def test_words_cannot_end_the_place_they_stand_in() -> None:
    filled = SHELL.fill(page(title="</title>\"'&", description="'><script>")).decode()
    assert "<title>&lt;/title&gt;&#34;&#39;&amp;</title>" in filled
    assert "title='&#39;&gt;&lt;script&gt;'" in filled


def test_no_slot_for_words_is_empty() -> None:
    assert "title='Title'" in SHELL.fill(page(description="")).decode()
    assert "title='courses/a/b.html'" in SHELL.fill(page(description="", title="")).decode()


def test_a_shell_is_known_again_whatever_the_marks_were(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shell, "_MARK", "other")
    again = marked_page(draft("courses/a/b.html"))
    assert cut(document(again), again).digest == SHELL.digest
    assert cut(document(again) + " ", again).digest != SHELL.digest


def test_pages_of_one_shape_and_section_share_a_place() -> None:
    place = place_of(draft("courses/a/b.html"))
    assert place_of(draft("courses/c/d.html")) == place
    others = ("courses/a.html", "papers/a/b.html", "courses/a/index.html", "b.html")
    assert place not in {place_of(draft(other)) for other in others}
    assert place_of(draft("courses/a/b.html", "policies/index.html")) != place


def test_marks_and_probe_stand_at_the_same_depth() -> None:
    for address in ("a.html", "courses/a.html", "courses/a/b.html", "courses/a/index.html"):
        for standing_in in (marked_page(draft(address)), probe_page(draft(address))):
            assert standing_in.address.count("/") == address.count("/")
            assert place_of(draft(standing_in.address)) == place_of(draft(address))


def test_the_plain_frame_is_cut_without_a_difference(tmp_path: Path) -> None:
    site = build_site(rich_catalog(), locale.load("zh"))
    directory.publish(site, tmp_path / "docs", tmp_path, first_build(site))
    frame = directory._frame(site, ())
    for one in site.pages:
        assert (tmp_path / one.address).read_text("utf-8") == render_shell(one, frame, site.edition.t), one.address


def test_a_file_is_whole_even_if_the_system_writes_it_bit_by_bit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = os.write
    monkeypatch.setattr(os, "write", lambda descriptor, content: write(descriptor, content[:3]))
    folder = SiteFolder(tmp_path)
    folder.write("a/b/c.html", b"0123456789")
    folder.write("a/b/c.html", b"abcd")
    assert (tmp_path / "a/b/c.html").read_bytes() == b"abcd"
