"""What goes wrong around the command is told in one sentence, in the language asked for; nothing half-made stays."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Sequence
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType

import pytest

from kedan.cli import main
from tests.support.command import Outcome, in_child

Run = Callable[..., Outcome]
BUILD = ("build", "--host", "directory")


class _CtrlC:
    """Ends the program as soon as it begins to import itself."""

    def find_spec(self, name: str, _path: Sequence[str] | None, _target: ModuleType | None = None) -> ModuleSpec | None:
        if name == "kedan.cli.command_line":
            raise KeyboardInterrupt
        return None


def test_ctrl_c_is_heard_from_the_first_moment(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delitem(sys.modules, "kedan.cli.command_line", raising=False)
    monkeypatch.setattr(sys, "meta_path", [_CtrlC(), *sys.meta_path])
    with pytest.raises(SystemExit) as ended:
        main.run()
    assert ended.value.code == main.USAGE
    assert capsys.readouterr() == ("", "")


def test_a_command_imports_no_other_one(here: Path) -> None:
    """The audit alone takes as long as the rest of a start."""
    told = "import sys; from kedan.cli.command_line import main; main(['explain']); print(*sorted(sys.modules))"
    done = subprocess.run([sys.executable, "-c", told], cwd=here, capture_output=True, text=True, check=True)
    loaded = done.stdout.split()
    assert "kedan.cli.explain" in loaded
    assert not {"kedan.cli.audit", "kedan.cli.build", "kedan.audit.evaluate", "importlib.metadata"} & set(loaded)


@pytest.mark.parametrize("cache", ["", "relative", "{here}/file", "/proc/nowhere", f"/{'x' * 300}"])
def test_a_build_needs_no_cache(cache: str, here: Path) -> None:
    (here / "file").write_text("x", "utf-8")
    environment = {"XDG_CACHE_HOME": cache.format(here=here), "HOME": "/nonexistent"}
    done = in_child(*BUILD, cwd=here, environment=environment)
    assert (done.code, done.err) == (0, "")


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize("command", ["check", "fmt", "schema", "build"])
def test_an_empty_folder_is_named_as_such(command: str, kedan: Run) -> None:
    done = kedan(command, "--catalog", "")
    assert done.code == 2
    assert "--catalog" in done.err


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize(("command", "name"), [("audit", "FILE"), ("explain", "ID")])
def test_an_empty_argument_is_no_option(command: str, name: str, kedan: Run) -> None:
    assert kedan(command, "").err == f"错误：{name} 没有写内容（查看用法：kedan {command} --help）\n"
    assert kedan(command, "", "--lang", "en").err == f"error: {name} is empty (see kedan {command} --help)\n"


def test_what_the_system_says_is_put_into_words(here: Path, kedan: Run) -> None:
    (here / "file").write_text("x", "utf-8")
    for out in ("file", "file/schemas"):
        assert kedan("schema", "--out", out).err == f"错误：读写 {out} 失败：路上有一个文件，不是文件夹。换一个名字\n"
    long = "x" * 300
    assert kedan("schema", "--out", long).err.endswith("失败：名字太长。换一个短的\n")
    assert kedan("schema", "--out", long, "--lang", "en").err.endswith("the name is too long. Choose a shorter one\n")


@pytest.mark.parametrize("host", ["directory", "mkdocs"])
def test_a_site_is_not_built_among_entries(host: str, project: Path, kedan: Run) -> None:
    before = sorted((project / "catalog").rglob("*"))
    done = kedan("build", "--host", host, "--site", "catalog/site")
    assert (done.code, done.out) == (2, "")
    assert "在课程目录里面" in done.err
    assert "lies in a catalog" in kedan("build", "--host", host, "--site", "catalog", "--lang", "en").err
    assert sorted((project / "catalog").rglob("*")) == before


@pytest.mark.parametrize("broken", ["nothing", "entry"])
def test_a_build_that_fails_leaves_nothing(broken: str, here: Path, kedan: Run) -> None:
    if broken == "nothing":
        (here / "catalog" / "site.yml").unlink()
    else:
        (here / "catalog" / "site.yml").write_text("x", "utf-8")
    before = sorted(here.iterdir())
    assert kedan(*BUILD).code == 1
    assert sorted(here.iterdir()) == before


@pytest.mark.parametrize("name", [b"caf\xe9.md", b"a\nb.md", b"\x1b[31m.md", "校长.md".encode()])
@pytest.mark.parametrize("host", ["directory", "mkdocs"])
def test_a_paper_with_a_strange_name_is_published_or_told(name: bytes, host: str, project: Path, kedan: Run) -> None:
    with open(bytes(project / "docs") + b"/" + name, "w") as paper:  # noqa: PTH123 - no text may name it
        paper.write("# T\n")
    done = kedan("build", "--host", host)
    assert done.code in {0, 2}
    assert done.err.count("\n") == (0 if done.code == 0 else 1)
    assert (project / "site").exists() == (done.code == 0)


@pytest.mark.parametrize("content", [bytes(range(256)) * 4, b"[1, 2]", b"x" * (3 * 1024 * 1024 + 1)])
def test_a_file_that_is_no_list_is_sent_back(content: bytes, here: Path, kedan: Run) -> None:
    (here / "list.json").write_bytes(content)
    done, english = kedan("audit", "list.json"), kedan("audit", "list.json", "--lang", "en")
    assert (done.code, done.err, english.code, english.err) == (1, "", 1, "")
    assert "用“我的课单”页导出的 .json 文件" in done.out
    assert "Take the .json file" in english.out
