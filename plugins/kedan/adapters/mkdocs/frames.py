"""Material's frame around finished pages: rendered once a place, tried out, and then only filled."""

from __future__ import annotations

import logging
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from jinja2 import Environment
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation

from kedan import locale
from kedan.adapters.shell import Place, Shell, cut, marked_page, place_of, probe_page
from kedan.adapters.writing import FrameOf
from kedan.pages.page import Draft, Page

from .config import prepared_site, source_name
from .files import filled_files
from .handover import TEMPLATE, host_page, show_active_tab

_PAGE_EVENTS = ("pre_page", "page_read_source", "page_markdown", "page_content", "page_context")
_NAV = "kedan_nav"
_FINDER = "kedan_shell_finder"

_log = logging.getLogger("kedan")  # not below that of MkDocs: a slower build is no reason for --strict to fail


@dataclass(frozen=True, slots=True)
class _Theme:
    """What MkDocs renders a page with."""

    config: MkDocsConfig
    env: Environment
    nav: Navigation
    papers: Sequence[File]

    def render(self, page: Page) -> str:
        """Return the document that MkDocs would write for a finished page."""
        file = File.generated(self.config, source_name(page.address), content="")
        file.edit_uri = None
        host = host_page(file, page, self.config)
        show_active_tab(self.nav, host, page.section)
        host.active = True
        context = get_context(self.nav, self.papers, self.config, host)
        html = self.env.get_template(TEMPLATE).render(context)
        show_active_tab(self.nav, host, None)
        return self.config.plugins.on_post_page(html, page=host, config=self.config)


def may_fill(config: MkDocsConfig) -> bool:
    """Tell whether pages may be filled into shells; not where another plugin wants to see each of them."""
    readers = [
        name
        for name, plugin in config.plugins.items()
        if plugin is not config.plugins["kedan"] and any(hasattr(plugin, f"on_{event}") for event in _PAGE_EVENTS)
    ]
    if readers:
        _warn(config, "cli.pages-read", plugins=", ".join(readers))
    return not readers


def keep_nav(nav: Navigation, config: MkDocsConfig) -> None:
    """Keep the navigation for the shells; it travels with the settings of the build."""
    config[_NAV] = nav


def prepare_shells(config: MkDocsConfig, env: Environment, files: Files) -> None:
    """Render the shells and try them out; where one does not fit its pages, hand all of them over to MkDocs."""
    theme = _Theme(config, env, config[_NAV], files.documentation_pages())
    drafts = {place_of(file.draft): file.draft for file in filled_files(files)}
    shells = {place: _shell(theme, draft) for place, draft in drafts.items()}
    if not all(_fits(shells[place], theme, draft) for place, draft in drafts.items()):
        _warn(config, "cli.frame-differs")
        _hand_over(files, config)
    config[_FINDER] = _finder(shells, {file.draft.address for file in filled_files(files)})


def _hand_over(files: Files, config: MkDocsConfig) -> None:
    """Let MkDocs make every page, which by now has read all that it makes pages of."""
    for file in list(filled_files(files)):
        file.filled = False
        host_page(file, file.finished, config)


def shell_finder(config: MkDocsConfig) -> FrameOf:
    """Return what finds the shell of a page; None for the pages that MkDocs makes."""
    found: FrameOf = config[_FINDER]
    return found


def _finder(shells: Mapping[Place, Shell], filled: Collection[str]) -> FrameOf:
    return lambda draft: shells[place_of(draft)] if draft.address in filled else None


def _shell(theme: _Theme, draft: Draft) -> Shell:
    marked = marked_page(draft)
    return cut(theme.render(marked), marked)


def _fits(shell: Shell, theme: _Theme, draft: Draft) -> bool:
    """Tell whether filling makes the very document that MkDocs makes of a page.

    It does not where a theme or a plugin looks at the words instead of putting them in their place.
    """
    probe = probe_page(draft)
    return shell.fill(probe) == theme.render(probe).encode("utf-8", "xmlcharrefreplace")


def _warn(config: MkDocsConfig, key: str, **values: str) -> None:
    _log.warning(locale.load(prepared_site(config).settings.language)(key, **values))
