"""A division of the GB/T 2260 list."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Region:
    """Province (2 digits), city (4) or county (6). A placeholder only stands between two real ones."""

    code: str
    name: str
    retired: bool = False
    placeholder: bool = False
