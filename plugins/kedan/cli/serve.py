"""`kedan serve`: the site on this machine, made anew whenever an entry or a paper is saved."""

from __future__ import annotations

from pathlib import Path

import click

from kedan.adapters.address import refuse_address
from kedan.locale import Locale

from . import localised

_ADDRESS = "127.0.0.1:8000"


def command(words: Locale) -> click.Command:
    """Return the command in one language."""

    def act(address: str, config: str) -> int:
        refuse_address(address)
        click.echo(words("cli.serve.start", address=address))
        from kedan.adapters.mkdocs.host import serve  # noqa: PLC0415 - MkDocs takes longer than a check

        serve(Path(config), address, words)
        return 0

    return localised.command(
        words,
        "serve",
        act,
        click.Option(["--address"], metavar="HOST:PORT", default=_ADDRESS, help=words("cli.serve.address.help")),
        click.Option(["--config"], metavar="FILE", default="mkdocs.yml", help=words("cli.build.config.help")),
    )
