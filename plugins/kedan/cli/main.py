"""`kedan COMMAND …`: exit 0 clean or warnings only, 1 errors in the catalog, 2 usage or I/O."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import click

from kedan import locale
from kedan.diagnostics.render import FORMATS
from kedan.locale import Locale
from kedan.project import CatalogHasErrorsError, KedanError

from . import build, check, schema, serve
from .localised import Group, usage_sentence

_COMMANDS = (check, schema, build, serve)
CLEAN, ERRORS, USAGE = 0, 1, 2


def run() -> None:
    """Run the command line and exit."""
    sys.exit(main(sys.argv[1:]))


def main(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code."""
    words = locale.load(_language(arguments))
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:  # a console that lacks a character must not end the run
            reconfigure(errors="backslashreplace")
    try:
        result = command_line(words).main(list(arguments), prog_name="kedan", standalone_mode=False)
    except (click.ClickException, click.Abort, KedanError, CatalogHasErrorsError, OSError, KeyboardInterrupt) as error:
        text, code = _explain(error, words)
        click.echo(text, err=True)
        return code
    return result if isinstance(result, int) else CLEAN


def _explain(error: BaseException, words: Locale) -> tuple[str, int]:
    """Return what to say of an error, and the exit code."""
    match error:
        case CatalogHasErrorsError():
            return FORMATS["text"](error.project.report(), words, False), ERRORS  # noqa: FBT003
        case KedanError():
            return words("cli.error", text=words(error.key, **error.values)), USAGE
        case click.exceptions.NoArgsIsHelpError():
            return error.format_message(), USAGE
        case click.UsageError():
            return usage_sentence(error, words), USAGE
        case OSError():
            text = words("cli.io", path=str(error.filename), reason=str(error.strerror))
            return words("cli.error", text=text), USAGE
    return "", USAGE


def command_line(words: Locale) -> click.Group:
    """Return the whole command line in one language."""
    group = Group(words, "kedan", help=words("cli.kedan.help"))
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
