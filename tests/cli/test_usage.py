"""Every way to type the command wrongly is answered in one sentence, in the language asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import click
import pytest

from kedan.cli.command_line import command_line
from kedan.locale import LANGUAGES, load
from tests.support.command import Outcome

WRONG = (
    "chekc",
    "frobnicate",
    "-x",
    "--lagn en",
    "check --formt json",
    "check --nonsense",
    "check --format",
    "check --format yaml",
    "check --format=",
    "check --lang",
    "check --lang fr",
    "check --catalog",
    "check --catalog nowhere",
    "check --catalog catalog/site.yml",
    "check nowhere.yml",
    "check catalog/courses/nowhere.yml",
    "check other/site.yml --catalog catalog",
    "check --help=1",
    "schema surplus words",
    "schema --check=1",
    "schema --catalog nowhere",
    "build --host nginx",
    "serve --address 8000",
    "serve --address localhost:port",
)
COMMANDS = command_line(load("zh")).commands


def _each_wrongly() -> Iterator[str]:
    """Yield every kind of wrong line for every command: for new ones too."""
    for name, command in sorted(COMMANDS.items()):
        yield f"{name} --nonsense"
        yield f"{name} --lagn en"
        yield f"{name} --help=1"
        if not any(param.nargs == -1 for param in command.params):
            yield f"{name} {'surplus ' * 3}".rstrip()
        for option in (param for param in command.params if isinstance(param, click.Option)):
            yield from _wrongly(f"{name} {option.opts[0]}", option)


def _wrongly(line: str, option: click.Option) -> Iterator[str]:
    if option.is_flag:
        yield f"{line}=1"
        return
    yield line
    yield f"{line}="
    if isinstance(option.type, click.Choice):
        yield f"{line} nonsense"


EACH = tuple(_each_wrongly())
HELP = ("--help", *(f"{name} --help" for name in sorted(COMMANDS)))


def _transcript(kedan: Callable[..., Outcome], lines: tuple[str, ...], language: str) -> str:
    return "\n".join(_answer(kedan, line, language) for line in lines)


def _answer(kedan: Callable[..., Outcome], line: str, language: str) -> str:
    done = kedan("--lang", language, *line.split())
    return f"$ kedan {line}\n{done.out}{done.err}= {done.code}\n"


@pytest.mark.parametrize("language", LANGUAGES)
def test_wrong_lines_are_answered(
    language: str, here: Path, kedan: Callable[..., Outcome], golden: Callable[[str, str], None]
) -> None:
    (here / "other").mkdir()
    (here / "other" / "site.yml").write_text("id: other\n")
    golden(f"cli/usage/wrong.{language}.txt", _transcript(kedan, WRONG, language))


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize("language", LANGUAGES)
def test_each_command_answers_every_kind_of_wrong_line(
    language: str, kedan: Callable[..., Outcome], golden: Callable[[str, str], None]
) -> None:
    golden(f"cli/usage/each.{language}.txt", _transcript(kedan, EACH, language))


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize("line", [*WRONG, *EACH])
def test_a_wrong_line_prints_one_line_of_error_and_ends_with_2(line: str, kedan: Callable[..., Outcome]) -> None:
    done = kedan(*line.split())
    assert done.code == 2
    assert done.out == ""
    assert done.err.count("\n") == 1
    assert done.err.startswith("错误：")


@pytest.mark.parametrize("language", LANGUAGES)
def test_help_is_in_the_language_asked_for(
    language: str, kedan: Callable[..., Outcome], golden: Callable[[str, str], None]
) -> None:
    golden(f"cli/usage/help.{language}.txt", _transcript(kedan, HELP, language))


def test_without_arguments_the_help_is_shown(kedan: Callable[..., Outcome]) -> None:
    assert kedan().code == 2
    assert kedan().err == kedan("--help").out


@pytest.mark.usefixtures("here")
def test_the_language_may_stand_anywhere(kedan: Callable[..., Outcome]) -> None:
    assert kedan("--lang", "en", "check") == kedan("check", "--lang", "en") == kedan("check", "--lang=en")
    assert "no mistakes" in kedan("check", "--lang", "en").out


def test_without_a_catalog_the_way_out_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kedan: Callable[..., Outcome]
) -> None:
    monkeypatch.chdir(tmp_path)
    done = kedan("check")
    assert done == Outcome(2, "", "错误：没有找到课程目录 catalog。请在项目文件夹里运行，或用 --catalog 指定\n")


@pytest.mark.usefixtures("here")
def test_a_typed_path_cannot_carry_a_terminal_sequence(kedan: Callable[..., Outcome]) -> None:
    done = kedan("check", "\x1b[31mred\nerror: forged")
    assert "\x1b" not in done.err
    assert done.err.count("\n") == 1
