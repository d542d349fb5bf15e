"""`kedan serve`: what stands in its way, live reload over HTTP, and how it ends."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from http.client import HTTPConnection
from pathlib import Path
from typing import IO

import pytest

from kedan.locale import LANGUAGES
from tests.support.command import RUN, Outcome

COURSE = "catalog/courses/sample-college/school-planning.yml"
PAGE = "/courses/sample-college/school-planning.html"
SECONDS = 60
"""A bound for a busy machine: nobody waits who need not."""
ADDRESSES = (
    "nope",
    "127.0.0.1",
    "127.0.0.1:",
    ":8000",
    "127.0.0.1:http",
    "127.0.0.1:0",
    "127.0.0.1:99999",
    "127.0.0.1:-1",
    "300.1.1.1:8000",
    "nowhere.invalid:8000",
    "[::1:8000",
    "::1",
    "http://127.0.0.1:8000/",
    "localhost:８０００",
)


@pytest.fixture
def port() -> int:
    """A port that was free a moment ago."""
    with socket.create_server(("127.0.0.1", 0)) as found:
        return int(found.getsockname()[1])


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize("language", LANGUAGES)
def test_wrong_addresses_are_told(
    language: str, kedan: Callable[..., Outcome], golden: Callable[[str, str], None]
) -> None:
    seen = []
    for address in ADDRESSES:
        done = kedan("serve", "--address", address, "--lang", language)
        assert done.code == 2
        assert done.out == ""
        seen.append(f"$ kedan serve --address {address}\n{done.err}")
    golden(f"cli/serve/addresses.{language}.txt", "".join(seen))


@pytest.mark.usefixtures("project")
def test_an_address_of_another_machine_is_refused(kedan: Callable[..., Outcome]) -> None:
    done = kedan("serve", "--address", "192.0.2.1:8000")
    assert done.code == 2
    assert done.err.startswith("错误：不能在 192.0.2.1:8000 预览：")


@pytest.mark.usefixtures("project")
def test_a_port_that_is_taken_is_told_before_anything_is_made(port: int, kedan: Callable[..., Outcome]) -> None:
    with socket.create_server(("127.0.0.1", port)):
        done = kedan("serve", "--address", f"127.0.0.1:{port}")
    told = f"错误：127.0.0.1:{port} 已被占用。用 --address 换一个端口，例如 127.0.0.1:8001\n"
    assert done == Outcome(2, "", told)


def test_missing_settings_are_told(project: Path, port: int, kedan: Callable[..., Outcome]) -> None:
    address = f"127.0.0.1:{port}"
    done = kedan("serve", "--address", address, "--config", "nowhere.yml")
    assert done.code == 2
    assert done.err == "错误：没有找到 nowhere.yml。请在项目文件夹里运行，或用 --config 指定\n"
    (project / "mkdocs.yml").write_text("site_name: x\ntheme: material\n")
    done = kedan("serve", "--address", address)
    assert done.err == "错误：mkdocs.yml 里没有启用 kedan：在 plugins: 下面加一行“  - kedan”\n"


@pytest.mark.parametrize("language", LANGUAGES)
def test_mistakes_at_the_start_are_told_once(
    language: str, project: Path, port: int, kedan: Callable[..., Outcome]
) -> None:
    (project / COURSE).write_text("titel: x\n", "utf-8")
    done = kedan("serve", "--address", f"127.0.0.1:{port}", "--lang", language)
    assert done.code == 1
    assert done.err == kedan("check", "--lang", language).out


class Server:
    """`kedan serve` as a process, and what it has printed so far."""

    def __init__(self, folder: Path, port: int, *arguments: str) -> None:
        self.port = port
        self.process = subprocess.Popen(
            [*RUN, "serve", "--address", f"127.0.0.1:{port}", *arguments],
            cwd=folder,
            env={**os.environ, "PYTHONUNBUFFERED": "1", "TMPDIR": str(folder)},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
        )
        self.printed: list[str] = []
        self._reader = threading.Thread(target=self._read, args=(self.process.stdout,), daemon=True)
        self._reader.start()

    def _read(self, stream: IO[str]) -> None:
        self.printed.extend(iter(stream.readline, ""))

    @property
    def text(self) -> str:
        return "".join(self.printed)

    def get(self, path: str) -> str:
        """Return a page; empty where there is no answer."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=SECONDS)
        try:
            connection.request("GET", path)
            answer = connection.getresponse()
            return answer.read().decode("utf-8") if answer.status == 200 else ""
        except OSError:
            return ""
        finally:
            connection.close()

    def wait(self, met: Callable[[], bool]) -> None:
        """Wait until something is so; fail with what was printed if it does not come to that."""
        end = time.monotonic() + SECONDS
        while not met():
            assert time.monotonic() < end, self.text
            assert self.process.poll() is None, self.text
            time.sleep(0.1)

    def end(self) -> None:
        """End it, if it still runs."""
        self.process.kill()
        self.process.wait()
        self._reader.join(SECONDS)
        if self.process.stdout:
            self.process.stdout.close()

    def interrupt(self) -> int:
        """Press Ctrl+C; return the exit code."""
        self.process.send_signal(signal.SIGINT)
        code = self.process.wait(SECONDS)
        self._reader.join(SECONDS)
        return code


@pytest.fixture
def server(project: Path, port: int) -> Iterator[Server]:
    started = Server(project, port, "--lang", "en")
    yield started
    started.end()


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl+C is sent otherwise there")
def test_what_is_saved_is_seen(project: Path, server: Server) -> None:
    """A new title is shown; a mistake is explained while the old page stands; mended, the page is new."""
    course = project / COURSE
    entry = course.read_text("utf-8")
    server.wait(lambda: "学校发展规划工作坊" in server.get(PAGE))

    course.write_text(entry.replace("学校发展规划工作坊", "第二个题目"), "utf-8")
    server.wait(lambda: "第二个题目" in server.get(PAGE))

    course.write_text(entry.replace("title:", "titel:"), "utf-8")
    server.wait(lambda: "errors 1, files 1" in server.text)
    assert 'error[unknown-key] There is no field "titel"' in server.text
    assert f" --> {COURSE}:2:1\n" in server.text
    server.wait(lambda: "第二个题目" in server.get(PAGE))

    course.write_text(entry.replace("学校发展规划工作坊", "第三个题目"), "utf-8")
    server.wait(lambda: "第三个题目" in server.get(PAGE))
    assert "第三个题目" in server.get("/index.html") or "第三个题目" in server.get("/domains/planning.html")

    assert server.interrupt() == 0
    assert "Traceback" not in server.text
    assert server.text.count("error[unknown-key]") == 1
    assert [path.name for path in project.iterdir() if path.name.startswith("mkdocs_")] == []


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl+C is sent otherwise there")
def test_ctrl_c_while_it_builds_ends_it_quietly(server: Server) -> None:
    server.wait(lambda: "Building documentation" in server.text)
    assert server.interrupt() in {0, 2}
    assert "Traceback" not in server.text
