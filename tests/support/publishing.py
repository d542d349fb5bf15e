"""Publishing without a build before."""

from __future__ import annotations

from pathlib import Path

from kedan.adapters.former import Former
from kedan.site import Site


class _Nothing:
    def get(self, _key: bytes) -> None:
        """Know nothing."""

    def put(self, _key: bytes, _value: str) -> None:
        """Forget it at once."""


def first_build(site: Site) -> Former:
    """Return what is known before the first build of a site: nothing."""
    return Former.of(site, Path("nowhere"), _Nothing())
