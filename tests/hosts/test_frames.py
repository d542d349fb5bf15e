"""The pages that are filled into shells are those that MkDocs itself would make, byte for byte."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest

from kedan import locale
from kedan.adapters.mkdocs import sitemap
from kedan.pages import PAGE_TYPES
from kedan.pages.edition import Edition
from kedan.project import KedanError
from tests.hosts.conftest import Publish
from tests.pages.samples import rich_catalog

ZH = locale.load("zh")
DRAFTS = {draft.address for drafts in PAGE_TYPES for draft in drafts(Edition(rich_catalog(), ZH))}
MINIMAL = "site_name: x\ntheme: material\nplugins: [kedan]\n"
CUSTOM = "site_name: x\ntheme: {name: material, custom_dir: mine}\nplugins: [kedan]\n"
RICH = """
site_name: x
site_url: https://example.org/menu/
repo_url: https://example.org/repository
edit_uri: edit/main/docs/
theme:
  name: material
  custom_dir: mine
  features: [content.action.edit, content.action.view, navigation.path, navigation.indexes, toc.integrate]
nav:
  - Menu:
      - index.md
      - One domain: domains/teachers.md
      - Deeper: [guide.md, policies/index.md]
  - About: about.md
extra: {homepage: "https://example.org/"}
plugins: [kedan]
"""
READER = {"reader.py": "def on_page_markdown(markdown, **_):\n    return None\n"}
"""A hook that wants to see every page: MkDocs makes all of them."""

OWN_FRAMES = {
    "parts of the theme": {"mine/partials/footer.html": "<footer>{{ page.url }} {{ page.canonical_url }}</footer>"},
    "blocks": {
        "mine/main.html": '{% extends "base.html" %}{% block announce %}<b>{{ page.title }}</b>{% endblock %}'
        '{% block extrahead %}<meta name="x" content="{{ page.meta.description if page else 0 }}">{% endblock %}'
    },
    "a frame for some folders": {
        "mine/main.html": '{% extends "base.html" %}{% block announce %}'
        '{% if page and page.url.startswith("courses/") %}courses{% elif page.is_homepage %}home{% endif %}'
        "{% endblock %}"
    },
    "the body twice": {"mine/kedan.html": "<main>{{ page.content }}</main><aside>{{ page.content }}</aside>"},
    "no body": {"mine/kedan.html": "<main>{{ page.title }}</main>"},
}
WORDS_IN_FRAMES = ("page.title | length", "page.title | truncate(9)", "page.title | upper", "page.content | wordcount")
ADDED = "def on_post_page(output, **_):\n    return output.replace('</body>', '<!-- for all --></body>')\n"
MINIFIED = "def on_post_page(output, **_):\n    return output.replace('  ', ' ')\n"


def tree(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def both(publish: Publish, settings: str, files: dict[str, str]) -> tuple[dict[str, bytes], dict[str, bytes]]:
    """Return the site as it is published, and as MkDocs makes every page of it."""
    hooks = [name for name in files if name.endswith(".py")]
    ours = publish(f"{settings}hooks: [{', '.join(hooks)}]\n", files)
    theirs = publish(f"{settings}hooks: [{', '.join([*hooks, *READER])}]\n", {**files, **READER}, "by-mkdocs")
    return tree(ours), tree(theirs)


def told(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [record.getMessage() for record in caplog.records if record.name == "kedan"]


def test_the_samples_have_a_page_of_every_type() -> None:
    for drafts in PAGE_TYPES:
        assert list(drafts(Edition(rich_catalog(), ZH))), drafts.__name__


@pytest.mark.parametrize("settings", [MINIMAL, RICH], ids=["minimal", "rich"])
def test_every_page_is_the_one_that_mkdocs_would_make(
    publish: Publish, caplog: pytest.LogCaptureFixture, settings: str
) -> None:
    ours, theirs = both(publish, settings, {"docs/guide.md": "# Guide\n\n## One\n\nText.\n"})
    assert told(caplog) == [ZH("cli.pages-read", plugins="reader.py")]  # of the second build only
    assert set(ours) >= {*DRAFTS, "404.html", "sitemap.xml", "sitemap.xml.gz", "about.html"}
    assert [path for path in theirs if ours.get(path) != theirs[path]] == []
    assert set(ours) == set(theirs)


@pytest.mark.parametrize("files", OWN_FRAMES.values(), ids=OWN_FRAMES)
def test_a_theme_of_ones_own_is_filled_too(
    publish: Publish, caplog: pytest.LogCaptureFixture, files: dict[str, str]
) -> None:
    ours, theirs = both(publish, CUSTOM, files)
    assert told(caplog) == [ZH("cli.pages-read", plugins="reader.py")]
    assert ours == theirs


@pytest.mark.parametrize("looks_at", WORDS_IN_FRAMES)
def test_a_frame_that_depends_on_the_words_of_a_page_is_made_page_by_page(
    publish: Publish, caplog: pytest.LogCaptureFixture, looks_at: str
) -> None:
    theme = f'{{% extends "base.html" %}}{{% block announce %}}{{{{ {looks_at} if page else 0 }}}}{{% endblock %}}'
    ours, theirs = both(publish, CUSTOM, {"mine/main.html": theme})
    assert told(caplog) == [ZH("cli.frame-differs"), ZH("cli.pages-read", plugins="reader.py")]
    assert ours == theirs


def test_what_a_plugin_adds_to_every_page_is_added_to_the_shells(
    publish: Publish, caplog: pytest.LogCaptureFixture
) -> None:
    ours, theirs = both(publish, MINIMAL, {"added.py": ADDED})
    assert told(caplog) == [ZH("cli.pages-read", plugins="reader.py")]
    assert ours == theirs
    assert all(ours[address].count(b"<!-- for all -->") == 1 for address in DRAFTS)


def test_a_plugin_that_changes_words_gets_every_page(publish: Publish, caplog: pytest.LogCaptureFixture) -> None:
    ours, theirs = both(publish, MINIMAL, {"minified.py": MINIFIED})
    assert told(caplog)[0] == ZH("cli.frame-differs")
    assert ours == theirs


def test_a_page_that_the_navigation_names_is_marked_in_it(publish: Publish) -> None:
    site = publish(RICH, {"docs/guide.md": "# Guide\n"})
    for address, tab in {
        "index.html": "Menu",
        "domains/teachers.html": "Menu",
        "courses/sample-college/workshop.html": "Menu",
        "policies/index.html": "Menu",
        "about.html": "About",
    }.items():
        html = (site / address).read_text("utf-8")
        (active,) = re.findall(r'md-tabs__item--active">\s*<a[^>]*>\s*(\w+)', html)
        assert active == tab, address
    assert "md-tabs__item--active" not in (site / "404.html").read_text("utf-8")


LINKS = {
    "valid": "[a](courses/sample-college/workshop.md) [b](courses/sample-college/workshop.html#offerings) "
    "[c](index.md#q) [d](index.html) [e](policies/index.html) [f](assets/kedan/kedan.css)",
    "no such page": "[a](courses/sample-college/no-such.html)",
    "no such entry": "[a](courses/sample-college/no-such.md)",
}


def test_papers_link_to_pages_by_their_papers_or_addresses(publish: Publish) -> None:
    anchors = "validation: {links: {anchors: warn}}\n"
    site = publish(MINIMAL + anchors, {"docs/guide/a.md": LINKS["valid"].replace("](", "](../")})
    html = (site / "guide/a.html").read_text("utf-8")
    assert html.count('href="../courses/sample-college/workshop.html') == 2
    assert 'href="../index.html#q"' in html


@pytest.mark.parametrize("link", ["no such page", "no such entry"])
def test_a_link_to_no_page_fails_the_strict_build(publish: Publish, link: str) -> None:
    with pytest.raises(KedanError):
        publish(MINIMAL, {"docs/guide.md": LINKS[link]})


def test_a_paper_never_takes_the_place_of_a_page(publish: Publish) -> None:
    mine = {"docs/courses/sample-college/workshop.md": "# Mine\n", "docs/courses/sample-college/thin.html": "mine"}
    site = publish(MINIMAL, mine)
    assert b"kd-content" in (site / "courses/sample-college/workshop.html").read_bytes()


def test_a_large_site_has_a_sitemap_in_parts(publish: Publish, monkeypatch: pytest.MonkeyPatch) -> None:
    guide = {"docs/guide.md": "# Guide\n"}
    whole = re.findall("<loc>(.*?)</loc>", (publish(RICH, guide) / "sitemap.xml").read_text("utf-8"))
    monkeypatch.setattr(sitemap, "_MOST", 5)
    site = publish(RICH, guide, "large")
    index = (site / "sitemap.xml").read_text("utf-8")
    assert gzip.decompress((site / "sitemap.xml.gz").read_bytes()).decode() == index
    parts = re.findall("<loc>https://example.org/menu/(.*?)</loc>", index)
    listed = [re.findall("<loc>(.*?)</loc>", (site / part).read_text("utf-8")) for part in parts]
    assert [address for part in listed for address in part] == whole
    assert max(map(len, listed)) == 5
    assert {f"https://example.org/menu/{address}" for address in DRAFTS} <= set(whole)


def test_the_frame_of_a_page_is_small(publish: Publish) -> None:
    """Every page pays for it: a course shall be 36 KB at most, 9 KB of them on the wire."""
    html = (publish(MINIMAL) / "courses/sample-college/workshop.html").read_text("utf-8")
    before, _, rest = html.partition('id="kd-main"')
    frame = before + rest.rpartition("</article>")[2]
    assert len(frame.encode()) < 12_500
    assert len(gzip.compress(frame.encode())) < 3_600
