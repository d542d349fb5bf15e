"""The real catalog, published once a run by each host: the processes that share a run share the folders."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from kedan.adapters import build_with
from kedan.adapters.lock import locked
from kedan.project import KedanError
from tests.support.repository import ROOT

_PAUSE = 0.2
"""Seconds between two looks at a lock that another process holds."""


def site_of(host: str, request: pytest.FixtureRequest) -> Path:
    """Return the site that a host makes of the real catalog; nobody may write into it."""
    folder = _folder_of_the_run(request)
    site = folder / f"site-{host}"
    with _alone(folder / f"site-{host}.lock"):
        if not site.exists():
            half_made = Path(tempfile.mkdtemp(dir=folder))
            build_with(host)(ROOT / "catalog", ROOT / "mkdocs.yml", half_made)
            half_made.rename(site)
    return site


def _folder_of_the_run(request: pytest.FixtureRequest) -> Path:
    """Return a folder that is the same in all processes of a run, and in no other run."""
    factory: pytest.TempPathFactory = request.getfixturevalue("tmp_path_factory")
    own = factory.getbasetemp()
    return own.parent if hasattr(request.config, "workerinput") else own


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    """Hold a lock, waiting for it as long as another process does; one that dies lets it go."""
    with ExitStack() as held:
        while True:
            try:
                held.enter_context(locked(path, path))
                break
            except KedanError:
                time.sleep(_PAUSE)
        yield
