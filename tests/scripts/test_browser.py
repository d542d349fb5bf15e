"""Which browser the tests take, and what is said where there is none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from run import SetupError
from scripts import browser

NO_BROWSER = (
    "测试需要浏览器：请运行 apt install chromium fonts-noto-cjk，"
    "或 python -m playwright install chromium，或用环境变量 BROWSER_PATH 指明已有的浏览器。\n"
    "The tests need a browser: run apt install chromium fonts-noto-cjk, "
    "or python -m playwright install chromium, or name one in the environment variable BROWSER_PATH."
)


@dataclass
class Machine:
    """A pretended machine: programs on PATH, Playwright's download, root or not, fonts or not."""

    folder: Path
    on_path: dict[str, str] = field(default_factory=dict)
    downloads: list[str] = field(default_factory=list)
    debian_root: bool = False
    chinese_font: bool = True
    apt: list[tuple[str, ...]] = field(default_factory=list)
    apt_brings: str | None = None

    def program(self, name: str, *, code: int = 0) -> str:
        path = self.folder / name
        path.write_text(f"#!/bin/sh\nexit {code}\n", encoding="utf-8")
        path.chmod(0o755)
        self.on_path[name] = str(path)
        return str(path)

    def playwright_download(self) -> Iterator[str]:
        yield from self.downloads

    def apt_install(self, *packages: str) -> None:
        self.apt.append(packages)
        if self.apt_brings:
            self.program(self.apt_brings)


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Machine:
    pretended = Machine(tmp_path)
    for name in ("BROWSER_PATH", *browser.WINDOWS_VARIABLES):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(browser, "MACOS_PLACES", ())
    monkeypatch.setattr("scripts.browser.shutil.which", pretended.on_path.get)
    monkeypatch.setattr(browser, "playwright_download", pretended.playwright_download)
    monkeypatch.setattr(browser, "may_install", lambda: pretended.debian_root)
    monkeypatch.setattr(browser, "lacks_chinese_font", lambda: not pretended.chinese_font)
    monkeypatch.setattr(browser, "apt_install", pretended.apt_install)
    return pretended


def test_the_browser_that_is_named_comes_first(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    machine.program("chromium")
    named = machine.folder / "my-browser"
    named.touch()
    monkeypatch.setenv("BROWSER_PATH", str(named))
    assert browser.ready() == str(named)


def test_a_named_browser_must_be_there(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    machine.program("chromium")
    monkeypatch.setenv("BROWSER_PATH", "/no/such/browser")
    with pytest.raises(SetupError) as caught:
        browser.ready()
    assert str(caught.value) == (
        "环境变量 BROWSER_PATH 指向的文件不存在：/no/such/browser。\n"
        "The environment variable BROWSER_PATH names a file that does not exist: /no/such/browser."
    )


def test_what_is_on_path_in_order_then_installed_then_playwrights_own(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    edge, chromium = machine.program("msedge"), machine.program("chromium")
    monkeypatch.setenv("PROGRAMFILES", str(machine.folder))
    monkeypatch.setattr(browser, "MACOS_PLACES", ("/Applications/Chromium",))
    machine.downloads.append("/cache/ms-playwright/chrome")
    windows = [str(machine.folder / place) for place in browser.WINDOWS_PLACES]
    assert list(browser.candidates()) == [
        chromium,
        edge,
        *windows,
        "/Applications/Chromium",
        "/cache/ms-playwright/chrome",
    ]


def test_a_stub_that_does_not_start_is_passed_over(machine: Machine) -> None:
    machine.program("chromium-browser", code=1)
    edge = machine.program("microsoft-edge")
    assert browser.ready() == edge


def test_playwrights_own_download(machine: Machine) -> None:
    own = machine.program("chrome-of-playwright")
    machine.downloads.extend(["/no/such/download", own])
    assert browser.ready() == own


def test_no_browser(machine: Machine) -> None:
    with pytest.raises(SetupError) as caught:
        browser.ready()
    assert str(caught.value) == NO_BROWSER
    assert machine.apt == []


def test_root_on_debian_gets_one_and_is_told(machine: Machine, capsys: pytest.CaptureFixture[str]) -> None:
    machine.debian_root = True
    machine.apt_brings = "chromium"
    assert browser.ready() == str(machine.folder / "chromium")
    assert machine.apt == [("chromium", "fontconfig", "fonts-noto-cjk")]
    assert capsys.readouterr().out == (
        "没有找到浏览器，正在用 apt-get 安装 chromium 和中文字体 …… "
        "No browser found: installing chromium and a Chinese font with apt-get ...\n"
    )


def test_apt_may_bring_a_stub_only(machine: Machine) -> None:
    machine.debian_root = True
    with pytest.raises(SetupError) as caught:
        browser.ready()
    assert str(caught.value) == NO_BROWSER


def test_root_on_debian_gets_a_chinese_font(machine: Machine, capsys: pytest.CaptureFixture[str]) -> None:
    chromium = machine.program("chromium")
    machine.debian_root, machine.chinese_font = True, False
    assert browser.ready() == chromium
    assert machine.apt == [("fontconfig", "fonts-noto-cjk")]
    assert capsys.readouterr().out == (
        "没有中文字体，正在用 apt-get 安装 …… No Chinese font found: installing one with apt-get ...\n"
    )


def test_others_go_on_without_a_chinese_font(machine: Machine) -> None:
    chromium = machine.program("chromium")
    machine.chinese_font = False
    assert browser.ready() == chromium
    assert machine.apt == []


def test_playwright_is_really_asked() -> None:
    (path,) = browser.playwright_download()
    assert Path(path).is_absolute()
