"""What a search costs, against Pagefind, MiniSearch and FlexSearch: the same courses, one browser, one run.

`python3 run.py bench search 1000 10000 100000` names the sizes. Needs Chromium, and npm to fetch the peers once.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.bench.search.browser import launched, measured, table
from tests.bench.search.engines import LOADED_WHOLE, engines, install

SIZES = (1_000, 10_000)


def main(sizes: list[int]) -> None:
    """Print a table for each size."""
    install()
    with sync_playwright() as playwright:
        browser = launched(playwright)
        for size in sizes or SIZES:
            with tempfile.TemporaryDirectory() as folder:
                print(f"\n{size} courses", flush=True)
                rows = [measured(browser, engine) for engine in engines(Path(folder), size)]
                print(table(rows), flush=True)
            for name in (name for name, most in LOADED_WHOLE.items() if size > most):
                print(f"{name}: not run, it would take more than a minute to load", flush=True)
        browser.close()
