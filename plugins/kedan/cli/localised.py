"""Click in the user's language: headings of the help, and one sentence for every mistake of usage."""

from __future__ import annotations

from collections.abc import Callable
from difflib import get_close_matches
from typing import Any

import click

from kedan.diagnostics.visible import quoted
from kedan.locale import LANGUAGES, Locale


class SurplusError(click.UsageError):
    """More was written than the command takes."""

    key = "cli.surplus-argument"


class EmptyError(click.UsageError):
    """Nothing is written where something has to be; the message is its name."""

    key = "cli.argument-empty"


class UnknownCommandError(click.UsageError):
    """There is no such command; the message is its name."""


class Command(click.Command):
    """A command whose help is in the language of `words`."""

    allow_extra_args = True  # refused below, in our words

    def __init__(self, words: Locale, name: str, **settings: Any) -> None:
        super().__init__(name, **settings)
        self.words = words

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the command line; SurplusError where something is left over."""
        rest = super().parse_args(ctx, args)
        for param in self.params:
            if ctx.params.get(str(param.name)) == "":  # as from `--catalog "$FOLDER"` without that variable
                raise _empty(param, ctx)
        if ctx.args and not isinstance(self, click.Group):
            raise SurplusError(" ".join(ctx.args), ctx)
        return rest

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the line of usage."""
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, prefix=self.words("cli.usage"))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options."""
        params = [param for param in self.get_params(ctx) if isinstance(param, click.Option)]
        rows = [row for param in params if (row := param.get_help_record(ctx)) is not None]
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

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that is named; UnknownCommandError if there is none of that name."""
        if args[0] not in self.commands:
            raise UnknownCommandError(args[0], ctx)
        return super().resolve_command(ctx, args)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, then the commands."""
        super().format_options(ctx, formatter)
        rows = [(name, command.get_short_help_str(limit=300)) for name, command in sorted(self.commands.items())]
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


def usage_sentence(error: click.UsageError, words: Locale, command: click.Command | None) -> str:
    """Return what is wrong with the command line, and how to see what is right."""
    path = f"kedan {command.name}" if command else "kedan"
    return words("cli.usage-error", text=_usage_text(error, words, command), command=path)


def _usage_text(error: click.UsageError, words: Locale, command: click.Command | None) -> str:
    if isinstance(error, UnknownCommandError):
        return _unknown_command(error, words)
    if isinstance(error, EmptyError | SurplusError):
        return words(error.key, text=quoted(error.message))
    if isinstance(error, click.NoSuchOption):
        near, name = tuple(error.possibilities or ()), quoted(error.option_name)
        key = "cli.no-such-option-near" if near else "cli.no-such-option"
        return words(key, name=name, near=near)
    if isinstance(error, click.BadParameter) and isinstance(getattr(error.param, "type", None), click.Choice):
        choices = tuple(str(choice) for choice in error.param.type.choices)  # type: ignore[union-attr]
        return words("cli.bad-choice", name=str(error.param.opts[0]), known=choices)  # type: ignore[union-attr]
    if isinstance(error, click.BadOptionUsage):
        key = "cli.option-takes-no-value" if _is_flag(error.option_name, command) else "cli.option-needs-value"
        return words(key, name=quoted(error.option_name))
    return quoted(error.format_message())


def _empty(param: click.Parameter, ctx: click.Context) -> click.UsageError:
    if isinstance(param, click.Argument):
        return EmptyError(param.make_metavar(ctx).strip("[]"), ctx)
    return click.BadOptionUsage(param.opts[0], "", ctx)


def _unknown_command(error: UnknownCommandError, words: Locale) -> str:
    group = error.ctx.command if error.ctx else None
    known = sorted(group.commands) if isinstance(group, click.Group) else []
    near, name = tuple(get_close_matches(error.message, known, n=1)), quoted(error.message)
    if near:
        return words("cli.no-such-command-near", name=name, near=near)
    return words("cli.no-such-command", name=name, known=tuple(known))


def _is_flag(name: str, command: click.Command | None) -> bool:
    params = command.params if command else []
    return name == "--help" or any(name in param.opts and getattr(param, "is_flag", False) for param in params)
