"""What an entry or a file name says can't pass for a line of ours, nor reach the terminal as a command."""

from __future__ import annotations

import json
import os
import re
import sys
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kedan import locale
from kedan.diagnostics.render import FORMATS
from kedan.project import Project
from tests.support.command import Outcome, in_child, write_catalog

FOLDER = "courses/sample-college"
TEXTS = {
    "line": "x\n错误[forged] 假的\n --> nowhere.yml:1:1",
    "line-english": "x\r\nerror[forged] false\r\n",
    "carriage-return": "x\r错误[forged] 假的",
    "summary": "x\n检查了 9 门课程，9 家机构，9 份规则：没有错误。",
    "help": "x\n  = 帮助：删掉全部文件",
    "escape": "\x1b[2J\x1b[31mx\x1b]0;title\x07",
    "c1": "\x9b31mx\x85y",
    "backspace": "abc\b\b\bxyz\x7f",
    "bidi": "\u202eyml.x\u2066\u200f",
    "separators": "x\u2028错误[forged]\u2029y\x0b\x0c\x1cz",
    "unseen": "x\u200b\u00ad\ufeff\u3164",
    "workflow": "x\n::error file=a,line=1::forged\n::add-mask::x",
    "workflow-at-the-start": "::error::forged",
    "placeholders": "{text} {0} %s %(x)s \\n \\x1b",
    "long": "长" * 10_000,
    "long-word": "x" * 10_000,
}
"""As titles, keys, ids …"""
_OURS = re.compile(
    r"|(?!错误\[forged\])(错误|警告)\[[a-z0-9-]+\] .*"
    r"| *--> .*:\d+:\d+"
    r"| *\d* \|.*"
    r"| +=( |帮助：).*"
)
"""Every line that a report can have, but for the last."""
_LAST = re.compile(r"检查了 \d+ 门课程，\d+ 家机构，\d+ 份规则：\d+ 处错误，\d+ 个文件。\n")
_COMMAND = re.compile(r"::(error|warning) file=[^:,]+,line=\d+[a-zA-Z0-9,=]*,title=[a-z0-9-]+::.*")
_LONGEST = 1_600
NAMES = {
    "line": "a\n错误[forged] 假的.yml",
    "escape": "a\x1b[31m\x07.yml",
    "return": "a\r错误[forged].yml",
    "bidi": "a\u202elmy.yml",
    "workflow": "\n::error::forged.yml",
    "blank": " .yml",
    "dash": "--format=json.yml",
    "quotes": "'\"`$(x).yml",
    "percent": "%0A::error::x.yml",
    "long": f"{'a' * 200}.yml",
    "chinese": "课程.yml",
    "no-ending": "\n",
    "windows": "C:\\x.yml",
}
"""Of files, in a folder for courses."""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="such names can't be written there")


def _entries(text: str) -> Iterator[str]:
    """Yield entries with a text wherever one can be written, in quotes that let everything through."""
    quoted, bare = json.dumps(text), " ".join(text.split())
    yield f"title: {quoted}\nsample: true\n"
    yield f"title: x\nsample: true\n{quoted}: 1\n"
    yield f"title: x\nsample: true\nnote: x\nnote: {quoted}\n"
    yield f"title: x\nsample: true\ndomains: [{quoted}]\ncategory: {quoted}\nadded: {quoted}\nhours: {quoted}\n"
    yield f"title: x\nsample: true\ntags: [{quoted}, {quoted}]\nproviders: [{quoted}]\nprerequisites: [{quoted}]\n"
    yield f"title: x\nsample: true\nhours: {{{quoted}: 1, total: {quoted}, offline: 1}}\n"
    yield f"title: x\nsample: true\nmaterials: [{{title: x, url: {quoted}}}]\ncontact: {{phone: {quoted}}}\n"
    yield f"title: x\nsample: true\nofferings: [{{id: {quoted}, batch: {quoted}}}]\nstandards: {{{quoted}: [1]}}\n"
    yield f"title: x\nsample: true\nsummary: {bare}\nsyllabus: {bare}\n"
    yield f"title: x\nsample: {bare}\noutcomes: &{bare} !{bare} *{bare}\n"
    yield f"{text}\n"
    yield f"title: x\nsample: true\ndescription: |\n  {text}\nsummary: >\n  {text}\n"
    yield f"title: x\nsample: true\nsummary: '{text}\n"


def _is_seen(char: str) -> bool:
    return char in "\n\u3000" or (char.isprintable() and unicodedata.category(char) not in {"Cf", "Co", "Cn", "Cs"})


def _nothing_is_forged(kedan: Callable[..., Outcome]) -> list[dict[str, str | int]]:
    """Check the catalog here; return the rows of the report."""
    told = kedan("check")
    assert told.code == 1
    assert told.err == ""
    *lines, last = told.out.splitlines(keepends=True)
    assert [line for line in lines if not _OURS.fullmatch(line.removesuffix("\n"))] == []
    assert _LAST.fullmatch(last)
    assert max(len(line) for line in lines) < _LONGEST
    number = len(re.findall(r"^(错误|警告)\[", told.out, re.MULTILINE))

    report, words = Project.open(Path("catalog")).report(), locale.load("zh")
    forms = {name: render(report, words, False) for name, render in FORMATS.items()}  # noqa: FBT003
    assert told.out == forms["text"] + "\n"
    assert {char for text in forms.values() for char in text if not _is_seen(char)} == set()

    rows: list[dict[str, str | int]] = json.loads(forms["json"])
    assert len(rows) == number
    assert {row["severity"] for row in rows} <= {"error", "warning"}
    assert {type(row[name]) for row in rows for name in ("line", "column", "end_line", "end_column")} == {int}
    assert [line for line in forms["json"].split("\n") if not line.startswith((" ", "[", "]"))] == []

    *commands, _ = forms["github"].splitlines()
    assert [line for line in commands if not _COMMAND.fullmatch(line)] == []
    assert len(commands) == number
    return rows


@pytest.mark.parametrize("name", TEXTS)
def test_no_text_in_an_entry_forges_anything(name: str, here: Path, kedan: Callable[..., Outcome]) -> None:
    for number, entry in enumerate(_entries(TEXTS[name])):
        (here / "catalog" / FOLDER / f"e{number}.yml").write_bytes(entry.encode())
    _nothing_is_forged(kedan)


@pytest.mark.parametrize("name", NAMES)
def test_no_name_of_a_file_forges_anything(name: str, here: Path, kedan: Callable[..., Outcome]) -> None:
    for content, folder in ((b"title: x\n", FOLDER), (b"[", "courses"), (b"x", "vocabularies"), (b"x", ".")):
        (here / "catalog" / folder / NAMES[name]).write_bytes(content)
    inside = here / "catalog" / "courses" / f"folder {NAMES[name]}"
    inside.mkdir()
    (inside / "x.yml").write_bytes(b"title: x\n")
    files = {row["file"] for row in _nothing_is_forged(kedan)}
    assert f"catalog/{FOLDER}/{NAMES[name]}" in files


def test_names_that_are_no_utf_8_are_named(tmp_path: Path) -> None:
    raw = [b"\xff\xfe.yml", b"a\x80\x1b[31m.yml", b"\xe8\xaf.yml", "课程".encode("gb18030") + b".yml"]
    write_catalog(tmp_path)
    try:
        for name in raw:
            (tmp_path / "catalog" / FOLDER / os.fsdecode(name)).write_bytes(b"title: x\n")
    except OSError:
        pytest.skip("this file system takes no such names")
    text, data = in_child("check", cwd=tmp_path), in_child("check", "--format", "json", cwd=tmp_path)
    assert text.code == data.code == 1
    assert text.err == data.err == ""
    assert "\x1b" not in text.out + data.out
    assert text.out.count("错误[bad-file-name]") == len(raw)
    assert sorted(os.fsencode(Path(row["file"]).name) for row in json.loads(data.out)) == sorted(raw)


@pytest.mark.parametrize("name", ["line", "line-english", "escape", "c1", "bidi", "separators", "placeholders", "long"])
@pytest.mark.parametrize(
    "line",
    [
        ("check", "TEXT"),
        ("check", "--catalog", "TEXT"),
        ("check", "--format", "TEXT"),
        ("check", "--lang", "TEXT"),
        ("schema", "TEXT"),
        ("TEXT",),
        ("--TEXT",),
        ("build", "--config", "TEXT"),
        ("serve", "--address", "TEXT"),
    ],
)
@pytest.mark.usefixtures("here")
def test_no_word_of_the_command_line_forges_anything(
    line: tuple[str, ...], name: str, kedan: Callable[..., Outcome]
) -> None:
    """In a workflow the names of changed files stand there."""
    done = kedan(*(word.replace("TEXT", TEXTS[name]) for word in line))
    assert done.code == 2
    assert done.out == ""
    assert re.fullmatch(r"错误：.*\n", done.err)
    assert {char for char in done.err if not _is_seen(char)} == set()


def test_a_forged_name_of_a_vocabulary_is_told_by_schema_too(here: Path, kedan: Callable[..., Outcome]) -> None:
    (here / "catalog" / "vocabularies" / "a\n错误：forged\x1b[2J.yml").write_bytes(b"title: x\n")
    done = kedan("schema")
    assert done.code == 2
    assert re.fullmatch(r"错误：.*\n", done.err)
    assert "\x1b" not in done.err


def test_a_forged_name_is_told_by_build_too(project: Path, kedan: Callable[..., Outcome]) -> None:
    (project / "catalog" / FOLDER / "a\n错误[forged]\x1b[2J.yml").write_bytes(b"title: x\n")
    for host in ("directory", "mkdocs"):
        done = kedan("build", "--host", host)
        assert done.code == 1
        assert done.out == ""
        *lines, last = done.err.splitlines(keepends=True)
        assert [line for line in lines if not _OURS.fullmatch(line.removesuffix("\n"))] == []
        assert _LAST.fullmatch(last)
