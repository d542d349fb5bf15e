"""Whatever a file holds, `kedan check` answers: in words, soon, in little memory, and not at any length."""

from __future__ import annotations

import json
import os
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path

import pytest

from tests.cli.measured import Measured, Stable
from tests.cli.worst import FILES, NOUNS, PLACES, VALID
from tests.support.command import write_catalog

SECONDS = 2.0
"""Of processor time for one file, the start of Python included."""
MORE_SECONDS = 0.5
"""For each further file."""
MEGABYTES = 150
FOLDER = "courses/sample-college"
RIGHT_AT_FIRST = {"block-text"}
"""Hostile by their size only."""
MOST_MISTAKES = 202
"""A hundred of reading, a hundred of judging, and that there are more."""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="time and memory of a child are measured otherwise")


@pytest.fixture(scope="module")
def stable(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stable]:
    with Stable(tmp_path_factory.mktemp("printed")) as made:
        yield made


def _by_four(names: Iterable[str]) -> list[tuple[str, ...]]:
    """Return groups that are checked in one run: most of its time goes to the vocabularies."""
    listed = list(names)
    return [tuple(listed[first : first + 4]) for first in range(0, len(listed), 4)]


def _write(folder: Path, entries: Mapping[str, bytes]) -> None:
    write_catalog(folder, {f"{FOLDER}/{name}.yml": content for name, content in entries.items()})


def _judge(found: Measured, code: int, files: int = 1) -> None:
    assert "Traceback" not in found.out + found.err
    assert found.code == code, found.out[-2000:] + found.err[-2000:]
    assert "检查了" in found.out
    assert found.err == ""
    assert found.seconds < SECONDS + MORE_SECONDS * (files - 1)
    assert found.megabytes < MEGABYTES


@pytest.mark.parametrize("names", _by_four(FILES), ids="+".join)
def test_hostile_entries_are_refused(names: tuple[str, ...], tmp_path: Path, stable: Stable) -> None:
    _write(tmp_path, {name: FILES[name] for name in names})
    found = stable.run("check", cwd=tmp_path)
    _judge(found, 1, len(names))
    told = Counter(re.findall(rf"--> catalog/{FOLDER}/(.*)\.yml:", found.out))
    assert set(told) == set(names)
    assert max(told.values()) <= MOST_MISTAKES
    assert len(found.out) < 400_000 * len(names)
    assert max(len(line) for line in found.out.splitlines()) < 1_500


@pytest.mark.parametrize("names", _by_four(VALID), ids="+".join)
def test_large_entries_that_are_right_are_accepted(names: tuple[str, ...], tmp_path: Path, stable: Stable) -> None:
    _write(tmp_path, {name: VALID[name] for name in names})
    _judge(stable.run("check", cwd=tmp_path), 0, len(names))


@pytest.mark.parametrize("inside", NOUNS)
def test_a_hostile_file_of_any_noun_is_refused(inside: str, tmp_path: Path, stable: Stable) -> None:
    write_catalog(tmp_path, {inside: NOUNS[inside]})
    found = stable.run("check", cwd=tmp_path)
    _judge(found, 1)
    assert f"catalog/{inside}:" in found.out


def test_what_is_no_entry_is_named_and_not_opened(tmp_path: Path, stable: Stable) -> None:
    folder = write_catalog(tmp_path) / FOLDER
    made = []
    for name, make in PLACES.items():
        with suppress(PermissionError):  # not everyone may make a device
            make(folder / f"{name}.yml")
            made.append(name)
    found = stable.run("check", cwd=tmp_path)
    _judge(found, 1, len(made))
    assert "root:" not in found.out
    refused = set(re.findall(rf"--> catalog/{FOLDER}/([a-z0-9-]+)\.yml[:/]", found.out))
    assert refused == set(made) - ({"unreadable-file"} if os.access(folder / "unreadable-file.yml", os.R_OK) else set())


def test_hostile_entries_are_refused_as_data_too(tmp_path: Path, stable: Stable) -> None:
    names = ("alias-bomb", "merge-bomb", "long-number", "hidden", "flags")
    _write(tmp_path, {name: FILES[name] for name in names})
    found = stable.run("check", "--format", "json", cwd=tmp_path)
    assert found.code == 1
    assert {Path(row["file"]).stem for row in json.loads(found.out)} == set(names)
    assert found.megabytes < MEGABYTES


def test_three_hundred_broken_files_have_their_message_each(tmp_path: Path, stable: Stable) -> None:
    beginnings = [content[: 4 * 1024] for name, content in FILES.items() if name not in RIGHT_AT_FIRST]
    broken = {f"c{number:03}": beginnings[number % len(beginnings)] for number in range(300)}
    _write(tmp_path, broken)
    found = stable.run("check", cwd=tmp_path)
    assert found.code == 1
    assert "Traceback" not in found.out + found.err
    silent = [name for name in broken if f"--> catalog/{FOLDER}/{name}.yml:" not in found.out]
    assert silent == []


def test_three_hundred_entries_with_unknown_references_are_told_soon(tmp_path: Path, stable: Stable) -> None:
    """Each is compared with all ids there are, in search of what was meant: that must not go on for ever."""
    head = "title: x\nsample: true\nprerequisites: "
    unknown = {n: ", ".join(f"sample-college/c{n:03}x{other}" for other in range(10)) for n in range(300)}
    _write(tmp_path, {f"c{number:03}": f"{head}[{ids}]\n".encode() for number, ids in unknown.items()})
    found = stable.run("check", cwd=tmp_path)
    assert found.out.count("错误[unknown-id]") == 3_000
    assert found.seconds < 10
