"""Entries that are empty, thin, or longer than anyone would write: the pages hold, on a phone too."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import expect

from kedan import locale
from kedan.model.catalog import Catalog
from kedan.model.common import Capacity, Contact
from kedan.model.course import Material, Offering, SyllabusItem
from kedan.model.institution import Base
from kedan.model.program import Batch, Track
from kedan.model.terms import Delivery
from kedan.pages.shell import Frame, render_shell
from kedan.site import build_site
from tests.browser.conftest import Open
from tests.browser.test_zoom import FIND, SHORTENED
from tests.builders import (
    amount,
    audience,
    basis,
    catalog,
    course,
    date,
    institution,
    offering,
    policy,
    program,
    rule,
    segment,
    settings,
    source,
    split,
    who,
)

ZH = locale.load("zh")
HAN = "超长名称不带任何标点" * 20
LATIN = "Unbreakable" * 18 + "Xy"
ADDRESS = f"https://example.org/{'a' * 200}"


def thin() -> Catalog:
    """Return entries that say as little as an entry can: four fields, no domains, courses, batches or rules."""
    return catalog(
        course("college/course", source=source(), added=date("2026-11-22"), providers=()),
        course("college/undated", offerings=(Offering(id="a"),), audiences=(audience("principal"),)),
        institution(),
        institution("empty", "空机构", type="unknown-type"),
        program(),
        program("undated", batches=(Batch(id="a", title="第 1 批"),)),
        policy(rules=()),
    )


def long(text: str) -> Catalog:
    """Return entries in which everything a person writes is as long as `text`, without a place to break."""
    run = offering(
        "a",
        segment("2021-03-01", "2021-06-30", delivery=Delivery.OFFLINE, venue=text, note=text),
        title=text,
        note=text,
        enrolment=[("2020-12-01", "2020-12-20")],
        capacity=Capacity(places=100_000, about=True),
    )
    return catalog(
        course(
            title=text,
            summary=text,
            description=f"{text}\n\n- {text}\n- [{text}]({ADDRESS})",
            providers=("college",),
            domains=("planning", "culture"),
            audiences=(audience("principal", note=text, credit=split(offline=16, online=8)),),
            offerings=(run, replace(run, id="b")),
            outcomes=(text,),
            syllabus=(SyllabusItem(title=text, hours=amount(4), method="case-teaching"),),
            materials=(Material(title=text, url=ADDRESS, kind="tool"),),
            contact=Contact(office=text, phone=text, url=ADDRESS),
            certificate=text,
            tags=(text,),
            source=source(text, title=text, url=ADDRESS, note=text),
            note=text,
        ),
        institution(
            title=text,
            summary=text,
            parent="other",
            members=("other",),
            bases=(Base(title=text, note=text),),
            office=Contact(office=text),
            note=text,
        ),
        institution("other", text),
        program(
            title=text,
            summary=text,
            description=text,
            aims=(text,),
            outcomes=(text,),
            providers=("college",),
            courses=("college/course",),
            tracks=(Track(id="a", title=text, applies_to=who("principal"), note=text),),
            batches=(
                Batch(id="a", title=text, starts=date("2020-11"), note=text),
                Batch(id="b", title=text, starts=date("2020-12"), ends=date("2022-01"), note=text),
                Batch(id="c", title=text, starts=date("2022-03-01"), ends=date("2022-03-02"), note=text),
            ),
            source=source(text),
        ),
        policy(
            title=text,
            summary=text,
            authority=text,
            basis=basis(text, article=text, note=text, verified=False),
            rules=(rule(title=text, note=text), rule("own", text, basis=basis(text, url=ADDRESS))),
        ),
        settings=settings(title=text),
    )


CATALOGS: dict[str, Callable[[], Catalog]] = {
    "nothing": catalog,
    "thin": thin,
    "han": lambda: long(HAN),
    "latin": lambda: long(LATIN),
}


def written(entries: Catalog, folder: Path) -> list[str]:
    """Write the site of a catalog in the frame of the plain host; return its addresses."""
    site = build_site(entries, ZH)
    tabs = [(tab.title, tab.address) for tab in site.tabs]
    frame = Frame(title=entries.settings.title, language="zh", tabs=tabs, footer=site.footer)
    files = {file.path: file.content for file in site.files}
    files |= {page.address: render_shell(page, frame, ZH).encode() for page in site.pages}
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    return [draft.address for draft in site.drafts if not draft.address.startswith("checks/")]


@pytest.mark.parametrize("name", CATALOGS)
def test_the_layout_holds(open_page: Open, tmp_path: Path, name: str) -> None:
    addresses = written(CATALOGS[name](), tmp_path)
    page = open_page(addresses[0], folder=tmp_path)
    for address in addresses:
        page.goto(f"{tmp_path.as_uri()}/{address}")
        for width in (320, 390, 800, 1440):
            page.set_viewport_size({"width": width, "height": 900})
            found = page.evaluate(FIND, SHORTENED)
            assert found == {"covered": [], "cut": [], "wide": width}, (address, width)


@pytest.mark.parametrize("name", ["han", "latin"])
def test_long_entries_fit_a_sheet_of_paper(open_page: Open, tmp_path: Path, name: str) -> None:
    addresses = written(CATALOGS[name](), tmp_path)
    page = open_page(addresses[0], folder=tmp_path)
    page.set_viewport_size({"width": 680, "height": 1009})
    for address in addresses:
        page.goto(f"{tmp_path.as_uri()}/{address}")
        page.emulate_media(media="print")
        assert page.evaluate("document.documentElement.scrollWidth") <= 680, address


def test_thin_entries_say_what_is_not_stated(open_page: Open, tmp_path: Path) -> None:
    written(thin(), tmp_path)
    page = open_page("programs/undated.html", folder=tmp_path)
    expect(page.locator("main")).to_contain_text("时间未注明")
    expect(page.locator(".kd-time")).to_have_count(0)
    page.goto(f"{tmp_path.as_uri()}/policies/cycle.html")
    expect(page.locator("main")).to_contain_text("这份规则还没有写出要求。")
    page.goto(f"{tmp_path.as_uri()}/institutions/empty.html")
    expect(page.locator("main")).to_contain_text("还没有课程")
