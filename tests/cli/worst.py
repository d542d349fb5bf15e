"""The worst files that we could think of: what `kedan check` has to answer in words, soon, and in little memory."""

from __future__ import annotations

import os
import socket
import stat
from collections.abc import Callable
from pathlib import Path

LIMIT = 64 * 1024

HEAD = "title: 校长领导力\nsample: true\n"


def _entry(text: str) -> bytes:
    return f"{HEAD}{text}".encode()[:LIMIT]


def _keys(form: str) -> bytes:
    """Return as many lines of a form as an entry can hold."""
    lines, size = [HEAD], len(HEAD.encode())
    for number in range(LIMIT):
        line = form.format(number) + "\n"
        size += len(line.encode())
        if size > LIMIT:
            break
        lines.append(line)
    return "".join(lines).encode()


def _offering(day: str, segments: int, number: int) -> str:
    """Return offerings, each with segments that start on the first days of a month."""
    days = ", ".join(f"{{starts: {day.format(f'{n:02}')}}}" for n in range(1, segments + 1))
    return "".join(f"- {{id: o{n}, segments: [{days}]}}\n" for n in range(number))


BOMB = "".join(f"{b}: &{b} [{', '.join([f'*{a}'] * 9)}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True))
FILES: dict[str, bytes] = {
    "brackets": b"[" * 60_000,
    "brackets-in-a-value": _entry("outcomes: " + "[" * 60_000),
    "bracket-pairs": _entry("outcomes: " + "[" * 30_000 + "]" * 30_000),
    "dashes": b"- " * 32_000,
    "dashes-in-a-value": _entry("outcomes:\n  " + "- " * 32_000),
    "questions": b"? " * 32_000,
    "question-and-colon": b"? a\n: " * 10_000,
    "indented-deeper-and-deeper": "".join(f"{' ' * depth}a{depth}:\n" for depth in range(300)).encode()[:LIMIT],
    "open-quote": _entry('summary: "' + "字" * 20_000),
    "quotes": _entry("summary: " + '"' * 60_000),
    "backslashes": _entry('summary: "' + "\\" * 60_000),
    "anchors": _entry("tags: [" + ", ".join(f"&a{n} x" for n in range(5_000)) + "]\n"),
    "tags": _entry("tags: [" + ", ".join("!!str x" for _ in range(6_000)) + "]\n"),
    "stars": _entry("summary: " + "*" * 60_000),
    "percents": b"%" * 60_000,
    "directives": b"%TAG !a! tag:a,2026:\n" * 3_000,
    "hashes": _entry("summary: " + "x #" * 20_000),
    "hash-on-every-line": _keys("x-{}: a #b"),
    "commas": _entry("tags: [" + "," * 60_000 + "]\n"),
    "wide-comma-list": _entry("domains: [" + "planning，" * 4_000 + "]\n"),
    "wide-colons": _keys("甲{}：乙"),
    "alias-bomb": _entry(f"a: &a [x, x, x, x, x, x, x, x, x]\n{BOMB}"),
    "merge-bomb": _entry("a: &a {x: 1}\n" + "".join(f"b{n}: &a {{<<: [*a, *a, *a]}}\n" for n in range(1_000))),
    "self-alias": _entry("tags: &a [*a]\n"),
    "unknown-keys": _keys("key{}: x"),
    "unknown-keys-chinese": _keys("课程{}: x"),
    "extra-keys-of-any-type": _keys("x-{}: [a, {{b: c}}]"),
    "same-key": _entry("note: x\n" * 8_000),
    "same-key-in-braces": _entry("hours: {" + "offline: 1, " * 5_000 + "}\n"),
    "mixed-items": _entry("tags: [" + ", ".join(["1", "x", "true", "[]", "{}", "null", "1.5"] * 3_000) + "]\n"),
    "equal-objects": _entry("tags: [" + ", ".join(["{a: b}"] * 7_000) + "]\n"),
    "empty-offerings": _entry("offerings: [" + "{}, " * 15_000 + "]\n"),
    "offerings-of-mistakes": _entry("offerings:\n" + "".join(f"  - {{Id: {n}, capacity: 十}}\n" for n in range(2_000))),
    "audiences": _entry(
        "audiences:\n" + "  - {roles: [校长, 副校长], route: 自选, credits: {total: 1, offline: 1}}\n" * 500
    ),
    "rough-numbers": _entry("standards: {moe-2013-3: [" + "第1条, " * 5_000 + "]}\n"),
    "long-title": _entry("title2: x\n") + ("title: " + "长" * 20_000).encode(),
    "long-chinese-word": _entry("category: " + "规划" * 10_000),
    "long-id": _entry("providers: [" + "a-" * 30_000 + "]\n"),
    "long-date": _entry("added: " + "2027-" * 12_000),
    "long-key": _entry("x" * 60_000 + ": y\n"),
    "long-number": _entry("hours: {offline: " + "9" * 60_000 + "}\n"),
    "long-decimal": _entry("hours: {offline: 1." + "9" * 60_000 + "}\n"),
    "long-quoted-number": _entry('hours: {offline: "' + "1 " * 30_000 + '"}\n'),
    "sexagesimal": _entry("hours: {offline: 1" + ":59" * 20_000 + "}\n"),
    "exponent": _entry("hours: {offline: 1e999999999}\n"),
    "not-a-number": _entry("hours: {offline: .nan, online: .inf, total: -.inf}\n"),
    "fraction": _entry("x-a: 1/" + "9" * 60_000),
    "block-text": _entry("description: |\n" + "  字\n" * 10_000),
    "folded-text": _entry("summary: >\n" + "  a\n\n" * 12_000),
    "plain-text-over-lines": _entry("summary: a\n" + "  b\n" * 15_000),
    "blank-lines": b"\n" * LIMIT,
    "blank-lines-and-a-mistake": b"title: [x\n" + b"\n" * 65_000,
    "tabs": b"\t" * LIMIT,
    "comments": b"#\n" * 32_000,
    "nothing-but-marks": b"--- \n" * 13_000,
    "combining": _entry("summary: " + "e" + "\u0301" * 30_000),
    "joiners": _entry("summary: " + "👩\u200d" * 8_000),
    "hidden": _entry("summary: " + "\u202e" * 20_000),
    "escapes": _entry('summary: "' + "\\u202e" * 10_000 + '"\n'),
    "nul": b"\0" * LIMIT,
    "random": bytes((n * n * 31 + n * 7) % 256 for n in range(LIMIT)),
    "gb18030": ("title: " + "校长" * 16_000).encode("gb18030"),
    "utf-16": ("title: " + "校长" * 16_000).encode("utf-16"),
    "flags": _entry("summary: " + "\U0001f3f4\U000e0067\U000e0062\U000e007f" * 4_000),
    "flags-and-a-hidden-character": _entry("summary: " + "\U0001f3f4\U000e0067\U000e0062\U000e007f" * 4_000 + "\u202e"),
    "joiners-between-letters": _entry("summary: " + "a\u200d" * 15_000),
    "hidden-in-many-values": _keys('x-{}: "\\x1b"'),
    "cut-by-a-hash-in-lines": _entry("domains: [\n" + "a #b\n" * 12_000),
    "unclosed-on-every-line": b'a: "x\n' * 10_000,
    "not-escaped": _entry('summary: "' + "\\q" * 30_000 + '"'),
    "surrogates-escaped": _entry('summary: "' + "\\ud800" * 10_000 + '"'),
    "conflict-markers": b"<<<<<<< HEAD\n" * 5_000,
    "nearly-known-keys": _keys("prerequisites{:x}" + "a" * 30 + ": 1"),
    "long-keys": _keys("a" * 900 + "{}: x"),
    "keys-without-a-colon": _keys("title{}"),
    "unknown-domains": _entry("domains: [" + ",".join(f"plannin{n:x}" for n in range(4_000)) + "]"),
    "unknown-courses": _entry("prerequisites: [" + ",".join(f"sample-college/plan-{n:x}" for n in range(2_000)) + "]"),
    "unknown-regions": _entry(
        "audiences: [{roles: [principal], route: elective, regions: ["
        + ",".join(f'"{n:06}"' for n in range(6_000))
        + "]}]"
    ),
    "unknown-batches": _entry("offerings:\n" + "".join(f"- {{id: a{n:x}, batch: three/b{n:x}}}\n" for n in range(199))),
    "days-that-are-none": _entry("offerings:\n" + _offering("2027-02-{}", 30, 199)),
    "days-in-the-wrong-order": _entry("offerings:\n" + _offering("2027-01-{}, ends: 2026-01-01", 10, 199)),
    "overlapping-audiences": _entry("audiences:\n" + "- {roles: [principal], route: elective}\n" * 1_400),
    "syllabus-of-8000": _entry("syllabus: [" + "a," * 7_900 + "]"),
    "mapping-for-a-title": b"sample: true\ntitle: {" + b",".join(b"a%d: 1" % n for n in range(7_000)) + b"}",
    "markdown-brackets": _entry("description: '" + "[" * 60_000 + "'"),
    "blanks-in-a-date": _entry("added: '2027" + " " * 60_000 + "年'"),
    "blank-lines-between-items": _entry("tags:\n" + "- a\n\n\n\n\n\n\n\n\n" * 5_000),
    "eight-megabytes-of-lines": b"title: x\n" * 1_000_000,
}
"""As the entry courses/sample-college/hostile.yml."""

VALID: dict[str, bytes] = {
    "offerings-and-segments": _entry("offerings:\n" + _offering("2027-01-{}", 10, 199)),
    "extra-keys": _keys("x-{}: x")[: 40 * 1024].rpartition(b"\n")[0],
    "brackets-in-a-description": _entry("description: '" + "[" * 1_900 + "'"),
    "quotes-in-a-description": _entry("description: |\n  " + "> " * 900),
    "long-description": _entry("description: |\n" + "  字\n" * 1_900),
    "comments-only-but-two-lines": _entry("# a comment\n" * 5_000),
    "far-indented": _entry("summary:\n" + " " * 60_000 + "x"),
    "spaces-at-the-ends": _entry("note: x" + " " * 60_000 + "\n"),
}
"""The same, but right."""

NOUNS: dict[str, bytes] = {
    "site.yml": _keys("titel{}: x"),
    "retired.yml": b"entries:\n" + b"- {noun: course, id: a/b, since: 2026-09, moved_to: a/c}\n" * 1_000,
    "vocabularies/domains.yml": b"title: x\ntitle_en: x\nitems: [" + b"{id: a, zh: a, en: a}," * 2_500 + b"]",
    "vocabularies/roles.yml": b"[" * LIMIT,
    "institutions/sample-college.yml": _entry("members: [" + ",".join(f"a{n:x}" for n in range(7_000)) + "]"),
    "programs/three-years.yml": _entry("batches:\n" + "".join(f"- {{id: b{n}}}\n" for n in range(2_500))),
    "menus/autumn.yml": _entry("sections:\n" + "- {id: a, domain: planing, courses: [a/b]}\n" * 1_000),
    "policies/cycle.yml": _entry("rules: [" + "{id: a, title: a, all: [" * 2_500),
    "policies/rules.yml": _entry("rules:\n" + "".join(f"- {{id: r{n}, sum: {{gte: x}}}}\n" for n in range(1_900))),
}
"""By their place in the catalog."""


def _sparse(path: Path) -> None:
    with path.open("wb") as stream:
        stream.truncate(100 * 1024 * 1024)


def _pipe(path: Path) -> None:
    os.mkfifo(path)


def _socket(path: Path) -> None:
    own = socket.socket(socket.AF_UNIX)
    here = Path.cwd()
    os.chdir(path.parent)  # the address of a socket is short
    own.bind(path.name)
    os.chdir(here)
    own.close()


def _device(path: Path) -> None:
    os.mknod(path, stat.S_IFCHR | 0o600, os.makedev(1, 5))  # /dev/zero


def _link_to(target: str) -> Callable[[Path], None]:
    def make(path: Path) -> None:
        path.symlink_to(target)

    return make


def _unreadable(path: Path) -> None:
    path.write_bytes(HEAD.encode())
    path.chmod(0)


def _folder(path: Path) -> None:
    path.mkdir()
    for depth in range(40):
        path /= f"deeper-{depth}.yml"
        path.mkdir()
    (path / "entry.yml").write_bytes(b"title: x\n")


def _many(path: Path) -> None:
    path.mkdir()
    for number in range(300):
        (path / f"{number}.yml").write_bytes(b"title\n")


PLACES: dict[str, Callable[[Path], None]] = {
    "sparse-file-of-100-megabytes": _sparse,
    "pipe": _pipe,
    "socket": _socket,
    "device": _device,
    "link-to-a-device": _link_to("/dev/zero"),
    "link-to-a-file": _link_to("/etc/passwd"),
    "link-to-a-folder": _link_to("/"),
    "link-to-itself": _link_to("link-to-itself.yml"),
    "link-to-nothing": _link_to("nothing"),
    "unreadable-file": _unreadable,
    "folder-named-as-a-file": _folder,
    "many-files-in-a-folder": _many,
}
"""What is no file at all; some need a system or rights that not everyone has."""
