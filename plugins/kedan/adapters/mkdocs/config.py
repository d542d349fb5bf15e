"""What MkDocs must be told so that `plugins: [kedan]` is enough."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import Any
from urllib.parse import quote

from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files

from kedan import locale
from kedan.locale import Locale
from kedan.model.settings import Settings
from kedan.site import Site
from kedan.wording.links import safe_url
from kedan.wording.text import one_line

_SITE = "kedan_site"
_IN_ADDRESSES = "%/:?#@!$()*+,;="
_THEME = Path(__file__).parent / "theme"


class KedanConfig(Config):  # type: ignore[no-untyped-call]
    """The options of the plugin; all else stands in catalog/site.yml."""

    catalog_dir = config_options.Type(str, default="catalog")
    """The folder of the catalog, relative to mkdocs.yml."""
    search_index = config_options.Type(bool, default=True)
    """Whether the menu can be searched. Without the index a build takes less time, and all else is the same."""


def catalog_root(config: MkDocsConfig, options: KedanConfig) -> Path:
    """Return the folder of the catalog."""
    return Path(config.config_file_path or ".").parent / options.catalog_dir


def prepare(config: MkDocsConfig, options: KedanConfig, site: Site) -> None:
    """Set what the pages rely on, and let catalog/site.yml speak for the site."""
    if config.theme.name != "material":
        message = "kedan needs `theme: material` in mkdocs.yml"
        raise PluginError(message)
    _prepare_theme(config, site.settings)
    config.use_directory_urls = False  # the same links on https, an intranet and file://
    config.watch.append(str(catalog_root(config, options)))
    config.extra_css.insert(0, "assets/kedan/kedan.css")
    config.extra_javascript[:0] = [_deferred("kedan.js"), _deferred("strings.js")]
    config.site_name = escape(one_line(site.settings.title))
    config.site_description = escape(one_line(site.settings.description))
    config.site_url = config.site_url or _printable(site.settings.address) or None
    config.copyright = site.footer
    config[_SITE] = site


def prepared_site(config: MkDocsConfig) -> Site:
    """Return the site of this build; it travels with the settings of the build."""
    site = config[_SITE]
    assert isinstance(site, Site)  # noqa: S101 - set by `prepare`
    return site


def complete_nav(config: MkDocsConfig, files: Files) -> None:
    """Without a nav in mkdocs.yml the tabs and all authored papers are it."""
    if config.nav is None:
        tabs = [{tab.title: source_name(tab.address)} for tab in prepared_site(config).tabs]
        papers = [file.src_uri for file in files.documentation_pages() if file.generated_by is None]
        config.nav = [*tabs, *papers]


def source_name(address: str) -> str:
    """Return the name of the Markdown file that MkDocs would make the page at `address` from."""
    return address.removesuffix(".html") + ".md"


def _prepare_theme(config: MkDocsConfig, settings: Settings) -> None:
    theme, words = config.theme, locale.load(settings.language)
    theme.dirs.insert(1 if theme.custom_dir else 0, str(_THEME))
    theme["font"] = False  # no third-party request
    theme["language"] = settings.language
    theme["kedan_missing"] = {"title": words("pages.missing"), "home": words("pages.missing-home")}
    theme["features"] = [*theme.get("features", []), "navigation.tabs", "navigation.prune"]
    if not theme.get("palette"):
        theme["palette"] = _palette(words)
    config.extra.setdefault("generator", False)


def _palette(words: Locale) -> list[dict[str, Any]]:
    """Return the two palettes, following the system until the reader chooses."""
    return [_scheme("light", "default", words("pages.to-dark")), _scheme("dark", "slate", words("pages.to-light"))]


def _scheme(media: str, scheme: str, toggle: str) -> dict[str, Any]:
    return {
        "media": f"(prefers-color-scheme: {media})",
        "scheme": scheme,
        "primary": "custom",
        "accent": "custom",
        "toggle": {"icon": "material/brightness-6", "name": toggle},
    }


def _printable(address: str) -> str:
    """Return the address as the theme may print it, raw."""
    return quote(safe_url(address), safe=_IN_ADDRESSES)


def _deferred(name: str) -> config_options.ExtraScriptValue:
    script = config_options.ExtraScriptValue(f"assets/kedan/{name}")
    script.defer = True
    return script
