"""What all tests share: goldens, a clean environment, how long hypothesis looks."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator

import pytest
from hypothesis import HealthCheck, settings

from tests.support import golden as goldens

settings.register_profile(
    "suite",
    max_examples=60,
    deadline=None,
    database=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("long", max_examples=5000, deadline=None, database=None)
settings.load_profile("suite")

_GOLDENS = pytest.StashKey[goldens.Goldens]()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="rewrite the goldens from what the tests produce now")


def pytest_configure(config: pytest.Config) -> None:
    update = bool(config.getoption("--update-golden"))
    if update and hasattr(config, "workerinput"):
        raise pytest.UsageError("--update-golden sees all tests or deletes what it does not see: leave out -n")
    if update and os.environ.get("CI", "").lower() == "true":
        raise pytest.UsageError("--update-golden is for people: CI compares, it does not rewrite")
    config.stash[_GOLDENS] = goldens.Goldens(update)


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    kept = session.config.stash[_GOLDENS]
    if kept.update and exitstatus == pytest.ExitCode.OK and goldens.is_whole_run(session.config):
        kept.sweep()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    kept = config.stash[_GOLDENS]
    if kept.update:
        terminalreporter.section("goldens")
        for line in goldens.summary(kept.changed):
            terminalreporter.write_line(line)


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a text with the file of that name below tests/golden/."""
    kept = request.config.stash[_GOLDENS]

    def compare(name: str, text: str) -> None:
        kept.compare(request.node.nodeid.partition("::")[0], name, text)

    return compare


@pytest.fixture(scope="session", autouse=True)
def _clean_environment(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Take away what the developer's terminal would bring into a text, and leave nothing behind."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("caches")))
        for name in list(os.environ):
            if name.startswith("KEDAN_") or name in {"NO_COLOR", "FORCE_COLOR", "CLICOLOR", "CLICOLOR_FORCE"}:
                patch.delenv(name)
        patch.setenv("COLUMNS", "80")
        patch.setenv("TERM", "dumb")
        yield
