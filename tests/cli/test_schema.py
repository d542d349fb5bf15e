"""`kedan schema`: the schemas for editors, with the ids of this catalog."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from kedan import resources
from kedan.loading.vocabularies import SCHEMA_NAME
from tests.support.command import Outcome


def test_schemas_are_written_beside_the_catalog_once(here: Path, kedan: Callable[..., Outcome]) -> None:
    first = kedan("schema")
    written = sorted(path.name for path in (here / "schemas").iterdir())
    assert written == sorted({*resources.read_schemas(), SCHEMA_NAME})
    assert first.code == 0
    assert len(first.out.splitlines()) == len(written)
    assert kedan("schema") == Outcome(0, "", "")
    assert kedan("schema", "--check") == Outcome(0, "", "")


def test_they_hold_the_ids_of_the_catalog(here: Path, kedan: Callable[..., Outcome]) -> None:
    scopes = here / "catalog" / "vocabularies" / "scopes.yml"
    scopes.write_text("title: 范围\ntitle_en: Scopes\nitems: [{id: world, zh: 全球, en: World}]\n", "utf-8")
    kedan("schema", "--out", "elsewhere")
    definition = json.loads((here / "elsewhere" / SCHEMA_NAME).read_text("utf-8"))["$defs"]["scopes"]
    assert definition["enum"] == ["world"]
    assert definition["enumDescriptions"] == ["全球"]


def test_stale_schemas_are_named(here: Path, kedan: Callable[..., Outcome]) -> None:
    kedan("schema")
    (here / "schemas" / SCHEMA_NAME).write_text("{}\n")
    (here / "schemas" / "course.schema.json").unlink()
    done = kedan("schema", "--check")
    assert done.code == 1
    assert done.err.splitlines() == [
        "course.schema.json 不是最新的，运行 kedan schema 更新",
        f"{SCHEMA_NAME} 不是最新的，运行 kedan schema 更新",
    ]
    assert not (here / "schemas" / "course.schema.json").exists()


@pytest.mark.parametrize("content", ["title: 范围\n", "title: 范围\nitems: [\n"])
def test_broken_vocabularies_are_not_written(content: str, here: Path, kedan: Callable[..., Outcome]) -> None:
    (here / "catalog" / "vocabularies" / "scopes.yml").write_text(content, "utf-8")
    done = kedan("schema")
    assert done == Outcome(2, "", "错误：catalog/vocabularies/scopes.yml 有错误，先用 kedan check 查看并改正\n")
    assert not (here / "schemas").exists()


def test_a_folder_that_cannot_be_written_is_named(here: Path, kedan: Callable[..., Outcome]) -> None:
    (here / "schemas").write_text("a file\n")
    done = kedan("schema")
    assert done.code == 2
    assert done.err.startswith("错误：读写 ")
    assert "schemas" in done.err


def test_other_mistakes_do_not_keep_them_back(here: Path, kedan: Callable[..., Outcome]) -> None:
    (here / "catalog" / "courses" / "sample-college" / "broken.yml").write_text("title:\n")
    assert kedan("schema").code == 0


@pytest.mark.usefixtures("here")
def test_the_written_form_is_stable(kedan: Callable[..., Outcome]) -> None:
    kedan("schema", "--out", "one")
    kedan("schema", "--out", "two")
    for path in Path("one").iterdir():
        assert path.read_bytes() == (Path("two") / path.name).read_bytes()
        assert path.read_bytes().endswith(b"}\n")
        assert b"\r" not in path.read_bytes()


def test_a_missing_vocabulary_keeps_them_back(here: Path, kedan: Callable[..., Outcome]) -> None:
    """Without it an editor could not resolve what the schemas refer to."""
    (here / "catalog" / "vocabularies" / "scopes.yml").unlink()
    done = kedan("schema")
    assert done == Outcome(2, "", "错误：catalog/vocabularies/scopes.yml 有错误，先用 kedan check 查看并改正\n")
    assert not (here / "schemas").exists()


def test_a_catalog_below_a_folder_of_vocabularies_is_no_broken_one(here: Path, kedan: Callable[..., Outcome]) -> None:
    (here / "catalog" / "courses" / "sample-college" / "broken.yml").write_text("title:\n")
    (here / "vocabularies").mkdir()
    (here / "catalog").rename(here / "vocabularies" / "catalog")
    assert kedan("schema", "--catalog", "vocabularies/catalog").code == 0
    assert (here / "vocabularies" / "schemas" / "course.schema.json").is_file()


def test_what_stands_there_is_read_as_bytes(here: Path, kedan: Callable[..., Outcome]) -> None:
    """Another line end is no change; what is no text at all is replaced."""
    kedan("schema")
    for path in (here / "schemas").iterdir():
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert kedan("schema", "--check") == Outcome(0, "", "")
    (here / "schemas" / SCHEMA_NAME).write_bytes(b"\xff\xfe")
    assert kedan("schema", "--check").code == 1
    assert kedan("schema") == Outcome(0, f"已写出：{here / 'schemas' / SCHEMA_NAME}\n", "")


def test_a_folder_in_the_place_of_a_schema_is_named(here: Path, kedan: Callable[..., Outcome]) -> None:
    (here / "schemas" / SCHEMA_NAME).mkdir(parents=True)
    done = kedan("schema")
    assert done.code == 2
    assert done.err.startswith("错误：读写 ")
    assert SCHEMA_NAME in done.err
