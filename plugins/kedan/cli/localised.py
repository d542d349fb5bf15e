"""Click in the user's language: headings of the help, and one sentence for every mistake of usage."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click

from kedan.diagnostics.visible import quoted
from kedan.locale import LANGUAGES, Locale


class Command(click.Command):
    """A command whose help is in the language of `words`."""

    def __init__(self, words: Locale, name: str, **settings: Any) -> None:
        super().__init__(name, **settings)
        self.words = words

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the line of usage."""
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, prefix=self.words("cli.usage"))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options."""
        rows = [row for param in self.get_params(ctx) if (row := param.get_help_record(ctx)) is not None]
        with formatter.section(self.words("cli.options")):
            formatter.write_dl(rows)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return `--help` with its help in this language."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = self.words("cli.help.help")
        return option


class Group(Command, click.Group):
    """The command that holds all others."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, then the commands."""
        super().format_options(ctx, formatter)
        rows = [(name, command.get_short_help_str(limit=80)) for name, command in sorted(self.commands.items())]
        with formatter.section(self.words("cli.commands")):
            formatter.write_dl(rows)


def command(words: Locale, name: str, act: Callable[..., Any], *params: click.Parameter) -> click.Command:
    """Return a command with its help and `--lang`, which all of them share."""
    return Command(words, name, callback=act, params=[*params, language_option(words)], help=words(f"cli.{name}.help"))


def catalog_option(words: Locale) -> click.Option:
    """Return `--catalog DIR`."""
    return click.Option(["--catalog"], metavar="DIR", help=words("cli.catalog.help"))


def language_option(words: Locale) -> click.Option:
    """Return `--lang zh|en`; it was read before the command line was built."""
    choice = click.Choice(LANGUAGES)
    return click.Option(["--lang"], type=choice, expose_value=False, help=words("cli.lang.help"))


def usage_sentence(error: click.UsageError, words: Locale) -> str:
    """Return what is wrong with the command line, and how to see what is right."""
    path = error.ctx.command_path if error.ctx else "kedan"
    return words("cli.usage-error", text=_usage_text(error, words), command=path)


def _usage_text(error: click.UsageError, words: Locale) -> str:
    if isinstance(error, click.NoSuchOption):
        near = tuple(error.possibilities or ())
        name = quoted(error.option_name)
        return (
            words("cli.no-such-option-near", name=name, near=near) if near else words("cli.no-such-option", name=name)
        )
    if isinstance(error, click.BadParameter) and isinstance(getattr(error.param, "type", None), click.Choice):
        choices = tuple(str(choice) for choice in error.param.type.choices)  # type: ignore[union-attr]
        return words("cli.bad-choice", name=str(error.param.opts[0]), known=choices)  # type: ignore[union-attr]
    if isinstance(error, click.BadOptionUsage):
        return words("cli.option-needs-value", name=error.option_name)
    if error.ctx and isinstance(error.ctx.command, click.Group):
        return words("cli.no-such-command", known=tuple(sorted(error.ctx.command.commands)))
    return words("cli.surplus-argument", text=quoted(error.format_message()))
