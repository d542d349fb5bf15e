"""How hosts read what we print: workflow commands, SARIF, Code Quality, a table of Markdown."""

from __future__ import annotations

import html
import json
import re
from typing import Any
from urllib.parse import unquote, urlsplit

from kedan.diagnostics.visible import is_hidden

COMMANDS = ("error", "warning", "notice", "debug", "group", "add-mask", "add-path", "set-env", "stop-commands")
_CELL = r"(?:[^\\`*_\[\]<>|~&$!#@\n]|&#\d+;)*"
ROW = re.compile(rf"\| ({_CELL}):\d+ \| \*\*\w+\*\* ({_CELL}) \| ({_CELL}(?:<br>{_CELL})*) \|")
"""A row in which nothing but our own marks could mean anything."""
MENTION = re.compile(r"(?<![A-Za-z0-9_])@\w")
CALLS = re.compile(r"@\w|[#!$~%&^]\w|://|www\.|\bgh-\d|:[\w+-]+:", re.IGNORECASE)
"""What hosts look for in text: people, issues, links, emoji."""

Command = tuple[str, dict[str, str], str]


def commands(text: str) -> list[Command]:
    """Return what runners do with a log: `::command::` starts a line, `##[command]` and `##vso[…]` stand anywhere."""
    return [command for line in text.split("\n") if (command := _new(line.lstrip()) or _old(line))]


def _new(line: str) -> Command | None:
    name_and_properties, colons, message = line.removeprefix("::").partition("::")
    name, _, listed = name_and_properties.partition(" ")
    if not line.startswith("::") or not colons or name not in COMMANDS:
        return None
    pairs = [pair.split("=", 1) for pair in listed.split(",") if "=" in pair]
    return name, {key: _plain(value, {"%3A": ":", "%2C": ","}) for key, value in pairs}, _plain(message, {})


def _old(line: str) -> Command | None:
    name = re.search(r"##(?P<azure>vso)?\[(?P<name>[^\s\]]*)[^\]]*\]", line, re.IGNORECASE)
    return (name["name"], {}, "") if name and (name["azure"] or name["name"] in COMMANDS) else None


def _plain(text: str, more: dict[str, str]) -> str:
    for code, char in {"%0D": "\r", "%0A": "\n", **more, "%25": "%"}.items():
        text = text.replace(code, char)
    return text


def hidden(text: str) -> list[str]:
    """Return what no terminal may get."""
    return [char for char in text if char != "\n" and is_hidden(char)]


def code_quality(text: str) -> list[dict[str, Any]]:
    """Return the rows of a Code Quality report after a look at their form."""
    rows: list[dict[str, Any]] = json.loads(text)
    for row in rows:
        assert set(row) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert row["description"]
        assert not hidden(row["description"])
        assert not MENTION.search(row["description"])
        assert row["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert re.fullmatch(r"[0-9a-f]{64}", row["fingerprint"])
        assert set(row["location"]) == {"path", "lines"}
        assert not hidden(row["location"]["path"])
        assert row["location"]["lines"].keys() == {"begin"}
        assert row["location"]["lines"]["begin"] >= 1
    assert len({row["fingerprint"] for row in rows}) == len(rows)
    return rows


def sarif(text: str) -> list[dict[str, Any]]:
    """Return the results of a SARIF log after a look at their form."""
    log = json.loads(text)
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    assert set(run) == {"tool", "columnKind", "results"}
    assert run["columnKind"] == "unicodeCodePoints"
    driver = run["tool"]["driver"]
    assert driver["name"] == "kedan"
    assert re.fullmatch(r"[a-z]{2}", driver["language"])
    rules = [rule["id"] for rule in driver["rules"]]
    assert len(set(rules)) == len(rules)
    results: list[dict[str, Any]] = run["results"]
    for result in results:
        assert rules[result["ruleIndex"]] == result["ruleId"]
        assert result["level"] in {"error", "warning", "note"}
        _look_at_message(result["message"])
        assert len(result["locations"]) == 1
        related = result.get("relatedLocations", [])
        assert [location["id"] for location in related] == list(range(1, len(related) + 1))
        for location in (*result["locations"], *related):
            _look_at_location(location)
    return results


def _look_at_message(message: dict[str, str]) -> None:
    assert set(message) == {"text"}
    assert message["text"]
    assert not hidden(message["text"])
    assert not re.search(r"\]\(|\{\d+\}", message["text"])
    assert not MENTION.search(message["text"])


def _look_at_location(location: dict[str, Any]) -> None:
    assert set(location) <= {"id", "message", "physicalLocation"}
    if "message" in location:
        _look_at_message(location["message"])
    physical = location["physicalLocation"]
    uri = urlsplit(physical["artifactLocation"]["uri"])
    assert (uri.scheme, uri.netloc, uri.query, uri.fragment) == ("", "", "", "")
    assert re.fullmatch(r"(?:[A-Za-z0-9._~/-]|%[0-9A-F]{2})*", uri.path)
    unquote(uri.path, errors="strict")
    region = physical["region"]
    assert set(region) == {"startLine", "startColumn", "endLine", "endColumn"}
    assert (1, 1) <= (region["startLine"], region["startColumn"]) <= (region["endLine"], region["endColumn"])


def rows(text: str) -> list[tuple[str, str, str]]:
    """Return the cells of the table below the heading, as they are shown, after a look at each."""
    heading, blank, names, line, *below = text.split("\n")
    assert re.fullmatch(r"## [^`*_\[\]<>|@#]+", heading)
    assert blank == ""
    assert names.count("|") == 4
    assert line == "| --- | --- | --- |"
    cells = []
    for row in below[: below.index("") if "" in below else None]:
        matched = ROW.fullmatch(row)
        assert matched, row
        path, what, helps = (html.unescape(cell.replace("<br>", "\n")) for cell in matched.groups())
        assert not CALLS.search(f"{path}\n{what}\n{helps}")
        cells.append((path, what, helps))
    return cells
