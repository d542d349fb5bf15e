"""The content security policy of every page: no inline script runs but those of the theme.

Their hashes come from pages without any content, so nothing that an entry brings in can have one.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Mapping
from copy import copy
from hashlib import sha256
from html.parser import HTMLParser
from urllib.parse import urlsplit

from jinja2 import Environment
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as HostPage
from mkdocs.structure.toc import TableOfContents
from mkdocs.utils import get_relative_url, is_error_template

from kedan.pages.head import content_policy

from .files import filled_files
from .handover import TEMPLATE

_POLICIES = "kedan_policies"
_PAGE_TEMPLATE = "main.html"
_HEAD = re.compile(r'<head>(?:\s*<meta charset="utf-8">)?')
_SCRIPT_TYPES = {"", "module", "text/javascript", "application/javascript"}

Shell = tuple[str, str]
"""A template, and the way from a page to the root of the site: what decides which scripts the theme writes."""


def measure_shells(config: MkDocsConfig, env: Environment, files: Files) -> None:
    """Make the policy of every shell that pages will be put into; it travels with the settings of the build."""
    if is_served(config):
        return
    pages = [file.page for file in files.documentation_pages() if file.page]
    named = [name for name in config.theme.static_templates if name.endswith(".html")]
    depths = {file.dest_uri.count("/"): file for file in filled_files(files)}
    shells = {
        *map(_shell_of_page, pages),
        *(_shell_of_template(name, config) for name in named),
        *((TEMPLATE, get_relative_url(".", file.url)) for file in depths.values()),
    }
    config[_POLICIES] = {shell: content_policy(_hashes(_empty_page(shell, config, env))) for shell in sorted(shells)}


def page_with_policy(html: str, page: HostPage, config: MkDocsConfig) -> str:
    """Return a page of the site with its policy."""
    return _with_policy(html, _shell_of_page(page), config)


def template_with_policy(html: str, name: str, config: MkDocsConfig) -> str:
    """Return what MkDocs made of a template, such as 404.html, with its policy."""
    return _with_policy(html, _shell_of_template(name, config), config) if name.endswith(".html") else html


def inline_scripts(html: str) -> tuple[str, ...]:
    """Return the scripts that stand in a page, each once; data and scripts of their own file are none."""
    reader = _Scripts()
    reader.feed(html)
    reader.close()
    return tuple(dict.fromkeys(reader.found))


def _with_policy(html: str, shell: Shell, config: MkDocsConfig) -> str:
    """Put the policy before all that could load or run something."""
    policies: Mapping[Shell, str] | None = config.get(_POLICIES)
    if policies is None:
        return html
    policy = policies.get(shell, content_policy())
    return _HEAD.sub(lambda head: f"{head[0]}\n      {policy}", html, count=1)


def is_served(config: MkDocsConfig) -> bool:
    """Tell whether `mkdocs serve` shows the site: its live reload is an inline script that it adds to every page."""
    host, port = config.dev_addr
    return (config.site_url or "").startswith(f"http://{host}:{port}/")


def _shell_of_page(page: HostPage) -> Shell:
    return str(page.meta.get("template", _PAGE_TEMPLATE)), get_relative_url(".", page.url)


def _shell_of_template(name: str, config: MkDocsConfig) -> Shell:
    root = urlsplit(config.site_url or "/").path
    return name, root if is_error_template(name) else get_relative_url(".", name)


def _empty_page(shell: Shell, config: MkDocsConfig, env: Environment) -> str:
    """Render a template as MkDocs does, without page, navigation, or words of the site."""
    template, root = shell
    config = copy(config)
    config.site_name, config.site_description, config.site_author, config.copyright = "", "", "", ""
    page = HostPage(None, File.generated(config, "empty.md", content=""), config)
    page.title, page.meta, page.content, page.toc, page.canonical_url = "", {}, "", TableOfContents([]), None
    context = get_context(Navigation([], []), [], config, base_url=root)
    context["page"] = page
    return env.get_template(template).render(context)


def _hashes(html: str) -> tuple[str, ...]:
    return tuple(b64encode(sha256(script.encode()).digest()).decode() for script in inline_scripts(html))


class _Scripts(HTMLParser):
    """Collects the inline scripts that a browser would run."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a script."""
        given = dict(attrs)
        self._inside = tag == "script" and "src" not in given and (given.get("type") or "") in _SCRIPT_TYPES
        if self._inside:
            self.found.append("")

    def handle_endtag(self, tag: str) -> None:
        """End a script."""
        self._inside = self._inside and tag != "script"

    def handle_data(self, data: str) -> None:
        """Add what stands inside a script."""
        if self._inside:
            self.found[-1] += data
