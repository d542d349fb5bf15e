"""What holds for the built site, whoever published it."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from urllib.parse import unquote, urldefrag, urlsplit

import pytest

from kedan.adapters import build_with
from kedan.adapters.publish import open_site
from tests.support import repository
from tests.support.repository import ROOT, pages_of

_ABSOLUTE_BY_DESIGN = "404.html"
parse = cache(repository.parse)  # nobody writes into the sites


@pytest.fixture(params=["mkdocs_site", "plain_site"])
def site(request: pytest.FixtureRequest) -> Path:
    found = request.getfixturevalue(request.param)
    assert isinstance(found, Path)
    return found


def test_every_page_and_file_of_the_core_is_there(site: Path) -> None:
    core = open_site(ROOT / "catalog")
    missing = [page.address for page in core.pages if not (site / page.address).is_file()]
    missing += [file.path for file in core.files if (site / file.path).read_bytes() != file.content]
    assert missing == []


def test_every_body_is_published_as_it_is(site: Path) -> None:
    core = open_site(ROOT / "catalog")
    changed = [page.address for page in core.pages if page.body not in (site / page.address).read_text("utf-8")]
    assert changed == []


def test_every_link_leads_somewhere(site: Path) -> None:
    ids = {path: parse(path).ids for path in pages_of(site)}
    broken: list[str] = []
    for path in ids:
        if path.name == _ABSOLUTE_BY_DESIGN:
            continue
        for link in parse(path).links:
            address, fragment = urldefrag(link)
            if urlsplit(address).scheme:
                continue
            target = (path.parent / unquote(address.partition("?")[0])).resolve() if address else path
            if not target.is_file() or (fragment and fragment not in ids[target]):
                broken.append(f"{path.relative_to(site)} -> {link}")
    assert broken == []


def test_nothing_is_loaded_from_elsewhere(site: Path) -> None:
    foreign = {load for path in pages_of(site) for load in parse(path).loads if urlsplit(load).netloc}
    assert foreign == set()


def test_everything_that_a_page_loads_is_there(site: Path) -> None:
    missing = {
        f"{path.relative_to(site)} -> {load}"
        for path in pages_of(site)
        if path.name != _ABSOLUTE_BY_DESIGN
        for load in parse(path).loads
        if not (path.parent / unquote(urldefrag(load)[0])).is_file()
    }
    assert missing == set()


def test_no_page_has_a_style_attribute_of_ours(site: Path) -> None:
    styled = {tag for path in pages_of(site) for tag, attrs in parse(path).tags if "style" in attrs}
    assert styled == set()


def test_both_hosts_publish_the_same_pages(mkdocs_site: Path, plain_site: Path) -> None:
    own = {path.relative_to(plain_site).as_posix() for path in pages_of(plain_site)}
    hosted = {path.relative_to(mkdocs_site).as_posix() for path in pages_of(mkdocs_site)}
    assert hosted == own
    assert "404.html" in own


def test_the_page_for_what_is_missing_works_at_any_address(plain_site: Path) -> None:
    path = plain_site / "404.html"
    page = parse(path)
    for link in (*page.links, *page.loads):
        address = urldefrag(link)[0]
        assert not address or (plain_site / address.removeprefix("/")).is_file(), link
        assert not address or (address.startswith("/") and not address.startswith("//")), link
    assert "index.html" in {urldefrag(link)[0].removeprefix("/") for link in page.links}


def test_the_tab_of_a_course_is_the_menu(mkdocs_site: Path) -> None:
    page = (mkdocs_site / "courses/public-record/zj-junior-principals.html").read_text("utf-8")
    active = page.split("md-tabs__item--active", 1)[1].split("</li>", 1)[0]
    assert "选学菜单" in active
    assert page.count("md-tabs__item--active") == 1


def test_the_navigation_of_this_site_has_every_tab() -> None:
    written = (ROOT / "mkdocs.yml").read_text("utf-8")
    for tab in open_site(ROOT / "catalog").tabs:
        assert f"- {tab.title}: {tab.address.removesuffix('.html')}.md\n" in written


def test_two_builds_are_equal(plain_site: Path, tmp_path: Path) -> None:
    build_with("directory")(ROOT / "catalog", ROOT / "mkdocs.yml", tmp_path)
    assert {p: (tmp_path / p.relative_to(plain_site)).read_bytes() for p in plain_site.rglob("*") if p.is_file()} == {
        p: p.read_bytes() for p in plain_site.rglob("*") if p.is_file()
    }
