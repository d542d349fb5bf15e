"""`kedan check [PATH…]`: every mistake of the catalog, or of some files, in one run."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from kedan.diagnostics.diagnostic import Diagnostic, Severity
from kedan.diagnostics.render import FORMATS
from kedan.diagnostics.report import Report
from kedan.locale import Locale
from kedan.project import Project

from . import localised
from .places import catalog_folder, selected


def command(words: Locale) -> click.Command:
    """Return the command in one language."""

    def act(paths: tuple[str, ...], catalog: str | None, form: str) -> int:
        root = catalog_folder(catalog, paths)
        project = Project.open(root)
        report = report_of(project, selected(root, paths))
        click.echo(FORMATS[form](report, words, _colour()), color=True)
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


def report_of(project: Project, only: Sequence[Path] = ()) -> Report:
    """Return what there is to tell of a project; of some files only where any are named."""
    catalog = project.catalog
    return Report(
        diagnostics=tuple(found for found in project.diagnostics if not only or _within(found, only)),
        texts=project.loaded.texts,
        counts={
            "courses": len(catalog.courses),
            "institutions": len(catalog.institutions),
            "policies": len(catalog.policies),
        },
    )


def _within(diagnostic: Diagnostic, only: Sequence[Path]) -> bool:
    path = Path(diagnostic.primary.place.path).absolute()
    return any(chosen == path or chosen in path.parents for chosen in only)


def _colour() -> bool:
    return sys.stdout.isatty() and "NO_COLOR" not in os.environ
