"""The index that the menu searches: a core of a fixed name, and pieces named after what is in them."""

from __future__ import annotations

from base64 import b32encode
from collections import defaultdict
from collections.abc import Iterator
from hashlib import sha256

from kedan.locale import Locale
from kedan.model.catalog import Catalog
from kedan.outputs.assets import FOLDER
from kedan.outputs.script import script_call
from kedan.outputs.site_file import SiteFile
from kedan.search.index import index_core, index_pieces

PIECES = f"{FOLDER}/search"
_LONG_ENOUGH = 6
"""Characters of a version: two versions of one piece are the same by one chance in a thousand million."""


def menu_index(catalog: Catalog, locale: Locale) -> Iterator[SiteFile]:
    """Yield the pieces as scripts, then the core, which names their versions."""
    versions: dict[str, list[str]] = defaultdict(list)
    syllables: set[str] = set()
    for piece in index_pieces(catalog, locale):
        content = script_call("kedan.shard", f"{piece.kind}-{piece.number}", *piece.data)
        version = _version(content)
        versions[piece.kind].append(version)
        syllables |= piece.syllables
        yield SiteFile(path=f"{PIECES}/{piece.kind}-{piece.number}-{version}.js", content=content)
    core = index_core(catalog, locale, versions, syllables)
    yield SiteFile(path=f"{FOLDER}/menu.js", content=script_call("kedan.shard", "menu", core))


def _version(content: bytes) -> str:
    return b32encode(sha256(content).digest()).decode().lower()[:_LONG_ENOUGH]
