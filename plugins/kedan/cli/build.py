"""`kedan build`: the whole site, beside the old one, put in its place only when it is whole."""

from __future__ import annotations

from pathlib import Path

import click

from kedan.adapters import HOSTS, build_with
from kedan.adapters.replace import replaced
from kedan.diagnostics.visible import visible
from kedan.locale import Locale
from kedan.project import no_garbage

from . import localised
from .places import catalog_folder


def command(words: Locale) -> click.Command:
    """Return the command in one language."""

    def act(catalog: str | None, host: str, site: str, config: str, without_search: bool) -> int:  # noqa: FBT001
        root = catalog_folder(catalog) if catalog else None
        with no_garbage(), replaced(Path(site)) as folder:
            build_with(host)(root, Path(config), folder, Path(site), search=not without_search)
        click.echo(visible(words("cli.build.done", path=site)))
        return 0

    return localised.command(
        words,
        "build",
        act,
        click.Option(["--host"], type=click.Choice(tuple(HOSTS)), default="mkdocs", help=words("cli.build.host.help")),
        click.Option(["--site"], metavar="DIR", default="site", help=words("cli.build.site.help")),
        click.Option(["--config"], metavar="FILE", default="mkdocs.yml", help=words("cli.build.config.help")),
        click.Option(["--without-search"], is_flag=True, help=words("cli.build.without-search.help")),
        localised.catalog_option(words),
    )
