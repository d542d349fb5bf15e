"""`kedan COMMAND …`: every command by its name, and what is said where one can't be run."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from functools import cache
from importlib import import_module
from typing import cast

import click

from kedan import locale
from kedan.adapters.reasons import reason
from kedan.diagnostics.render.as_text import render_text
from kedan.diagnostics.visible import visible
from kedan.locale import Locale
from kedan.project import CatalogHasErrorsError, KedanError

from .localised import Group, language_option, usage_sentence
from .main import CLEAN, ERRORS, USAGE

_COMMANDS = ("check", "explain", "fmt", "schema", "build", "serve", "audit")
"""The modules of the commands. One is imported when it is asked for: some take longer than a check."""


def main(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code."""
    words = locale.load(_language(arguments))
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:  # a console that lacks a character must not end the run
            reconfigure(errors="backslashreplace")
    group = command_line(words)
    named = next((group.commands[argument] for argument in arguments if argument in _COMMANDS), None)
    try:
        result = group.main(list(arguments), prog_name="kedan", standalone_mode=False)
    except (click.Abort, SystemExit):  # Ctrl+C; so click ends where `kedan check | head` has read enough
        return USAGE
    except (click.ClickException, KedanError, CatalogHasErrorsError, OSError) as error:
        text, code = _explain(error, words, named)
        with suppress(OSError):  # nobody listens
            click.echo(text, err=True)
        return code
    return result if isinstance(result, int) else CLEAN


def _explain(error: BaseException, words: Locale, named: click.Command | None) -> tuple[str, int]:
    """Return what to say of an error, and the exit code."""
    match error:
        case CatalogHasErrorsError():
            return render_text(error.project.report(), words, False), ERRORS  # noqa: FBT003
        case KedanError():
            return visible(words("cli.error", text=words(error.key, **error.values))), USAGE
        case click.exceptions.NoArgsIsHelpError():
            return error.format_message(), USAGE
        case click.UsageError():
            return usage_sentence(error, words, named), USAGE
        case OSError():
            key = "cli.io" if error.filename is None else "cli.io-at"
            text = words(key, path=str(error.filename), reason=reason(error))
            return visible(words("cli.error", text=text)), USAGE
    return "", USAGE


def command_line(words: Locale) -> click.Group:
    """Return the whole command line in one language."""
    group = Group(words, "kedan", help=words("cli.kedan.help"), params=[language_option(words)])
    group.commands = cast("dict[str, click.Command]", _Commands(words))  # click only reads it
    return group


class _Commands(Mapping[str, click.Command]):
    """The commands in one language by name, each made when it is asked for."""

    def __init__(self, words: Locale) -> None:
        self._words = words

    def __getitem__(self, name: str) -> click.Command:
        if name not in _COMMANDS:
            raise KeyError(name)
        return _command(name, self._words.language)

    def __iter__(self) -> Iterator[str]:
        return iter(_COMMANDS)

    def __len__(self) -> int:
        return len(_COMMANDS)


@cache
def _command(name: str, language: str) -> click.Command:
    command: click.Command = import_module(f".{name}", __package__).command(locale.load(language))
    return command


def _language(arguments: Sequence[str]) -> str:
    """Return the language asked for, before anything else is read: mistakes of usage are said in it."""
    for position, argument in enumerate(arguments):
        name, _, value = argument.partition("=")
        if name == "--lang":
            given = value or next(iter(arguments[position + 1 :]), "")
            if given in locale.LANGUAGES:
                return given
    return locale.LANGUAGES[0]
