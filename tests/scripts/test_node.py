"""Which Node.js runs the browser tools, and what is said when npm fails."""

from __future__ import annotations

import json

import pytest

from run import ROOT
from scripts import node

# Said by npm 11 with nobody at the registry's address.
REFUSED = """\
npm error code ECONNREFUSED
npm error syscall connect
npm error errno ECONNREFUSED
npm error FetchError: request to http://127.0.0.1:9/yocto-queue failed, reason: connect ECONNREFUSED 127.0.0.1:9
"""


@pytest.mark.parametrize("version", ["v20.19.0\n", "v20.20.2\n", "v22.13.1\n", "v24.0.0\n", "v25.1.0\n"])
def test_a_node_that_serves(version: str) -> None:
    assert node.serves(version)


@pytest.mark.parametrize("version", ["v18.20.4\n", "v20.18.9\n", "v21.7.3\n", "v22.12.0\n", "v23.11.0\n"])
def test_a_node_that_does_not(version: str) -> None:
    assert not node.serves(version)


def test_no_node_on_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("scripts.node.shutil.which", {"node": "/usr/bin/node"}.get)
    assert node.on_machine() is None


def test_no_network() -> None:
    assert str(node.npm_error(REFUSED)) == (
        "连接不上 npm 软件包服务器：请检查网络后重试；需要镜像时设置环境变量 npm_config_registry。\n"
        "The npm package server cannot be reached: check the network and try again; "
        "for a mirror set the environment variable npm_config_registry."
    )


def test_another_failure_is_shown_in_npms_own_words() -> None:
    assert str(node.npm_error("npm error code EUSAGE\n")) == (
        "npm error code EUSAGE\n"
        "浏览器脚本所用的工具没有装上，原因见上。\n"
        "The tools for the browser sources could not be installed; the reason is above."
    )


def test_the_lock_holds_hashes_and_no_addresses() -> None:
    packages = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    del packages[""]
    assert [name for name, package in packages.items() if "resolved" in package] == []
    assert [name for name, package in packages.items() if "integrity" not in package] == []


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-node.lock"])
def test_the_locks_of_python_hold_hashes_and_no_addresses(name: str) -> None:
    lines = (ROOT / name).read_text(encoding="utf-8").replace("\\\n", "").splitlines()
    assert [line for line in lines if "==" not in line or "--hash=sha256:" not in line] == []
    assert [line for line in lines if "://" in line or " @ " in line] == []
