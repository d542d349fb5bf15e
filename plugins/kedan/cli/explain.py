"""`kedan explain [ID]`: what a check finds, with an example and the right way; without an id all of them."""

from __future__ import annotations

from collections.abc import Iterator

import click

from kedan import resources
from kedan.checks import all_checks
from kedan.diagnostics.visible import quoted
from kedan.loading.suggest import closest
from kedan.locale import Locale
from kedan.project import KedanError

from . import localised

_FENCE = "```"
_READING = ("source", "entry")
"""Areas of the locale with the mistakes that reading and the schemas find."""


class _Gaps(dict[str, str]):
    """Fills every gap of a sentence with an ellipsis."""

    def __missing__(self, key: str) -> str:
        return "…"


def command(words: Locale) -> click.Command:
    """Return the command in one language."""

    def act(check_id: str | None) -> int:
        click.echo("\n".join(_list(words) if check_id is None else _one(words, check_id)))
        return 0

    return localised.command(words, "explain", act, click.Argument(["check_id"], required=False, metavar="[ID]"))


def _list(words: Locale) -> Iterator[str]:
    """Yield a line for every id: first the checks, then what keeps a file from being read."""
    checks, reading = _checks(words), _reading(words)
    width = max(map(len, (*checks, *reading)))
    for heading, ids in (("cli.explain.checks", checks), ("cli.explain.reading", reading)):
        yield words(heading)
        yield from (f"  {name:<{width}}  {_line(words, name, reading)}" for name in sorted(ids))
        yield ""
    yield words("cli.explain.more")


def _line(words: Locale, name: str, reading: dict[str, list[str]]) -> str:
    told = words.strings.get(f"explain.{name}")
    return told or _say(words, f"{reading[name][0]}.help")


def _one(words: Locale, name: str) -> Iterator[str]:
    checks, reading = _checks(words), _reading(words)
    if name not in checks and name not in reading:
        near = closest(name, sorted((*checks, *reading)))
        key = "cli.explain.unknown-near" if near else "cli.explain.unknown"
        raise KedanError(key, name=quoted(name), near=near or "")
    if name in checks and words.language == "zh":
        yield from _plain(resources.read_text("checks", "pages", f"{name}.md"))
        return
    yield name
    yield ""
    if told := words.strings.get(f"explain.{name}"):
        yield from (told, "")
    for stem in checks.get(name) or reading[name]:
        yield _say(words, f"{stem}.headline")
        remedy = _say(words, f"{stem}.help")
        if remedy.strip("…"):
            yield f"  {remedy}"


def _checks(words: Locale) -> dict[str, list[str]]:
    """Return the stems of the sentences of every check, by its id."""
    stems = _stems(words, "checks")
    return {check.info.id: stems.get(check.info.id, []) for check in all_checks()}


def _reading(words: Locale) -> dict[str, list[str]]:
    """Return the stems of the sentences of every mistake of reading, by its id."""
    return {name: stems for area in _READING for name, stems in _stems(words, area).items()}


def _stems(words: Locale, area: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for key in sorted(words.area(area)):
        stem, _, part = key.rpartition(".")
        if part == "headline":
            found.setdefault(stem.partition(".")[0], []).append(f"{area}.{stem}")
    return found


def _say(words: Locale, key: str) -> str:
    """Return a sentence with its gaps left open; empty where there is none."""
    return words.strings.get(key, "").format_map(_Gaps())


def _plain(page: str) -> Iterator[str]:
    """Yield the lines of a page without the marks of Markdown; examples are indented."""
    inside = False
    for line in page.rstrip("\n").split("\n"):
        if line.startswith(_FENCE):
            inside = not inside
        elif inside:
            yield f"    {line}"
        else:
            yield line.lstrip("#").lstrip() if line.startswith("#") else line
