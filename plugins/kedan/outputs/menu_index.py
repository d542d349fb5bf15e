"""The index that the menu searches: a core of a fixed name, and pieces named after what is in them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from kedan.locale import Locale
from kedan.model.catalog import Catalog
from kedan.outputs.assets import FOLDER
from kedan.outputs.script import content_version, script_call
from kedan.outputs.site_file import SiteFile
from kedan.search.index import Index
from kedan.search.memory import Memory

PIECES = f"{FOLDER}/search"


def menu_index(catalog: Catalog, locale: Locale, memory: Memory | None = None) -> Iterator[SiteFile]:
    """Yield the pieces as scripts, then the core, which names their versions; `memory` is of the build before."""
    versions: dict[str, list[str]] = defaultdict(list)
    syllables: set[str] = set()
    index = Index.of(catalog, locale)
    for piece in index.pieces(memory):
        content = script_call("kedan.shard", f"{piece.kind}-{piece.number}", *piece.data)
        version = content_version(content)
        versions[piece.kind].append(version)
        syllables |= piece.syllables
        yield SiteFile(path=f"{PIECES}/{piece.kind}-{piece.number}-{version}.js", content=content)
    core = script_call("kedan.shard", "menu", index.core(versions, syllables))
    yield SiteFile(path=f"{FOLDER}/menu.js", content=core)
