"""`kedan check`: exit codes, which files are told about, how paths are shown, the form of the data."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kedan.diagnostics.diagnostic import Diagnostic, Label, Place, Severity, Span
from kedan.locale import message
from tests.support.command import Outcome, remove, write_catalog

BROKEN = "title: 校长领导力\nsumary: 一句话\nsample: true\n"
FIELDS = ["id", "severity", "message", "help", "file", "line", "column", "end_line", "end_column"]


@pytest.fixture
def broken(here: Path) -> Path:
    """Return a broken entry in the catalog of the working directory; a second one lies beside it."""
    folder = here / "catalog" / "courses" / "sample-college"
    (folder / "second.yml").write_text("title: 第二门\n", "utf-8")
    path = folder / "first.yml"
    path.write_text(BROKEN, "utf-8")
    return path


@pytest.mark.usefixtures("here")
def test_a_clean_catalog_ends_with_0(kedan: Callable[..., Outcome]) -> None:
    assert kedan("check") == Outcome(0, "检查了 2 门课程，2 家机构，1 份规则：没有错误。\n", "")


@pytest.mark.usefixtures("broken")
def test_a_broken_one_ends_with_1_and_tells_on_standard_output(kedan: Callable[..., Outcome]) -> None:
    done = kedan("check")
    assert done.code == 1
    assert done.err == ""
    assert done.out.endswith("检查了 4 门课程，2 家机构，1 份规则：2 处错误，2 个文件。\n")


@pytest.mark.usefixtures("broken")
def test_the_data_has_the_fixed_form(kedan: Callable[..., Outcome]) -> None:
    done = kedan("check", "--format", "json")
    assert done.code == 1
    first, second = json.loads(done.out)
    assert list(first) == FIELDS
    assert first == {
        "id": "unknown-key",
        "severity": "error",
        "message": "没有“sumary”这个字段",
        "help": "改成 summary（一句话简介）。",
        "file": "catalog/courses/sample-college/first.yml",
        "line": 2,
        "column": 1,
        "end_line": 2,
        "end_column": 7,
    }
    assert second["id"] == "sample-publisher"


@pytest.mark.usefixtures("here")
def test_the_data_of_a_clean_catalog_is_an_empty_list(kedan: Callable[..., Outcome]) -> None:
    assert kedan("check", "--format", "json") == Outcome(0, "[]\n", "")


def test_what_has_no_place_stands_at_the_first_character(here: Path, kedan: Callable[..., Outcome]) -> None:
    (here / "catalog" / "site.yml").unlink()
    (row,) = json.loads(kedan("check", "--format", "json").out)
    assert (row["id"], row["file"]) == ("missing-site", "catalog")
    assert [row[name] for name in FIELDS[5:]] == [1, 1, 1, 1]


@pytest.mark.parametrize(
    ("missing", "expected"), [("site.yml", "missing-site"), ("vocabularies/roles.yml", "missing-vocabulary")]
)
def test_what_a_catalog_lacks_is_told_once(
    missing: str, expected: str, here: Path, kedan: Callable[..., Outcome], golden: Callable[[str, str], None]
) -> None:
    (here / "catalog" / missing).unlink()
    golden(f"cli/{expected}.txt", kedan("check").out + kedan("check", "--lang", "en").out)


def test_an_empty_folder_is_no_catalog_yet(here: Path, kedan: Callable[..., Outcome]) -> None:
    remove(here / "catalog")
    (here / "catalog").mkdir()
    done = kedan("check")
    assert done.code == 1
    assert "missing-site" in done.out


def test_a_file_is_told_about_alone(broken: Path, kedan: Callable[..., Outcome]) -> None:
    done = kedan("check", str(broken))
    assert done.code == 1
    assert "first.yml" in done.out
    assert "second.yml" not in done.out


@pytest.mark.usefixtures("broken")
def test_files_without_mistakes_end_with_0(kedan: Callable[..., Outcome]) -> None:
    assert kedan("check", "catalog/site.yml", "catalog/courses/city-bureau").code == 0


@pytest.mark.usefixtures("broken")
@pytest.mark.parametrize(
    "path", ["catalog/courses/sample-college", "catalog/courses", "catalog", ".", "catalog/../catalog"]
)
def test_a_folder_is_told_about_with_all_below(path: str, kedan: Callable[..., Outcome]) -> None:
    assert kedan("check", path).out.count("-->") == 2


@pytest.mark.usefixtures("broken")
@pytest.mark.parametrize(
    ("cwd", "shown"),
    [
        ("catalog/courses/sample-college", "first.yml"),
        ("catalog/courses", "sample-college/first.yml"),
        ("catalog/institutions", "../courses/sample-college/first.yml"),
        ("catalog", "courses/sample-college/first.yml"),
    ],
)
def test_paths_are_shown_as_one_would_type_them(
    cwd: str, shown: str, kedan: Callable[..., Outcome], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(cwd)
    assert f"--> {shown}:2:1\n" in kedan("check", shown).out


def test_the_catalog_of_a_path_is_found_from_anywhere(
    broken: Path, kedan: Callable[..., Outcome], monkeypatch: pytest.MonkeyPatch
) -> None:
    (broken.parents[3] / "elsewhere").mkdir()
    monkeypatch.chdir(broken.parents[3] / "elsewhere")
    done = kedan("check", str(broken))
    assert done.code == 1
    assert "--> ../catalog/courses/sample-college/first.yml:2:1\n" in done.out


def test_the_catalog_can_be_named(broken: Path, kedan: Callable[..., Outcome], monkeypatch: pytest.MonkeyPatch) -> None:
    root = broken.parents[2].rename(broken.parents[3] / "entries")
    assert kedan("check", "--catalog", "entries").out.count("-->") == 2
    monkeypatch.chdir(root)
    assert kedan("check", "--catalog", ".").out.count("-->") == 2


def test_the_order_of_the_report_is_that_of_files_and_lines(here: Path, kedan: Callable[..., Outcome]) -> None:
    (here / "catalog/courses/sample-college/z.yml").write_text(
        "title: 甲\ncolour: 红\nsumary: 乙\nsample: true\n", "utf-8"
    )
    (here / "catalog/courses/city-bureau/a.yml").write_text("title: 甲\n", "utf-8")
    rows = json.loads(kedan("check", "--format", "json").out)
    assert rows == sorted(rows, key=lambda row: (row["file"], row["line"], row["column"]))
    assert len(rows) == 3


@pytest.mark.skipif(not hasattr(os, "symlink") or sys.platform == "win32", reason="links need rights there")
def test_links_are_named_and_never_followed(
    here: Path, kedan: Callable[..., Outcome], golden: Callable[[str, str], None]
) -> None:
    secret = here / "secret.txt"
    secret.write_text("root:x:0:0\n")
    courses = here / "catalog" / "courses" / "sample-college"
    (courses / "to-file.yml").symlink_to(secret)
    (courses / "to-nothing.yml").symlink_to("nothing")
    (courses / "to-itself.yml").symlink_to("to-itself.yml")
    (here / "catalog" / "programs-link").symlink_to("/")
    done = kedan("check")
    assert "root:x" not in done.out
    golden("cli/links.txt", done.out)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no such files there")
def test_what_is_no_file_is_named_and_not_opened(
    here: Path, kedan: Callable[..., Outcome], golden: Callable[[str, str], None]
) -> None:
    courses = here / "catalog" / "courses" / "sample-college"
    os.mkfifo(courses / "pipe.yml")
    (courses / "folder.yml").mkdir()
    (courses / "folder.yml" / "inside.yml").write_text("title: 甲\n", "utf-8")
    golden("cli/not-files.txt", kedan("check").out)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads everything")
def test_what_cannot_be_read_is_named(broken: Path, kedan: Callable[..., Outcome]) -> None:
    broken.chmod(0)
    assert "[unreadable]" in kedan("check").out


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads everything")
def test_a_folder_that_cannot_be_read_is_named(broken: Path, kedan: Callable[..., Outcome]) -> None:
    broken.parent.chmod(0)
    try:
        assert "[unreadable]" in kedan("check").out
    finally:
        broken.parent.chmod(0o755)


@pytest.mark.usefixtures("here")
def test_hidden_files_and_papers_are_passed_over(kedan: Callable[..., Outcome]) -> None:
    for name in (".DS_Store", ".git/config", "README.md", "LICENSE"):
        path = Path("catalog") / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("x")
    assert kedan("check").code == 0


@pytest.mark.skipif(sys.platform == "win32", reason="such names can't be written there")
def test_a_file_name_cannot_forge_a_line_or_a_sequence(here: Path, kedan: Callable[..., Outcome]) -> None:
    courses = here / "catalog" / "courses" / "sample-college"
    (courses / "a\nerror: forged\x1b[2J\u202e.yml").write_text("title: 甲\n", "utf-8")
    (courses / "b\u202e.yml").write_text("title: 甲\n", "utf-8")
    text, data = kedan("check").out, kedan("check", "--format", "json").out
    assert not {"\x1b", "\u202e"} & set(text + data)
    assert not [line for line in text.splitlines() if line.startswith("error: forged")]
    assert json.loads(data)[0]["file"] == "catalog/courses/sample-college/a\nerror: forged\x1b[2J\u202e.yml"


def test_an_entry_cannot_forge_a_line_or_a_sequence(here: Path, kedan: Callable[..., Outcome]) -> None:
    entry = here / "catalog" / "courses" / "sample-college" / "forged.yml"
    entry.write_bytes(
        'title: 甲\n"x\\n\\n错误[forged] 假的\\x1b[2J\\u202e": 1\nhours: {offline: "\\r\\nerror: 假的"}\n'
        "category: |\n  甲\n  错误[forged] 假的\n::error::x: 1\nsample: true\n".encode()
    )
    for arguments in ((), ("--format", "json"), ("--lang", "en")):
        out = kedan("check", *arguments).out
        assert not {"\x1b", "\u202e", "\r"} & set(out)
        assert not [line for line in out.splitlines() if line.startswith(("错误[forged]", "error: 假", "::error"))]


def test_warnings_alone_end_with_0(here: Path, kedan: Callable[..., Outcome], monkeypatch: pytest.MonkeyPatch) -> None:
    place = Place("catalog/site.yml", Span(1, 1, 1, 3))
    found = Diagnostic(id="x", severity=Severity.WARNING, headline=message("report.help"), primary=Label(place))
    monkeypatch.setattr("kedan.project.run_checks", lambda _: [found])
    done = kedan("check")
    assert done.code == 0
    assert done.out.startswith("警告[x] ")
    assert done.out.endswith("：1 处警告，1 个文件。\n")
    assert [row["severity"] for row in json.loads(kedan("check", "--format", "json").out)] == ["warning"]
    (here / "catalog" / "site.yml").write_text("id: test\n", "utf-8")
    assert kedan("check").code == 1
    assert kedan("check", "catalog/institutions").code == 0


def test_several_paths_are_told_about_together(broken: Path, kedan: Callable[..., Outcome]) -> None:
    second = broken.with_name("second.yml")
    assert kedan("check", str(broken), str(second)).out.count("-->") == 2
    assert kedan("check", str(second), "catalog/site.yml").out.count("-->") == 1
    assert kedan("check", str(second), str(second)).out.count("-->") == 1


def test_paths_of_two_catalogs_do_not_go_together(broken: Path, kedan: Callable[..., Outcome]) -> None:
    other = write_catalog(broken.parents[3] / "other")
    done = kedan("check", str(broken), str(other / "site.yml"))
    assert done.code == 2
    assert "不在课程目录" in done.err


def test_a_catalog_without_a_site_is_not_found_by_its_paths(broken: Path, kedan: Callable[..., Outcome]) -> None:
    (broken.parents[2] / "site.yml").unlink()
    assert kedan("check", str(broken)).out.count("-->") == 1
    broken.parents[2].rename(broken.parents[3] / "entries")
    done = kedan("check", "entries/courses/sample-college/first.yml")
    assert done.code == 2
    assert done.err.startswith("错误：没有找到课程目录 catalog。")


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_project_behind_a_link_is_checked(
    broken: Path,
    kedan: Callable[..., Outcome],
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (elsewhere / "link").symlink_to(broken.parents[3])
    monkeypatch.chdir(elsewhere)
    done = kedan("check", "link/catalog/courses/sample-college/first.yml")
    assert done.code == 1
    assert " --> link/catalog/courses/sample-college/first.yml:2:1\n" in done.out
    monkeypatch.chdir("link")
    assert " --> catalog/courses/sample-college/first.yml:2:1\n" in kedan("check").out


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo terminals there")
@pytest.mark.parametrize(
    ("environment", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False), ({"NO_COLOR": ""}, False)]
)
def test_a_terminal_gets_colours_unless_it_refuses(environment: dict[str, str], coloured: bool, tmp_path: Path) -> None:  # noqa: FBT001
    from tests.support.terminal import shown_on_a_terminal  # noqa: PLC0415 - not on every system

    write_catalog(tmp_path, {"site.yml": b"id: test\n"})
    shown = shown_on_a_terminal("check", cwd=tmp_path, environment=environment)
    assert ("\x1b[1;31m错误\x1b[0m" in shown) == coloured
    assert ("\x1b" in shown) == coloured
