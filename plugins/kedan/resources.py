"""The one reader of package data: locales, base schemas, regions, templates, browser bundle."""

from __future__ import annotations

import json
from functools import cache
from hashlib import blake2b
from importlib.resources import files
from pathlib import Path
from typing import Any

_PACKAGE = files("kedan")
_REPOSITORY = Path(__file__).parents[2]


def read_bytes(*parts: str) -> bytes:
    """Return the bytes of a file inside the package."""
    return _PACKAGE.joinpath(*parts).read_bytes()


def read_text(*parts: str) -> str:
    """Return the text of a UTF-8 file inside the package."""
    return read_bytes(*parts).decode("utf-8")


@cache
def schema_dir() -> Path:
    """Return the folder of the base schemas: in the wheel, or in the checkout of an editable install."""
    packaged = Path(str(_PACKAGE.joinpath("schemas")))
    return packaged if packaged.is_dir() else _REPOSITORY / "schemas"


@cache
def fingerprint() -> str:
    """Return what tells this program from any other version of it: what the package holds, and what it builds on."""
    from importlib.metadata import version  # noqa: PLC0415 - a tenth of the start of the program, and mostly not needed

    digest = blake2b(digest_size=16)
    for path in sorted(Path(str(_PACKAGE)).rglob("*")):
        if path.is_file() and path.suffix != ".pyc":
            digest.update(path.read_bytes())
    for name in ("jinja2", "markdown", "nh3"):
        digest.update(version(name).encode())
    return digest.hexdigest()


def read_schemas() -> dict[str, Any]:
    """Return every base schema by its file name."""
    return {path.name: json.loads(path.read_text("utf-8")) for path in sorted(schema_dir().glob("*.schema.json"))}


def locale_areas(language: str) -> tuple[str, ...]:
    """Return the names of the locale files of a language."""
    folder = _PACKAGE.joinpath("locale", language)
    return tuple(sorted(entry.name.removesuffix(".json") for entry in folder.iterdir() if entry.name.endswith(".json")))
