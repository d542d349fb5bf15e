"""Find a browser for the tests, or get one: BROWSER_PATH, then what is installed, then apt."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from run import SetupError, last_lines, say

NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
    "microsoft-edge-stable",
    "msedge",
)
WINDOWS_VARIABLES = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")
WINDOWS_PLACES = (
    "Google/Chrome/Application/chrome.exe",
    "Chromium/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
)
MACOS_PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
PLAYWRIGHT = """
from playwright.sync_api import sync_playwright
with sync_playwright() as playwright:
    print(playwright.chromium.executable_path)
"""
CHINESE_FONT = ("fontconfig", "fonts-noto-cjk")


def ready() -> str:
    """Return the path of a browser that starts; where we may, install what is missing, a Chinese font too."""
    named = os.environ.get("BROWSER_PATH")
    if named:
        return check_named(named)
    browser = installed()
    if browser is None and may_install():
        say(
            "没有找到浏览器，正在用 apt-get 安装 chromium 和中文字体 ……",
            "No browser found: installing chromium and a Chinese font with apt-get ...",
        )
        apt_install("chromium", *CHINESE_FONT)
        browser = installed()
    if browser is None:
        raise SetupError(
            "测试需要浏览器：请运行 apt install chromium fonts-noto-cjk，"
            "或 python -m playwright install chromium，或用环境变量 BROWSER_PATH 指明已有的浏览器。",
            "The tests need a browser: run apt install chromium fonts-noto-cjk, "
            "or python -m playwright install chromium, or name one in the environment variable BROWSER_PATH.",
        )
    if lacks_chinese_font() and may_install():
        say("没有中文字体，正在用 apt-get 安装 ……", "No Chinese font found: installing one with apt-get ...")
        apt_install(*CHINESE_FONT)
    return browser


def check_named(path: str) -> str:
    """Return the browser that BROWSER_PATH names, if it is there."""
    if not Path(path).is_file():
        raise SetupError(
            f"环境变量 BROWSER_PATH 指向的文件不存在：{path}。",
            f"The environment variable BROWSER_PATH names a file that does not exist: {path}.",
        )
    return path


def installed() -> str | None:
    """Return the first browser on this machine that starts."""
    return next((path for path in candidates() if starts(path)), None)


def candidates() -> Iterator[str]:
    """Yield the places where a browser may be, best first; the last one is slow to work out."""
    yield from filter(None, map(shutil.which, NAMES))
    for variable in WINDOWS_VARIABLES:
        folder = os.environ.get(variable)
        if folder:
            yield from (str(Path(folder, place)) for place in WINDOWS_PLACES)
    yield from MACOS_PLACES
    yield from playwright_download()


def playwright_download() -> Iterator[str]:
    """Yield where Playwright keeps a browser of its own, whether it is there or not."""
    result = subprocess.run([sys.executable, "-c", PLAYWRIGHT], capture_output=True, text=True, check=False)
    if result.returncode == 0:
        yield result.stdout.strip()


def starts(path: str) -> bool:
    """Whether there is a browser: Ubuntu has a stub by that name which only points to a snap."""
    if not Path(path).is_file():
        return False
    if os.name == "nt":  # there, asking for the version would open a window
        return True
    return subprocess.run([path, "--version"], capture_output=True, check=False).returncode == 0


def lacks_chinese_font() -> bool:
    """Whether Chinese would show as boxes, as far as fontconfig can tell."""
    if not sys.platform.startswith("linux"):
        return False
    if shutil.which("fc-list") is None:
        return True
    result = subprocess.run(["fc-list", ":lang=zh"], capture_output=True, check=False)
    return result.returncode == 0 and not result.stdout.strip()


def may_install() -> bool:
    """Whether this is Debian or Ubuntu, and we are root."""
    return hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get") is not None


def apt_install(*packages: str) -> None:
    """Install packages of the system."""
    for arguments in (("update",), ("install", "-y", "--no-install-recommends", *packages)):
        result = subprocess.run(
            ["apt-get", *arguments],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
            env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
        )
        if result.returncode != 0:
            raise SetupError(
                last_lines(result.stdout) + "apt-get 安装失败，原因见上。", "apt-get failed; the reason is above."
            )
