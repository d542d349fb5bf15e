"""The second wall: sites of entries that no check has seen. Whatever their texts hold, they stay texts.

Every text of every noun, of the vocabularies and of the settings holds the payload. A scanner reads every page
as a browser would and compares it with the same site of harmless texts.
"""

from __future__ import annotations

import json
import re
from base64 import b64encode
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, is_dataclass, replace
from enum import Enum
from functools import lru_cache
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urldefrag, urlsplit

import pytest

from kedan import locale
from kedan.adapters import directory
from kedan.adapters.mkdocs import host, plugin
from kedan.model.catalog import Catalog
from kedan.model.settings import Footer
from kedan.site import Site, build_site
from tests.pages.samples import rich_catalog
from tests.support.publishing import first_build

ZH = locale.load("zh")
PAYLOADS = {
    "elements": "</p></title></bdi></a><script>window.bad=1</script><img src=x onerror=bad()><svg onload=bad()>",
    "attributes": """x" onmouseover="bad()" style="color:red" x='y' autofocus onfocus='bad()' data-kd-run='{""",
    "bare attributes": "x onclick=bad() >' \" ` = <b",
    "scripts": '</script><script>bad()</script><!--<script>\u2028bad()//\u2029]]></style>{"a":"b\\"',
    "templates": "{{ 311 * 311 }}{% include 'main.html' %}{# x #}${311*311}#{311*311}<%= 311*311 %>",
    "markdown": (
        "# H\n\n<div onclick=bad()>x</div>\n\n[a](javascript:bad()) [b](data:text/html,x) [c](//evil.example) "
        "![d](https://evil.example/x.png) <javascript:bad()> [e](JaVaScRiPt&#58;bad()) [f](vbscript:bad())\n\n"
        '[g]: javascript:bad()\n\n{: onclick=bad() }\n\n[g] ``` `x` <https://evil.example/"onclick=bad()>'
    ),
    "controls": "\x00a\x1b[31mb\x08c\x7f\x85\u202ed\u2066e\u200ff\ufeffg\u2028h\ufffe",
    "entities": "&lt;script&gt;bad()&lt;/script&gt;&#x1b;&#8238;&#x202E;&quot; onclick=bad() &#106;avascript:bad()",
    "sections": "]]><![CDATA[<script>bad()</script>]]><?php bad() ?><!DOCTYPE x><base href=//evil.example><meta x>",
    "clobbering": '<form id="kedan"><input name="kedan"></form><a id="__md_get" name="body">x</a><use href="#kd-i-x">',
}
LINKS = {
    "elements": "javascript:bad()//https://example.org",
    "attributes": 'https://example.org/" onclick="bad()',
    "bare attributes": "https://example.org/'><img/src=x/onerror=bad()>",
    "scripts": "data:text/html,<script>bad()</script>",
    "templates": "https://example.org/{{311*311}}",
    "markdown": "//evil.example/x",
    "controls": "java\x1bscript:bad()",
    "entities": "&#106;avascript:bad()",
    "sections": "https://user:word@evil.example/",
    "clobbering": "vbscript:bad()",
}
_SAFE_NAMES = {"id", "publisher", "slug", "document", "domains", "domain", "language", "standards"}
_REFERENCES = {"providers", "members", "courses", "prerequisites", "excludes", "extends", "menus", "policies"}
_MARKDOWN = {name: set[str]() for name in ("p", "em", "strong", "ul", "ol", "li", "code", "br", "blockquote", "span")}
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")
_DATA = {"application/ld+json", "application/json"}
_ADDRESSES = {"href", "src", "action", "formaction", "srcset", "data", "poster", "ping", "background", "xlink:href"}
_CONFIG = "site_name: x\ntheme: material\nplugins: [kedan]\n"


def poisoned(value: Any, text: str, link: str, name: str = "") -> Any:
    """Return a copy of a model object in which every text is `text` and every address `link`."""
    if value is None or isinstance(value, Enum) or name in _SAFE_NAMES:
        return value
    if isinstance(value, str):
        return link if name in {"url", "address", "repository"} else text
    if isinstance(value, tuple):
        kept = value if name in _REFERENCES else ()
        return (*kept, text) if name in _REFERENCES else tuple(poisoned(part, text, link, name) for part in value)
    if isinstance(value, Mapping):
        return {key: poisoned(part, text, link) for key, part in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        return replace(
            value, **{one.name: poisoned(getattr(value, one.name), text, link, one.name) for one in fields(value)}
        )
    return value


def site_of(text: str, link: str) -> Site:
    """Return the site of the rich catalog with these texts; entries that are no samples speak JSON-LD too."""
    rich = rich_catalog()
    footer = Footer(organiser="x", icp="x", police="x", licence="x")
    settings = replace(rich.settings, address="x", repository="x", footer=footer)
    filled = replace(rich, settings=settings)
    nouns = {"courses", "institutions", "programs", "policies"}
    parts = {one.name: getattr(filled, one.name) for one in fields(Catalog)}
    for noun in nouns:
        parts[noun] = {
            key: replace(entry, sample=index % 2 == 0) for index, (key, entry) in enumerate(parts[noun].items())
        }
    changed = {name: poisoned(part, text, link) for name, part in parts.items()}
    return build_site(Catalog(**changed), ZH)


def plain(site: Site, folder: Path) -> Path:
    """Publish a site without any host."""
    directory.publish(site, folder / "docs", folder / "site", first_build(site))
    return folder / "site"


def hosted(site: Site, folder: Path, settings: str = _CONFIG) -> Path:
    """Publish a site through MkDocs, in a project with a paper of its own."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(plugin, "open_site", lambda *_, **__: site)
        (folder / "docs").mkdir()
        (folder / "docs" / "about.md").write_text("# About\n\nPaper.\n", "utf-8")
        (folder / "mkdocs.yml").write_text(settings, "utf-8")
        host.build(folder, folder / "mkdocs.yml", folder / "site")
    return folder / "site"


def handed_over(site: Site, folder: Path) -> Path:
    """Publish a site through MkDocs in the other way: a plugin wants to see every page."""
    (folder / "reader.py").write_text("def on_page_content(html, **_):\n    return None\n", "utf-8")
    return hosted(site, folder, f"{_CONFIG}hooks: [reader.py]\n")


@dataclass
class Scanner(HTMLParser):
    """Reads a page as far as a text could have changed it."""

    shapes: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    names: set[str] = field(default_factory=set)
    links: list[tuple[str, str]] = field(default_factory=list)
    values: list[tuple[str, str]] = field(default_factory=list)
    scripts: list[tuple[str, str]] = field(default_factory=list)
    other: list[str] = field(default_factory=list)
    text: str = ""

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.shapes[tag] |= set(given)
        self.values += given.items()
        self.names |= {
            f"{name}={word}" for name in ("id", "name", "class", "for") for word in given.get(name, "").split()
        }
        self.links += [(tag, given[name]) for name in given if name in _ADDRESSES]
        if tag == "script" and "src" not in given:
            self.scripts.append((given.get("type", ""), ""))

    def handle_data(self, data: str) -> None:
        if self.scripts and self.cdata_elem == "script":
            kind, before = self.scripts[-1]
            self.scripts[-1] = (kind, before + data)
        else:
            self.text += data

    def handle_comment(self, data: str) -> None:
        self.other.append(data)

    def handle_pi(self, data: str) -> None:
        self.other.append(data)

    def unknown_decl(self, data: str) -> None:
        self.other.append(data)


@lru_cache(maxsize=2)  # one test after the other asks for the same site
def scanned(site: Path) -> dict[str, Scanner]:
    """Scan every page of a site."""
    found = {}
    for path in sorted(site.rglob("*.html")):
        scanner = Scanner()
        scanner.feed(path.read_text("utf-8"))
        scanner.close()
        found[path.relative_to(site).as_posix()] = scanner
    return found


def policy_of(scanner: Scanner) -> str:
    """Return the content security policy of a page."""
    (policy,) = [value for name, value in scanner.values if name == "content" and "default-src" in value]
    return policy


@pytest.fixture(scope="module", params=[plain, hosted, handed_over])
def build(request: pytest.FixtureRequest) -> Any:
    return request.param


@pytest.fixture(scope="module")
def harmless(build: Any, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Scanner]:
    """The same site with words that mean nothing, so that every part of every template is there."""
    words = build(site_of("一句话", "https://example.org/x"), tmp_path_factory.mktemp("harmless"))
    return scanned(words)


@pytest.fixture(scope="module", params=PAYLOADS)
def hostile(build: Any, request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    payload = request.param
    found = build(site_of(PAYLOADS[payload], LINKS[payload]), tmp_path_factory.mktemp("hostile"))
    assert isinstance(found, Path)
    return found


def test_no_element_attribute_or_name_is_made_by_a_text(hostile: Path, harmless: dict[str, Scanner]) -> None:
    pages = scanned(hostile)
    assert set(pages) == set(harmless)
    for address, page in pages.items():
        clean = harmless[address]
        for tag, attributes in page.shapes.items():
            allowed = (
                clean.shapes.get(tag, set()) | _MARKDOWN.get(tag, set()) | ({"href", "rel"} if tag == "a" else set())
            )
            assert tag in clean.shapes or tag in _MARKDOWN or tag == "a", (address, tag)
            assert attributes <= allowed, (address, tag)
        assert page.names <= clean.names, address
        assert page.other == clean.other, address


def test_nothing_runs_by_an_attribute_or_a_link(hostile: Path) -> None:
    for address, page in scanned(hostile).items():
        names = {name for name, _ in page.values}
        assert not [name for name in names if name.startswith("on") or name in {"style", "srcdoc"}], address
        for tag, link in page.links:
            bare = urldefrag(link)[0]
            scheme = urlsplit(bare).scheme
            assert scheme in {"https", "mailto", ""}, (address, link)
            assert not (scheme and tag not in {"a", "link"}), (address, link)
            assert "@" not in urlsplit(bare).netloc, (address, link)
            if not scheme and bare and address != "404.html":
                target = ((hostile / address).parent / unquote(bare.partition("?")[0])).resolve()
                assert target.is_file() or bare.endswith(("guide/choose.html", "guide/publish.html")), (address, link)
                assert not link.startswith(("/", "\\")), (address, link)


def test_scripts_are_those_of_the_frame_and_data_is_data(hostile: Path, harmless: dict[str, Scanner]) -> None:
    for address, page in scanned(hostile).items():
        clean = harmless[address]
        assert [kind for kind, _ in page.scripts] == [kind for kind, _ in clean.scripts], address
        assert policy_of(page).count("sha256-") == policy_of(clean).count("sha256-"), address
        for kind, script in page.scripts:
            if kind in _DATA:
                assert "<" not in script, address
                assert not _CONTROLS.search("".join(_texts(json.loads(script)))), address
            else:
                digest = b64encode(sha256(script.encode()).digest()).decode()
                assert f"'sha256-{digest}'" in policy_of(page), address
        for name, value in page.values:
            if name == "data-kd-run":
                assert isinstance(json.loads(value), dict), address


def test_no_control_character_survives_and_no_template_is_evaluated(hostile: Path) -> None:
    for path in [*hostile.rglob("*.html"), *hostile.glob("assets/kedan/menu.js"), *hostile.glob("sitemap.xml")]:
        assert not _CONTROLS.search(path.read_text("utf-8")), path.name
    for address, page in scanned(hostile).items():
        assert not _CONTROLS.search(page.text), address
        assert not [value for _, value in page.values if _CONTROLS.search(value)], address
        assert "96721" not in page.text, address


def test_the_rows_of_the_search_are_data(hostile: Path) -> None:
    pieces = [hostile / "assets/kedan/menu.js", *(hostile / "assets/kedan/search").glob("*.js")]
    for piece in pieces:
        script = piece.read_text("utf-8")
        assert "<" not in script, piece.name
        data = json.loads(f"[{script.removeprefix('kedan.shard(').removesuffix(');' + chr(10))}]")
        assert not _CONTROLS.search("".join(_texts(data))), piece.name


def test_the_text_is_shown_as_it_is(hostile: Path, request: pytest.FixtureRequest) -> None:
    """The proof that the scanner looked at something: a title with the payload stands on the page as text."""
    payload = request.node.callspec.params["hostile"]
    shown = scanned(hostile)["courses/sample-college/workshop.html"].text
    words = [word for word in _CONTROLS.sub("", PAYLOADS[payload]).split() if len(word) > 3]
    assert [word for word in words if word not in shown] == []


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _texts(part)
