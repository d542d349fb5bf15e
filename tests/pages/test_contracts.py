"""Strings, icons and classes: all that is used exists, all that exists is used."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.repository import ROOT

PACKAGE = ROOT / "plugins" / "kedan"
_FILLER = re.compile(r"\{([a-z_]+)\}")


def sources(*suffixes: str) -> Iterator[str]:
    """Yield every source of the package with one of the suffixes."""
    for path in sorted(PACKAGE.rglob("*")):
        if path.suffix in suffixes and "dist" not in path.parts:
            yield path.read_text("utf-8")


def strings(language: str, area: str) -> dict[str, str]:
    path = PACKAGE / "locale" / language / f"{area}.json"
    return {f"{area}.{name}": text for name, text in json.loads(path.read_text("utf-8")).items()}


@pytest.mark.parametrize("area", ["pages", "words"])
def test_both_languages_fill_the_same_gaps(area: str) -> None:
    zh, en = strings("zh", area), strings("en", area)
    different = [key for key in zh if set(_FILLER.findall(zh[key])) != set(_FILLER.findall(en[key]))]
    assert different == []
    assert all(text.strip() for text in (*zh.values(), *en.values()) if text)


def test_no_template_says_anything_by_itself() -> None:
    han = re.compile(r"[\u4e00-\u9fff]")
    logo = "课"
    speaking = [
        path.name
        for path in (PACKAGE / "pages" / "templates").rglob("*.html")
        if han.search(path.read_text("utf-8").replace(logo, ""))
    ]
    assert speaking == []


def test_every_icon_is_used_and_every_used_one_exists() -> None:
    written = "".join(sources(".py", ".html", ".js"))
    icons = {path.stem for path in (PACKAGE / "web" / "icons").glob("*.svg")}
    assert {name for name in icons if f'"{name}"' not in written} == set()
    used = set(re.findall(r'icon\("([a-z-]+)"\)', written))
    assert used <= icons


_PUT_TOGETHER = {
    "kd-answer__status--",
    "kd-card__picked--",
    "kd-hatch__",
    "kd-legend__sign--",
    "kd-plan__",
    "kd-strip__band--",
    "kd-tray__",
}


def test_every_class_of_the_style_sheet_is_used() -> None:
    styled = {name for path in css_files() for name in re.findall(r"\.(kd-[a-z_-]+)", path.read_text("utf-8"))}
    written = "".join(sources(".py", ".html", ".js"))
    made = {"kd-state--", "kd-tick--", "kd-window--", "kd-d-", *_PUT_TOGETHER}
    unused = {name for name in styled if name not in written and not any(name.startswith(prefix) for prefix in made)}
    assert unused == set()


def test_the_style_sheet_stays_small() -> None:
    assert (PACKAGE / "web" / "dist" / "kedan.css").stat().st_size <= 56 * 1024


def css_files() -> list[Path]:
    return sorted((PACKAGE / "web" / "css").glob("*.css"))
