"""The plugin: every hook is one sentence that hands finished values over."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as HostPage
from mkdocs.utils.templates import TemplateContext

from kedan.adapters.publish import open_site
from kedan.adapters.writing import SiteFolder, write_files, write_pages
from kedan.project import CatalogHasErrorsError, KedanError

from .blank_lines import without_blank_lines
from .config import KedanConfig, catalog_root, complete_nav, prepare, prepared_site
from .explain import sentence
from .files import add_site
from .former import begin, end, former, set_aside
from .frames import keep_nav, may_fill, prepare_shells, shell_finder
from .handover import finished, set_body, set_head, set_paper_head, show_active_tab
from .papers import forget_papers, note_paper, write_papers
from .policy import measure_shells, page_with_policy, template_with_policy
from .reload import keep_old_pages
from .sitemap import list_all_pages, with_parts

_LAST, _FIRST = -100, 100
"""When other plugins have had their say; and before they look at what was written."""


class KedanPlugin(BasePlugin[KedanConfig]):  # type: ignore[no-untyped-call]
    """Publishes the catalog through MkDocs. It keeps no state: every build reads the catalog anew."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the catalog before anything is cleaned: with errors in it the old site stays."""
        try:
            root, search = catalog_root(config, self.config), self.config.search_index
            prepare(config, self.config, open_site(root, begin(config), search=search))
        except (KedanError, CatalogHasErrorsError) as error:
            raise PluginError(sentence(error)) from error
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Keep the finished pages of the build before from being cleaned away, and nothing else of it."""
        set_aside(config)
        forget_papers(config)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the finished pages, and the files beside them, which are written at once."""
        complete_nav(config, files)
        written = write_files(prepared_site(config), SiteFolder(Path(config.site_dir)), former(config))
        add_site(files, config, written, filled=may_fill(config))
        return files

    @event_priority(_LAST)
    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, **_: Any) -> Navigation:
        """Keep the navigation for the pages that are filled into shells."""
        keep_nav(nav, config)
        return nav

    def on_page_markdown(self, markdown: str, *, page: HostPage, **_: Any) -> str:
        """Hand over title and description of a finished page; the tabs are navigation enough for a paper."""
        done = finished(page)
        if done is None:
            page.meta.setdefault("hide", ["navigation"])
        else:
            set_head(page, done)
        return markdown

    def on_page_content(self, html: str, *, page: HostPage, config: MkDocsConfig, **_: Any) -> str:
        """Hand over the body of a finished page; of a paper say what other programs want to know."""
        done = finished(page)
        if done is None:
            set_paper_head(page, html, prepared_site(config).edition)
            note_paper(page, html, config)
            return html
        set_body(page, done)
        return done.body

    def on_page_context(
        self, context: TemplateContext, *, page: HostPage, nav: Navigation, **_: Any
    ) -> TemplateContext:
        """Show the tab that a page belongs to."""
        done = finished(page)
        show_active_tab(nav, page, done.section if done else None)
        return context

    @event_priority(_LAST)
    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Find out which inline scripts are the theme's own, before any page is filled; then render the shells."""
        measure_shells(config, env, files)
        prepare_shells(config, env, files)
        return env

    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """List the finished pages in the sitemap."""
        list_all_pages(context, template_name, config)
        return context

    def on_post_page(self, output: str, *, page: HostPage, config: MkDocsConfig) -> str:
        """Say in every page what it may load and run, and leave out what nobody sees."""
        own = (page.content or "", str(page.meta.get("kedan_head", "")))
        return page_with_policy(without_blank_lines(output, *own), page, config)

    def on_post_template(self, output_content: str, *, template_name: str, config: MkDocsConfig) -> str:
        """Say so in 404.html too, and keep the sitemap within its bounds."""
        output_content = with_parts(output_content, template_name, config)
        return template_with_policy(output_content, template_name, config)

    @event_priority(_FIRST)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Make the finished pages, each when its turn comes, or keep them as they were."""
        folder = SiteFolder(Path(config.site_dir))
        write_pages(prepared_site(config), shell_finder(config), folder, former(config))
        write_papers(folder, config)
        end(config)

    def on_serve(self, server: LiveReloadServer, **_: Any) -> LiveReloadServer:
        """Go on showing the old pages while the catalog has errors."""
        return keep_old_pages(server)
