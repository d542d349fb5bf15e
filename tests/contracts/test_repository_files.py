"""What GitHub, VS Code and pre-commit read of this repository: valid, locked down, and true to the program."""

from __future__ import annotations

import json
import re
from fnmatch import fnmatchcase
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml

from kedan import locale
from kedan.cli.command_line import command_line
from kedan.diagnostics.render import FORMATS
from tests.support.repository import ROOT

GITHUB = ROOT / ".github"
WORKFLOWS = {path.name: path for path in sorted(GITHUB.glob("workflows/*"))}
FORMS = {path.name: path for path in sorted(GITHUB.glob("ISSUE_TEMPLATE/*")) if path.name != "config.yml"}
TRIGGERS = {"pull_request", "push", "workflow_dispatch"}
"""None of them runs the files of a stranger with rights of ours, as `pull_request_target` and `workflow_run` do."""
WRITES = {("publish.yml", "deploy", "pages"), ("publish.yml", "deploy", "id-token")}
"""(workflow, job, right): what may do more than read."""
_PINNED = re.compile(r"(?:- )?uses: (actions/[a-z-]+)@([0-9a-f]{40}) # v\d+\.\d+\.\d+")
_CHINESE_AND_ENGLISH = re.compile(r"[\u4e00-\u9fff]+ [A-Z][A-Za-z ]+")
_COMMAND = re.compile(r"python3 run\.py (.+?)(?= >>|$)", re.MULTILINE)


def _read(path: Path) -> Any:
    """Read YAML with every scalar as text: `on` is a key, not `true`."""
    return yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - it builds nothing but text


def _jobs() -> list[tuple[str, str, dict[str, Any]]]:
    return [(name, job, said) for name, path in WORKFLOWS.items() for job, said in _read(path)["jobs"].items()]


def _steps() -> list[dict[str, Any]]:
    return [step for *_, job in _jobs() for step in job["steps"]]


def _scripts() -> list[str]:
    return [step["run"] for step in _steps() if "run" in step]


def test_there_are_the_two_workflows() -> None:
    assert list(WORKFLOWS) == ["check.yml", "publish.yml"]


@pytest.mark.parametrize("name", WORKFLOWS)
def test_a_workflow_starts_safely_and_grants_nothing_by_itself(name: str) -> None:
    workflow = _read(WORKFLOWS[name])
    assert set(workflow) == {"name", "on", "permissions", "concurrency", "jobs"}
    assert set(workflow["on"]) <= TRIGGERS
    assert workflow["permissions"] == {}
    assert set(workflow["concurrency"]) == {"group", "cancel-in-progress"}


def test_a_job_ends_in_time_and_says_what_it_may_do() -> None:
    for name, job, said in _jobs():
        assert int(said["timeout-minutes"]) <= 30, (name, job)
        assert said["permissions"], (name, job)
        assert re.fullmatch(r"ubuntu-\d+\.04", said["runs-on"]), (name, job)


def test_only_the_publishing_job_may_write() -> None:
    granted = {(name, job, right, level) for name, job, said in _jobs() for right, level in said["permissions"].items()}
    assert {grant[:3] for grant in granted if grant[3] != "read"} == WRITES


@pytest.mark.parametrize("name", WORKFLOWS)
def test_an_action_is_pinned_by_its_digest_with_the_version_beside_it(name: str) -> None:
    lines = [line.strip() for line in WORKFLOWS[name].read_text("utf-8").splitlines() if re.search(r"\buses\s*:", line)]
    assert lines
    for line in lines:
        assert _PINNED.fullmatch(line), line


def test_an_action_has_one_pin_everywhere() -> None:
    pins = _PINNED.findall("".join(path.read_text("utf-8") for path in WORKFLOWS.values()))
    assert len(set(pins)) == len({action for action, _ in pins})


def test_no_checkout_leaves_a_token_behind() -> None:
    checkouts = [step for step in _steps() if step.get("uses", "").startswith("actions/checkout@")]
    assert checkouts
    assert all(step["with"] == {"persist-credentials": "false"} for step in checkouts)


def test_a_shell_gets_no_text_of_github() -> None:
    assert _scripts()
    assert not [script for script in _scripts() if "${{" in script]


def test_the_workflows_run_commands_that_exist() -> None:
    called = [words.split() for script in _scripts() for words in _COMMAND.findall(script)]
    known = {*command_line(locale.load("zh")).commands, "test"}
    assert {name for name, *_ in called} == {"check", "test", "build"}
    assert {name for name, *_ in called} <= known
    formats = {after for words in called for option, after in pairwise(words) if option == "--format"}
    assert formats == {"github", "markdown"}
    assert formats <= set(FORMATS)


@pytest.mark.parametrize("name", FORMS)
def test_an_issue_form_is_one_that_github_shows(name: str) -> None:
    form = _read(FORMS[name])
    assert set(form) <= {"name", "description", "title", "body", "labels"}
    assert {"name", "description", "body"} <= set(form)
    fields = [part for part in form["body"] if part["type"] != "markdown"]
    assert len({field["id"] for field in fields}) == len(fields) > 0
    for field in fields:
        assert field["type"] in {"input", "textarea", "dropdown", "checkboxes"}
        assert set(field) <= {"type", "id", "attributes", "validations"}
        assert set(field.get("validations", {})) <= {"required"}


@pytest.mark.parametrize("name", FORMS)
def test_an_issue_form_asks_in_both_languages_and_for_nothing_personal(name: str) -> None:
    form = _read(FORMS[name])
    assert form["body"][0]["type"] == "markdown"
    notice = form["body"][0]["attributes"]["value"]
    assert "不要写任何人的姓名、电话、邮箱" in notice
    assert "no names, phone numbers, e-mail addresses" in notice
    labels = [part["attributes"]["label"] for part in form["body"][1:]]
    assert labels == ["哪个条目 Which entry", "哪里有误 What is wrong", "依据的文件 Source document"]
    assert all(_CHINESE_AND_ENGLISH.fullmatch(label) for label in [form["name"], *labels])


def test_the_forms_leave_room_for_other_issues() -> None:
    assert FORMS
    assert _read(GITHUB / "ISSUE_TEMPLATE/config.yml") == {"blank_issues_enabled": "true"}


def test_a_pull_request_has_its_checklist() -> None:
    boxes = re.findall(r"^- \[ \] (.+)$", (GITHUB / "pull_request_template.md").read_text("utf-8"), re.MULTILINE)
    assert 4 <= len(boxes) <= 8
    assert not [box for box in boxes if not re.search(r"[\u4e00-\u9fff].* [A-Za-z]", box)]


def test_vs_code_gives_a_file_the_schema_that_its_first_line_names() -> None:
    globs = json.loads((ROOT / ".vscode/settings.json").read_text("utf-8"))["yaml.schemas"]
    assert all((ROOT / schema).is_file() for schema in globs)
    for path in sorted(ROOT.glob("catalog/**/*.yml")):
        inside = path.relative_to(ROOT).as_posix()
        found = [ROOT / schema for schema, glob in globs.items() if _matches(inside, glob)]
        named = path.read_text("utf-8").partition("\n")[0].partition("$schema=")[2]
        assert found == [(path.parent / named).resolve()], inside


def _matches(inside: str, glob: str) -> bool:
    """Match folder by folder: here `*` is one name."""
    parts, wanted = inside.split("/"), glob.split("/")
    return len(parts) == len(wanted) and all(map(fnmatchcase, parts, wanted))


def test_vs_code_is_offered_the_extension_that_reads_the_schemas() -> None:
    assert json.loads((ROOT / ".vscode/extensions.json").read_text("utf-8")) == {
        "recommendations": ["redhat.vscode-yaml"]
    }


def test_the_hook_for_other_catalogs_is_a_command_of_ours() -> None:
    (hook,) = _read(ROOT / ".pre-commit-hooks.yaml")
    assert set(hook) == {"id", "name", "description", "entry", "language", "files", "pass_filenames"}
    program, name = hook["entry"].split()
    assert (program, hook["language"], hook["pass_filenames"]) == ("kedan", "python", "false")
    assert name in command_line(locale.load("zh")).commands
    assert re.search(hook["files"], "catalog/site.yml")


def test_our_own_hook_has_the_same_id_and_name_as_that_for_others() -> None:
    (theirs,) = _read(ROOT / ".pre-commit-hooks.yaml")
    (repository,) = _read(ROOT / ".pre-commit-config.yaml")["repos"]
    assert repository["repo"] == "local"
    ours = next(hook for hook in repository["hooks"] if hook["id"] == theirs["id"])
    assert ours["name"] == theirs["name"]
