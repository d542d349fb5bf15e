"""The vocabularies of the catalog, the ids that code knows, and the schema made of them fit together."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kedan.cli.command_line import main
from kedan.loading.vocabularies import referenced_vocabularies
from kedan.model.terms import CLOSED_VOCABULARIES
from kedan.wording import rules
from tests.support.catalogs import REPOSITORY
from tests.support.keys import PACKAGE, calls, text_of
from tests.support.schemas import base_schemas, vocabularies


def test_the_schemas_are_as_the_command_writes_them(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The rest of the catalog is left out: it takes longer to read and makes no difference."""
    shutil.copytree(REPOSITORY / "catalog" / "vocabularies", tmp_path / "vocabularies")
    code = main(["schema", "--check", "--catalog", str(tmp_path), "--out", str(REPOSITORY / "schemas"), "--lang", "en"])
    assert code == 0, capsys.readouterr().err


@pytest.mark.parametrize("name", CLOSED_VOCABULARIES)
def test_a_closed_vocabulary_has_the_ids_that_code_knows(name: str) -> None:
    """Their order is the catalog's own."""
    ids = sorted(item.id for item in vocabularies()[name].items)
    assert ids == sorted(CLOSED_VOCABULARIES[name]), f"catalog/vocabularies/{name}.yml and model/terms.py do not fit"


def test_every_vocabulary_is_used() -> None:
    """One that no schema refers to would be checked by nothing; run states are computed, not written."""
    assert set(vocabularies()) == {*referenced_vocabularies(base_schemas()), "run-states"}


def test_every_item_has_a_name_of_its_own() -> None:
    for vocabulary in vocabularies().values():
        for names in ([item.zh for item in vocabulary.items], [item.en.lower() for item in vocabulary.items]):
            twice = sorted({name for name in names if names.count(name) > 1})
            assert not twice, f"catalog/vocabularies/{vocabulary.id}.yml: two items are called {twice}"


def test_what_pages_label_exists() -> None:
    """`labels.name("methods", …)`: a vocabulary misspelt there would show bare ids."""
    for folder in ("wording", "pages", "search", "outputs", "checks"):
        for path, call in calls(folder, "name", "names", "get"):
            vocabulary, *items = [text_of(argument) for argument in call.args] or [""]
            if not vocabulary or not _is_about_labels(call.func):
                continue
            where = path.relative_to(PACKAGE).as_posix()
            assert vocabulary in vocabularies(), f"{where}: there is no vocabulary {vocabulary}"
            known = {item.id for item in vocabularies()[vocabulary].items}
            assert set(filter(None, items)) <= known, f"{where}: {vocabulary} has no {items}"


def test_what_rules_read_has_a_vocabulary() -> None:
    assert {vocabulary for _, vocabulary in rules._FIELDS.values()} <= set(vocabularies())


def _is_about_labels(function: object) -> bool:
    """Return whether a method belongs to `labels` or to `vocabularies`."""
    owner = getattr(function, "value", None)
    return getattr(owner, "attr", getattr(owner, "id", "")) in {"labels", "vocabularies"}
