"""`kedan COMMAND …`: exit 0 clean or warnings only, 1 errors in the catalog, 2 usage or I/O."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import suppress

import click

from kedan import locale
from kedan.diagnostics.render import FORMATS
from kedan.diagnostics.visible import visible
from kedan.locale import Locale
from kedan.project import CatalogHasErrorsError, KedanError

from . import audit, build, check, explain, fmt, schema, serve
from .localised import Group, language_option, usage_sentence

_COMMANDS = (check, explain, fmt, schema, build, serve, audit)
CLEAN, ERRORS, USAGE = 0, 1, 2


def run() -> None:
    """Run the command line and exit."""
    code = main(sys.argv[1:])
    try:
        _flush()
    except OSError:  # told already, or nobody reads any more
        code = USAGE
        for stream in (sys.stdout, sys.stderr):
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
    sys.exit(code)


def _flush() -> None:
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:  # closed by the caller, as in `kedan check >&-`
            stream.flush()


def main(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code."""
    words = locale.load(_language(arguments))
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:  # a console that lacks a character must not end the run
            reconfigure(errors="backslashreplace")
    group = command_line(words)
    named = next((group.commands[argument] for argument in arguments if argument in group.commands), None)
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
            return FORMATS["text"](error.project.report(), words, False), ERRORS  # noqa: FBT003
        case KedanError():
            return visible(words("cli.error", text=words(error.key, **error.values))), USAGE
        case click.exceptions.NoArgsIsHelpError():
            return error.format_message(), USAGE
        case click.UsageError():
            return usage_sentence(error, words, named), USAGE
        case OSError():
            key = "cli.io" if error.filename is None else "cli.io-at"
            text = words(key, path=str(error.filename), reason=error.strerror or str(error))
            return visible(words("cli.error", text=text)), USAGE
    return "", USAGE


def command_line(words: Locale) -> click.Group:
    """Return the whole command line in one language."""
    group = Group(words, "kedan", help=words("cli.kedan.help"), params=[language_option(words)])
    for module in _COMMANDS:
        group.add_command(module.command(words))
    return group


def _language(arguments: Sequence[str]) -> str:
    """Return the language asked for, before anything else is read: mistakes of usage are said in it."""
    for position, argument in enumerate(arguments):
        name, _, value = argument.partition("=")
        if name == "--lang":
            given = value or next(iter(arguments[position + 1 :]), "")
            if given in locale.LANGUAGES:
                return given
    return locale.LANGUAGES[0]
