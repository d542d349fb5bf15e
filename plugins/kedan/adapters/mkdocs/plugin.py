"""The plugin: every hook is one sentence that hands finished values over."""

from __future__ import annotations

from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as HostPage
from mkdocs.utils.templates import TemplateContext

from kedan.adapters.publish import open_site
from kedan.project import CatalogHasErrorsError, KedanError

from .config import KedanConfig, catalog_root, complete_nav, prepare, prepared_site
from .explain import sentence
from .files import finished, set_head, set_toc, show_active_tab, site_files
from .policy import measure_shells, page_with_policy, template_with_policy
from .reload import keep_old_pages


class KedanPlugin(BasePlugin[KedanConfig]):  # type: ignore[no-untyped-call]
    """Publishes the catalog through MkDocs. It keeps no state: every build reads the catalog anew."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the catalog before anything is cleaned: with errors in it the old site stays."""
        try:
            prepare(config, self.config, open_site(catalog_root(config, self.config)))
        except (KedanError, CatalogHasErrorsError) as error:
            raise PluginError(sentence(error)) from error
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the finished pages and files."""
        for file in site_files(prepared_site(config), config):
            files.append(file)
        complete_nav(config, files)
        return files

    def on_page_markdown(self, markdown: str, *, page: HostPage, **_: Any) -> str:
        """Hand over title and description of a finished page; the tabs are navigation enough for a paper."""
        done = finished(page)
        if done is None:
            page.meta.setdefault("hide", ["navigation"])
        else:
            set_head(page, done)
        return markdown

    def on_page_content(self, html: str, *, page: HostPage, **_: Any) -> str:
        """Hand over the body of a finished page."""
        done = finished(page)
        if done is None:
            return html
        set_toc(page, done)
        return done.body

    def on_page_context(
        self, context: TemplateContext, *, page: HostPage, nav: Navigation, **_: Any
    ) -> TemplateContext:
        """Show the tab that a page belongs to."""
        show_active_tab(nav, page, finished(page))
        return context

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Find out which inline scripts are the theme's own, before any page is filled."""
        measure_shells(config, env, files)
        return env

    def on_post_page(self, output: str, *, page: HostPage, config: MkDocsConfig) -> str:
        """Say in every page what it may load and run."""
        return page_with_policy(output, page, config)

    def on_post_template(self, output_content: str, *, template_name: str, config: MkDocsConfig) -> str:
        """Say so in 404.html too."""
        return template_with_policy(output_content, template_name, config)

    def on_serve(self, server: LiveReloadServer, **_: Any) -> LiveReloadServer:
        """Go on showing the old pages while the catalog has errors."""
        return keep_old_pages(server)
