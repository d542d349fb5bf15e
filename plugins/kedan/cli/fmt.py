"""`kedan fmt [PATH…]`: entries in one layout; what they say stays."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from kedan.diagnostics.render import FORMATS
from kedan.diagnostics.report import Report
from kedan.diagnostics.visible import visible
from kedan.loading.tidy import State, Tidied, tidied
from kedan.locale import Locale
from kedan.project import catalog_files, field_guide

from . import localised
from .check import colour
from .places import catalog_folder, selected
from .rewrite import rewrite

_SENTENCES = {
    (State.UNTIDY, False): "cli.fmt.written",
    (State.UNTIDY, True): "cli.fmt.untidy",
    (State.UNSAFE, False): "cli.fmt.unsafe",
    (State.UNSAFE, True): "cli.fmt.unsafe",
}


def command(words: Locale) -> click.Command:
    """Return the command in one language."""

    def act(paths: tuple[str, ...], catalog: str | None, check: bool) -> int:  # noqa: FBT001 - click hands it over
        root = catalog_folder(catalog, paths)
        looked_at = []
        for found in _tidied(root, selected(root, paths)):
            if found.state is State.UNTIDY and not check:
                rewrite(root / found.file.inside, found.content)
            if (found.state, check) in _SENTENCES:
                click.echo(visible(words(_SENTENCES[found.state, check], path=found.file.shown)))
            looked_at.append(found)
        return _end(looked_at, words, check=check)

    return localised.command(
        words,
        "fmt",
        act,
        click.Argument(["paths"], nargs=-1, metavar="[PATH]..."),
        click.Option(["--check"], is_flag=True, help=words("cli.fmt.check.help")),
        localised.catalog_option(words),
    )


def _tidied(root: Path, only: Sequence[Path]) -> Iterator[Tidied]:
    guide = field_guide()
    return (tidied(file, guide) for file in catalog_files(root, only))


def _end(looked_at: Sequence[Tidied], words: Locale, *, check: bool) -> int:
    """Say what keeps files from being tidied, or how many are neat; return the exit code."""
    states = Counter(found.state for found in looked_at)
    if states[State.BROKEN]:
        click.echo(FORMATS["text"](_report(looked_at), words, colour()), color=True)
    elif states[State.NEAT] == len(looked_at):
        click.echo(words("cli.fmt.neat", count=len(looked_at)))
    return 1 if states[State.BROKEN] or states[State.UNSAFE] or (check and states[State.UNTIDY]) else 0


def _report(looked_at: Sequence[Tidied]) -> Report:
    """Return what `kedan check` says of the reading of these files."""
    nouns = Counter(found.noun for found in looked_at)
    return Report(
        diagnostics=tuple(mistake for found in looked_at for mistake in found.mistakes),
        texts={found.file.shown: found.text for found in looked_at if found.mistakes},
        counts={"courses": nouns["course"], "institutions": nouns["institution"], "policies": nouns["policy"]},
    )
