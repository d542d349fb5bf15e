"""Every page says what it may load and run, before anything could; scripts of the theme are known by their hashes."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import pytest
from mkdocs.commands import serve as mkdocs_serve
from mkdocs.livereload import LiveReloadServer

from kedan.adapters.mkdocs import host
from kedan.adapters.mkdocs.policy import inline_scripts
from kedan.pages.head import content_policy
from tests.support.repository import ROOT, pages_of

_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')
_HASH = re.compile(r"'sha256-([^']+)'")
_RULES = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; "
    "object-src 'none'"
)
_ADDRESS = "https://example.org/menu/"


@pytest.fixture(params=["mkdocs_site", "plain_site"])
def site(request: pytest.FixtureRequest) -> Path:
    found = request.getfixturevalue(request.param)
    assert isinstance(found, Path)
    return found


def hashed(script: str) -> str:
    return b64encode(sha256(script.encode()).digest()).decode()


def test_every_page_has_one_policy_before_all_that_loads(site: Path) -> None:
    for path in pages_of(site):
        html = path.read_text("utf-8")
        (policy,) = _POLICY.findall(html)
        assert re.sub(r" 'sha256-[^']+'", "", policy) == _RULES, path
        before = html[: html.index('<meta http-equiv="Content-Security-Policy"')]
        assert re.findall(r"<([a-z]+)", before) == ["html", "head", "meta"], path
        assert html.encode().index(b"charset") < 1024, path


def test_the_hashes_are_those_of_the_inline_scripts(site: Path) -> None:
    for path in pages_of(site):
        html = path.read_text("utf-8")
        (policy,) = _POLICY.findall(html)
        assert sorted(_HASH.findall(policy)) == sorted(map(hashed, inline_scripts(html))), path


def test_a_script_of_a_paper_has_no_hash(tmp_path: Path) -> None:
    """Papers are trusted, and yet a page is never asked which scripts it has."""
    project = _project(tmp_path, "site_name: x\ntheme: material\nplugins: [kedan]\n")
    (project / "docs/about.md").write_text("# About\n\n<script>window.bad = 1</script>\n", "utf-8")
    host.build(ROOT / "catalog", project / "mkdocs.yml", project / "site")
    html = (project / "site/about.html").read_text("utf-8")
    assert "window.bad = 1" in inline_scripts(html)
    assert hashed("window.bad = 1") not in html


def test_a_theme_with_scripts_of_its_own_keeps_them(tmp_path: Path) -> None:
    features = "theme: {name: material, custom_dir: mine, features: [content.tabs.link]}"
    project = _project(tmp_path, f"site_name: x\n{features}\nplugins: [kedan]\n")
    (project / "mine").mkdir()
    own = '{% extends "base.html" %}{% block libs %}<script>window.own = 1</script>{% endblock %}'
    (project / "mine/main.html").write_text(own, "utf-8")
    host.build(ROOT / "catalog", project / "mkdocs.yml", project / "site")
    for name in ("about.html", "index.html", "404.html"):
        html = (project / "site" / name).read_text("utf-8")
        (policy,) = _POLICY.findall(html)
        assert hashed("window.own = 1") in policy
        assert set(map(hashed, inline_scripts(html))) == set(_HASH.findall(policy))


def test_a_published_site_names_its_address_once_a_page(tmp_path: Path) -> None:
    settings = f"site_name: x\nsite_url: {_ADDRESS}\ntheme: material\nplugins: [kedan]\n"
    project = _project(tmp_path, settings)
    host.build(ROOT / "catalog", project / "mkdocs.yml", project / "site")
    for path in pages_of(project / "site"):
        html, address = path.read_text("utf-8"), path.relative_to(project / "site").as_posix()
        expected = [] if address == "404.html" else [f"{_ADDRESS}{address}"]
        assert re.findall(r'<link rel="canonical" href="([^"]*)">', html) == expected
        assert html.count('<meta name="description"') == 1
        assert _POLICY.search(html)


def test_the_live_preview_has_no_policy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project = _project(tmp_path, f"site_name: x\nsite_url: {_ADDRESS}\ntheme: material\nplugins: [kedan]\n")
    (project / "catalog").symlink_to(ROOT / "catalog")
    seen: list[str] = []

    def look(server: LiveReloadServer, **_: object) -> None:
        seen.extend(path.read_text("utf-8") for path in pages_of(Path(server.root)))

    monkeypatch.setattr(LiveReloadServer, "serve", look)
    monkeypatch.setattr(LiveReloadServer, "shutdown", LiveReloadServer.server_close)
    mkdocs_serve.serve(config_file=str(project / "mkdocs.yml"))
    assert len(seen) > 100
    assert [html for html in seen if "Content-Security-Policy" in html] == []


def test_only_what_a_browser_would_run_counts_as_a_script() -> None:
    html = (
        '<script>a < b && "</p>"</script><script src="x.js"></script><script type="application/json">{}</script>'
        '<script type="module">b</script><script>a < b && "</p>"</script><p>c</p><script></script>'
    )
    assert inline_scripts(html) == ('a < b && "</p>"', "b", "")


def test_the_policy_without_hashes_is_that_of_the_plain_frame(plain_site: Path) -> None:
    assert content_policy() in (plain_site / "index.html").read_text("utf-8")


def _project(folder: Path, settings: str) -> Path:
    (folder / "mkdocs.yml").write_text(settings, "utf-8")
    (folder / "docs").mkdir()
    (folder / "docs/about.md").write_text("# About\n\nA paper.\n", "utf-8")
    return folder
