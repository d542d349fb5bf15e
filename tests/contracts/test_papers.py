"""The papers tell the truth: what they name exists, and what exists is named."""

from __future__ import annotations

import json
import re
from pkgutil import iter_modules
from textwrap import dedent
from typing import Any

import click
import pytest

import kedan
import run
from kedan import locale
from kedan.cli.command_line import command_line
from scripts import run_tests
from tests.support.catalogs import REPOSITORY, base_files, project
from tests.support.keys import PACKAGE
from tests.support.schemas import at

CONTRIBUTING = ("CONTRIBUTING.md", "CONTRIBUTING.en.md")
PAPERS = (*CONTRIBUTING, "ARCHITECTURE.md", "README.md", "README.zh.md")
ROOTS = ("plugins/", "tests/", "schemas/", "catalog/", "docs/", "scripts/")
EXAMPLES = ("teaching_language", "capacity_too_small", "capacity-too-small")
"""Names that the recipes make up."""
_IN_BACKTICKS = re.compile(r"`([^`\n]+)`")
_LINK = re.compile(r"\]\(([^)#\s]+)\)")
_COMMAND = re.compile(r"python3 run\.py ([a-z]+)((?: [a-z]+)*)")
_CHINESE = re.compile("[\u4e00-\u9fff]")


def _paper(name: str) -> str:
    return (REPOSITORY / name).read_text("utf-8")


def _paths(name: str) -> list[str]:
    """Return what stands in backticks and begins like a path of this repository."""
    return [found for found in _IN_BACKTICKS.findall(_paper(name)) if found.startswith(ROOTS)]


def _exists(path: str) -> bool:
    """Return whether a path is there; `<…>` and `*` stand for any name."""
    return any(REPOSITORY.glob(re.sub(r"<[^>]+>", "*", path).rstrip("/")))


def test_architecture_names_every_part_of_the_package() -> None:
    text = _paper("ARCHITECTURE.md")
    for module in iter_modules(kedan.__path__):
        name = f"{module.name}/" if module.ispkg else f"{module.name}.py"
        assert re.search(rf"(?<![\w/]){re.escape(name)}", text), (
            f"ARCHITECTURE.md: say what plugins/kedan/{name} is for"
        )


@pytest.mark.parametrize("paper", PAPERS)
def test_paths_in_the_papers_exist(paper: str) -> None:
    made_up = [path for path in _paths(paper) if any(name in path for name in EXAMPLES)]
    gone = [path for path in _paths(paper) if path not in made_up and not _exists(path)]
    assert not gone, f"{paper} names {', '.join(gone)}, which is not there"
    for path in made_up:
        known = next(iter(re.split("|".join(EXAMPLES), path)))
        assert (REPOSITORY / known).is_dir(), f"{paper}: {path} would stand in {known}, which is not there"


def test_architecture_names_files_that_exist() -> None:
    """In its table and text, paths begin at the package."""
    for path in _IN_BACKTICKS.findall(_paper("ARCHITECTURE.md")):
        if re.fullmatch(r"[a-z_]+(?:/[a-z_.]*)+|[a-z_]+\.py", path):
            found = _exists(path) or any(PACKAGE.rglob(path.rstrip("/")))
            assert found, f"ARCHITECTURE.md names {path}, which is not there"


@pytest.mark.parametrize("paper", PAPERS)
def test_links_in_the_papers_lead_somewhere(paper: str) -> None:
    for link in _LINK.findall(_paper(paper)):
        if ":" not in link:
            assert (REPOSITORY / link).exists(), f"{paper} links to {link}, which is not there"


@pytest.mark.parametrize("paper", PAPERS)
def test_commands_in_the_papers_exist(paper: str) -> None:
    ours = set(re.findall(r"^  ([a-z]+) ", run.HELP, re.MULTILINE)) | set(command_line(locale.load("en")).commands)
    steps = {step.name for step in run_tests.STEPS}
    for command, arguments in _COMMAND.findall(_paper(paper)):
        assert command in ours, f"{paper}: there is no python3 run.py {command}"
        if command == "test":
            assert set(arguments.split()) <= steps, f"{paper}: python3 run.py test has the steps {sorted(steps)}"


def test_both_languages_name_the_same() -> None:
    zh, en = (_normal(name) for name in CONTRIBUTING)
    assert zh == en, f"CONTRIBUTING.md and CONTRIBUTING.en.md name different paths or commands: {sorted(zh ^ en)}"


def test_the_check_in_the_recipe_works() -> None:
    zh, en = (
        re.findall(r"^ {3}```python\n(.*?)^ {3}```", _paper(name), re.DOTALL | re.MULTILINE) for name in CONTRIBUTING
    )
    assert zh == en
    made: dict[str, Any] = {}
    exec(compile(dedent(en[0]), "CONTRIBUTING.en.md", "exec", dont_inherit=True), made)  # noqa: S102 - our own paper
    entry = "title: 校长领导力\nofferings: [{id: small, capacity: 4}, {id: large, capacity: 5}]\nsample: true\n"
    catalog = project({**base_files(), "courses/sample-college/leadership.yml": entry.encode()}).catalog
    assert [found.id for found in made["check"](catalog)] == ["capacity-too-small"]


def test_the_field_in_the_recipe_is_one() -> None:
    zh, en = (
        re.findall(r"^ {3}```json\n(.*?)^ {3}```", _paper(name), re.DOTALL | re.MULTILINE) for name in CONTRIBUTING
    )
    assert zh == en
    field, english = (json.loads(f"{{{block}}}") for block in en)
    described = next(iter(field.values()))
    assert {"title", "description", "examples"} < set(described)
    assert at(described["$ref"].replace(".schema.json", "")).schema["maxLength"]
    assert list(english) == [f"course#/properties/{name}" for name in field]


def _normal(paper: str) -> set[str]:
    """Return the paths, keys and commands of a paper; what stands in <…> is a word of its language."""
    code = {re.sub("<[^>]+>", "<>", found) for found in _IN_BACKTICKS.findall(_paper(paper))}
    commands = {" ".join(found).strip() for found in _COMMAND.findall(_paper(paper))}
    return {found for found in code if not _CHINESE.search(found)} | commands


@pytest.mark.parametrize("language", locale.LANGUAGES)
def test_every_command_and_option_has_its_help(language: str) -> None:
    group = command_line(locale.load(language))
    told = {name: command.help for name, command in [("kedan", group), *group.commands.items()]}
    for name, command in group.commands.items():
        told |= {f"{name} {param.opts[0]}": param.help for param in command.params if isinstance(param, click.Option)}
    for name, text in told.items():
        assert text, f"kedan {name} has no help in {language}"
        assert bool(_CHINESE.search(text)) == (language == "zh"), (
            f"the help of kedan {name} is not in {language}: {text}"
        )


def test_every_module_of_the_command_line_is_a_command_or_a_helper() -> None:
    helpers = {"localised", "main", "places"}
    commands = set(command_line(locale.load("en")).commands)
    modules = {path.stem for path in (PACKAGE / "cli").glob("*.py")} - {"__init__"}
    forgotten = sorted(name for name in modules - commands - helpers if "def command(" in _code(name))
    assert not forgotten, f"plugins/kedan/cli/command_line.py: add {', '.join(forgotten)} to _COMMANDS"


def _code(name: str) -> str:
    return (PACKAGE / "cli" / f"{name}.py").read_text("utf-8")
