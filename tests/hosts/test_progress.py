"""A long build tells how far it is on a terminal, and nowhere else."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pytest

from kedan import locale
from kedan.adapters.progress import told

ZH = locale.load("zh")


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def slow_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """A second passes whenever somebody looks."""
    seconds = iter(range(1000))
    monkeypatch.setattr("kedan.adapters.progress.time.monotonic", lambda: next(seconds))


@pytest.mark.usefixtures("slow_clock")
def test_a_terminal_shows_how_many_are_done_and_is_clean_afterwards() -> None:
    terminal = Terminal()
    assert list(told(("a", "b"), ZH, terminal)) == ["a", "b"]
    assert terminal.getvalue() == "\r\x1b[K已完成 0 / 2 页\r\x1b[K已完成 1 / 2 页\r\x1b[K"


@pytest.mark.usefixtures("slow_clock")
@pytest.mark.parametrize("stream", [io.StringIO(), None], ids=["pipe", "closed"])
def test_a_pipe_is_left_alone(stream: io.StringIO | None) -> None:
    assert list(told(("a", "b"), ZH, stream)) == ["a", "b"]
    assert not stream or stream.getvalue() == ""


def test_a_short_build_shows_nothing() -> None:
    terminal = Terminal()
    parts: Iterator[str] = told(("a", "b"), ZH, terminal)
    assert list(parts) == ["a", "b"]
    assert terminal.getvalue() == ""
