"""The merged list as CSV, and what a new one changes."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from dataclasses import astuple, fields

from .merging import Row


def to_csv(rows: Iterable[Row]) -> str:
    """Return the text of the CSV."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(field.name for field in fields(Row))
    writer.writerows(astuple(row) for row in rows)
    return out.getvalue()


def from_csv(text: str) -> list[Row]:
    """Return the rows of a CSV that `to_csv` wrote."""
    return [Row(**record) for record in csv.DictReader(io.StringIO(text))]


def changes(before: Iterable[Row], after: Iterable[Row]) -> list[str]:
    """Return the lines that tell what `after` changes in `before`."""
    old = {row.code: row for row in before}
    new = {row.code: row for row in after}
    lines = []
    for code in sorted(old.keys() | new.keys()):
        if code not in old:
            lines.append(f"+ {_words(new[code])}")
        elif code not in new:
            lines.append(f"- {_words(old[code])}")
        elif old[code] != new[code]:
            lines.append(f"~ {_words(old[code])} -> {_words(new[code])}")
    return lines


def _words(row: Row) -> str:
    return " ".join(filter(None, (row.code, row.name, row.level, row.status, row.until)))


def counts(rows: Iterable[Row]) -> list[str]:
    """Return one line for each level and status with the number of its rows."""
    tally: dict[tuple[str, str], int] = {}
    for row in rows:
        key = (row.status, row.level)
        tally[key] = tally.get(key, 0) + 1
    return [f"{status} {level}: {number}" for (status, level), number in sorted(tally.items())]
