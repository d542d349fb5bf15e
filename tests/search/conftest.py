"""The index of a catalog on the disk, and the engine that answers from it."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from kedan import locale
from kedan.model.catalog import Catalog
from kedan.outputs.menu_index import menu_index
from scripts import node
from tests.support.repository import ROOT

Ask = Callable[[Catalog, Sequence[Mapping[str, Any]]], list[dict[str, Any]]]


@pytest.fixture
def ask(tmp_path: Path) -> Ask:
    """Answer requests by the engine of the browser, from the index of a catalog."""

    def answers(catalog: Catalog, requests: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
        for file in menu_index(catalog, locale.load("zh")):
            path = tmp_path / file.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(file.content)
        script = ROOT / "tests" / "web" / "search" / "answer.js"
        result = subprocess.run(
            [node.ready().node, str(script), str(tmp_path / "assets" / "kedan")],
            input=json.dumps(requests),
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert not result.stderr, result.stderr
        found: list[dict[str, Any]] = json.loads(result.stdout)
        return found

    return answers
