"""`python -m tests.bench.search.index_command SIZE FOLDER`: our own index, as a process to be measured.

Prints the seconds of CPU that the index took, without the making of the courses.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from kedan import locale, resources
from kedan.outputs.menu_index import menu_index
from kedan.outputs.strings import strings
from tests.bench.search.catalog import synthetic_catalog


def write_index(size: int, folder: Path) -> None:
    """Write the index of a synthetic catalog, and what a page needs to ask it."""
    catalog, words = synthetic_catalog(size), locale.load("zh")
    started = time.process_time()
    for file in (*strings(catalog, words), *menu_index(catalog, words)):
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)
    print(time.process_time() - started)
    (folder / "assets/kedan/kedan.js").write_bytes(resources.read_bytes("web", "dist", "kedan.js"))


if __name__ == "__main__":
    write_index(int(sys.argv[1]), Path(sys.argv[2]))
