"""`python -m tests.bench.search --size 1000`: the bench by itself."""

from __future__ import annotations

import argparse

from tests.bench.search import SIZES, main

parser = argparse.ArgumentParser(description="Measure the search against other engines.")
parser.add_argument("--size", type=int, action="append", help=f"how many courses; by default {SIZES}")
main(parser.parse_args().size or [])
