"""What a build takes over from the one before, and the cache that knows it; both travel with the settings of the build.

MkDocs empties the folder of the site before it writes. So the folders of finished pages are moved out of its way first,
and what is not taken over is thrown away at the end; where the build fails they are moved back.
"""

from __future__ import annotations

import shutil
from contextlib import ExitStack
from functools import partial
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from kedan.adapters.former import Former
from kedan.cache import Cache, opened
from kedan.outputs.assets import FOLDER as ASSETS
from kedan.resources import fingerprint

from .config import prepared_site
from .policy import is_served

_FORMER, _CACHE, _OPEN, _KNOWN = "kedan_former", "kedan_cache", "kedan_open", "kedan_known"


def take_over(config: MkDocsConfig, former: Path) -> None:
    """Let a build begin with the site in the folder `former`, which stays as it is."""
    config[_FORMER] = former


def begin(config: MkDocsConfig) -> Cache:
    """Open the cache of the site."""
    config[_OPEN] = open_files = ExitStack()
    cache: Cache = open_files.enter_context(opened(_place(config), fingerprint()))
    config[_CACHE] = cache
    config.plugins.events["build_error"].append(partial(_give_back, config))
    return cache


def set_aside(config: MkDocsConfig) -> None:
    """Move finished pages out of the way of MkDocs, unless they lie elsewhere already."""
    if _FORMER not in config:
        site, aside = Path(config.site_dir), _aside(config)
        shutil.rmtree(aside, ignore_errors=True)
        for folder in _folders(config):
            if (site / folder).is_dir():
                (aside / folder).parent.mkdir(parents=True, exist_ok=True)
                (site / folder).rename(aside / folder)


def former(config: MkDocsConfig) -> Former:
    """Return what is known of the site of the build before."""
    if _KNOWN not in config:
        folder = config.get(_FORMER) or _aside(config)
        config[_KNOWN] = Former.of(prepared_site(config), folder, config[_CACHE].pages)
    known: Former = config[_KNOWN]
    return known


def end(config: MkDocsConfig) -> None:
    """Save the cache, and throw away what is left of the former site."""
    config[_OPEN].close()
    shutil.rmtree(_aside(config), ignore_errors=True)


def _give_back(config: MkDocsConfig, error: Exception) -> None:
    """Forget what the build that failed found out, and put the finished pages back."""
    config[_OPEN].__exit__(type(error), error, error.__traceback__)
    site, aside = Path(config.site_dir), _aside(config)
    for folder in _folders(config) if aside.is_dir() else ():
        if (aside / folder).is_dir():
            shutil.rmtree(site / folder, ignore_errors=True)
            (site / folder).parent.mkdir(parents=True, exist_ok=True)
            (aside / folder).rename(site / folder)
    shutil.rmtree(aside, ignore_errors=True)


def _place(config: MkDocsConfig) -> Path:
    """Return the place by which the cache is found; a server shows the site from a new folder each time."""
    if is_served(config):
        return Path(config.config_file_path).with_name(".served")
    place: Path = config.get(_FORMER) or Path(config.site_dir)
    return place


def _aside(config: MkDocsConfig) -> Path:
    site = Path(config.site_dir)
    return site.with_name(f".{site.name}.former")


def _folders(config: MkDocsConfig) -> list[str]:
    """Return the folders of our files and finished pages; those that lie at the top MkDocs writes."""
    drafts = prepared_site(config).drafts
    return [ASSETS, *sorted({draft.address.partition("/")[0] for draft in drafts if "/" in draft.address})]
