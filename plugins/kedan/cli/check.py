"""`kedan check [PATH…]`: every mistake of the catalog, or of some files, in one run."""

from __future__ import annotations

import os
import sys

import click

from kedan.diagnostics.diagnostic import Severity
from kedan.diagnostics.render import FORMATS
from kedan.locale import Locale
from kedan.project import Project

from . import localised
from .places import catalog_folder, selected


def command(words: Locale) -> click.Command:
    """Return the command in one language."""

    def act(paths: tuple[str, ...], catalog: str | None, form: str) -> int:
        root = catalog_folder(catalog, paths)
        report = Project.open(root).report(selected(root, paths))
        click.echo(FORMATS[form](report, words, colour()), color=True)
        return 1 if report.number(Severity.ERROR) else 0

    formats = click.Choice(tuple(FORMATS))
    return localised.command(
        words,
        "check",
        act,
        click.Argument(["paths"], nargs=-1, metavar="[PATH]..."),
        click.Option(["--format", "form"], type=formats, default="text", help=words("cli.format.help")),
        localised.catalog_option(words),
    )


def colour() -> bool:
    """Return whether colours may be used on the output."""
    return sys.stdout is not None and sys.stdout.isatty() and "NO_COLOR" not in os.environ
