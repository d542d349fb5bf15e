"""A division of the GB/T 2260 list."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Region:
    """Province (2 digits), city (4) or county (6). A placeholder only stands between two real ones."""

    code: str
    name: str
    retired: bool = False
    placeholder: bool = False


def meant_region(code: str, regions: Mapping[str, Region]) -> Region | None:
    """Return the region of a code that is filled up with zeros, as statistics write it: 330100 is 3301.

    Where only a placeholder is left, the province or city above it is meant: 110100 is Beijing.
    """
    while len(code) > 2 and code.endswith("00"):  # noqa: PLR2004 - digits of a province
        code = code[:-2]
        region = regions.get(code)
        if region is not None:
            return regions.get(code[:-2]) if region.placeholder else region
    return None
