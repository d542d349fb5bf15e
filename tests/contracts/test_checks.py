"""A check is whole: its module, its sentences in every language, its examples; what is missing is named by its path."""

from __future__ import annotations

import json
from importlib import import_module
from pkgutil import iter_modules

import pytest

from kedan import checks, locale, resources
from kedan.checks import Info
from tests.support.catalogs import TESTS

MODULES = sorted(found.name for found in iter_modules(checks.__path__))
RULES_OF_LOADING = (
    *("unknown-id", "missing-site", "missing-vocabulary"),
    *("misplaced-file", "bad-file-name", "wrong-ending", "is-a-link", "not-a-file", "unreadable"),
)
"""Rules about more than one file, and about places of files: they have examples, but no module."""
IDS = sorted([*(name.replace("_", "-") for name in MODULES), *RULES_OF_LOADING])
VERDICTS = ("pass", "fail")


def test_checks_are_found() -> None:
    assert [check.info.id for check in checks.all_checks()] == [name.replace("_", "-") for name in MODULES]


@pytest.mark.parametrize("name", MODULES)
def test_a_check_has_its_name_and_function(name: str) -> None:
    path, module = f"plugins/kedan/checks/{name}.py", import_module(f"kedan.checks.{name}")
    check_id = name.replace("_", "-")
    assert isinstance(getattr(module, "INFO", None), Info), f'{path}: write INFO = Info("{check_id}")'
    assert module.INFO.id == check_id, f"{path}: the id in INFO is the name of the module with hyphens, {check_id}"
    assert callable(getattr(module, "check", None)), f"{path}: write def check(catalog) -> Iterator[Diagnostic]"


@pytest.mark.parametrize("language", locale.LANGUAGES)
@pytest.mark.parametrize("name", MODULES)
def test_a_check_has_its_sentences(name: str, language: str) -> None:
    """A check with kinds has them for each kind: `sample-publisher.real.headline`."""
    check_id = name.replace("_", "-")
    strings = json.loads(resources.read_text("locale", language, "checks.json"))
    own = [key for key in strings if key.startswith(f"{check_id}.")]
    stems = {key.rpartition(".")[0] for key in own if key.endswith((".headline", ".help"))} or {check_id}
    missing = sorted({f"{stem}.{part}" for stem in stems for part in ("headline", "help")} - set(own))
    assert not missing, f"add {', '.join(missing)} to plugins/kedan/locale/{language}/checks.json"


@pytest.mark.parametrize("verdict", VERDICTS)
@pytest.mark.parametrize("check_id", IDS)
def test_a_check_has_examples(check_id: str, verdict: str) -> None:
    folder = TESTS / "checks" / check_id / verdict
    cases = [path for path in folder.glob("*") if path.is_dir() and any(file.is_file() for file in path.rglob("*"))]
    assert cases, f"make tests/checks/{check_id}/{verdict}/<case>/ with the files of an example as in a catalog"


def test_examples_belong_to_a_check() -> None:
    """Whatever stands in tests/checks is found and run: no misspelt id, no file outside a case."""
    for folder in (path for path in (TESTS / "checks").iterdir() if path.is_dir() and path.name != "__pycache__"):
        shown = f"tests/checks/{folder.name}"
        module = f"plugins/kedan/checks/{folder.name.replace('-', '_')}.py"
        assert folder.name in IDS, f"{shown} is about no check: write {module}, or correct the name of the folder"
        for verdict in folder.iterdir():
            assert verdict.name in VERDICTS, f"{shown}/{verdict.name}: examples stand in pass/ or fail/"
            loose = [path.name for path in verdict.iterdir() if path.is_file()]
            assert not loose, f"{shown}/{verdict.name}: {loose} must stand in a folder of a case, as in a catalog"


@pytest.mark.parametrize("check_id", IDS)
def test_every_failing_example_has_its_golden(check_id: str) -> None:
    cases = {path.name for path in (TESTS / "checks" / check_id / "fail").glob("*") if path.is_dir()}
    goldens = {path.stem for path in (TESTS / "golden" / "checks" / check_id).glob("*.txt")}
    assert goldens == cases, f"run pytest tests/checks --update-golden and read tests/golden/checks/{check_id}/"
