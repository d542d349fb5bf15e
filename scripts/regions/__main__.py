"""Gets the packages, merges their lists, and writes the result if it is fit to be written."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from .lists import Listing
from .merging import FIRST_MONTH, faults, merge, unconfirmed
from .packages import fetch, read_members
from .sources import SOURCES, Source
from .table import changes, counts, from_csv, to_csv

TARGET = Path(__file__).resolve().parents[2] / "plugins" / "kedan" / "data" / "regions.csv"


def collect(sources: Iterable[Source]) -> list[Listing]:
    """Get all packages and return their lists."""
    listings: list[Listing] = []
    for source in sources:
        with tempfile.TemporaryDirectory() as folder:
            texts = read_members(fetch(source, Path(folder)), source.members)
        if not texts:
            raise ValueError(f"{source.name} {source.version}: no file fits {source.members}")
        listings += source.parse(texts, source.month)
    return listings


def say(lines: Iterable[str]) -> None:
    """Write `lines` to the standard output."""
    sys.stdout.writelines(f"{line}\n" for line in lines)


def main(target: Path = TARGET, sources: Sequence[Source] = SOURCES) -> int:
    """Renew `target`; return the exit status."""
    listings = collect(sources)
    rows = merge(listings)
    wrong = faults(rows)
    if wrong:
        say(["Not written:", *wrong])
        return 1
    before = from_csv(target.read_text(encoding="utf-8")) if target.exists() else []
    changed = changes(before, rows)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(to_csv(rows), encoding="utf-8", newline="\n")
    months = sorted(listing.month for listing in listings if listing.month >= FIRST_MONTH)
    say([f"{len(listings)} lists, merged those of {months[0]} to {months[-1]}.", *counts(rows)])
    say(["Only in the newest list (check them):", *unconfirmed(listings)])
    say([f"{len(changed)} changes:", *(changed if before else [])])
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
