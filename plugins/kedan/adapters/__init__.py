"""The hosts that publish a site: each takes finished pages and files, none takes part in making them."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

HOSTS = {"mkdocs": "kedan.adapters.mkdocs.host", "directory": "kedan.adapters.directory"}
"""Name -> module with `build`. A host is imported when it is used: MkDocs takes longer than a check."""


class Build(Protocol):
    """Writes the site of `catalog` (None: the usual one) below `out`; `config` is for hosts that have one.

    What is still right of the site in the folder `former` is taken over, if one is named. Without `search` the index
    of the menu is left out.
    """

    def __call__(
        self, catalog: Path | None, config: Path, out: Path, former: Path | None = None, *, search: bool = True
    ) -> None:
        """Build."""


def build_with(host: str) -> Build:
    """Return the `build` of a host."""
    return cast("Build", import_module(HOSTS[host]).build)
