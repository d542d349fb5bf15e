"""What MkDocs must be told so that `plugins: [kedan]` is enough."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import Any

from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files

from kedan import locale
from kedan.locale import Locale
from kedan.site import Site

_THEME = Path(__file__).parent / "theme"


class KedanConfig(Config):  # type: ignore[no-untyped-call]
    """The options of the plugin; all else stands in catalog/site.yml."""

    catalog_dir = config_options.Type(str, default="catalog")
    """The folder of the catalog, relative to mkdocs.yml."""


def catalog_root(config: MkDocsConfig, options: KedanConfig) -> Path:
    """Return the folder of the catalog."""
    return Path(config.config_file_path or ".").parent / options.catalog_dir


def prepare(config: MkDocsConfig, options: KedanConfig) -> None:
    """Set what the pages rely on: their addresses, the theme around them, their style and scripts."""
    if config.theme.name != "material":
        message = "kedan needs `theme: material` in mkdocs.yml"
        raise PluginError(message)
    config.use_directory_urls = False  # the same links on https, an intranet and file://
    config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(_THEME))
    config.theme["font"] = False  # no third-party request
    features = config.theme.get("features", [])
    config.theme["features"] = [*features, *({"navigation.tabs"} - set(features))]
    config.extra.setdefault("generator", False)
    config.watch.append(str(catalog_root(config, options)))
    config.extra_css.insert(0, "assets/kedan/kedan.css")
    config.extra_javascript[:0] = [_deferred("kedan.js"), _deferred("strings.js")]


def take_over(config: MkDocsConfig, site: Site, authored: Files) -> None:
    """Let catalog/site.yml speak for the site; without a nav in mkdocs.yml the tabs and all papers are it."""
    settings = site.settings
    config.site_name = escape(settings.title)
    config.site_description = escape(settings.description)
    config.theme["language"] = settings.language
    _set_default(config, "palette", value=_palette(locale.load(settings.language)))
    config.copyright = site.footer
    if settings.address and not config.site_url:
        config.site_url = settings.address
    if config.nav is None:
        tabs = [{tab.title: tab.address.removesuffix(".html") + ".md"} for tab in site.tabs]
        config.nav = [*tabs, *(file.src_uri for file in authored.documentation_pages())]


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


def _set_default(config: MkDocsConfig, name: str, value: Any) -> None:
    if name not in config.theme:
        config.theme[name] = value


def _deferred(name: str) -> config_options.ExtraScriptValue:
    script = config_options.ExtraScriptValue(f"assets/kedan/{name}")
    script.defer = True
    return script
