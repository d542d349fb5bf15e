"""Texts of YAML made at random: heaps of pieces, and entries as authors write them."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from kedan.source.characters import first_refused

PIECES = (
    *(
        "title: 校长",
        "summary:",
        "- a",
        "  - b",
        "domains: [planning, culture]",
        "hours: {offline: 16}",
        "text: |",
        "  字",
    ),
    *(
        "---",
        "...",
        "\t",
        " ",
        "\n",
        "\r\n",
        "\r",
        ":",
        "：",
        "#",
        " #",
        "# 注",
        "'",
        '"',
        "“",
        "[",
        "]",
        "{",
        "}",
        ",",
        "，",
    ),
    *("&a", "*a", "!!str", "!x", "<<", "? ", "- ", "-", "|", ">", "%", "@", "`", "\\", '"\\x1b"', "\u202e", "\u3000"),
    *(
        "\ufeff",
        "\0",
        "\x85",
        "\u2028",
        "👩\u200d🏫",
        "no",
        "1:30",
        "016",
        "2027-01-13",
        "\u00a0",
        "<<<<<<< HEAD",
        "null",
    ),
)
FRAGMENTS = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)
LINES = st.lists(st.sampled_from(PIECES), max_size=30).map("\n".join)

# What an author can type on one line, and what it must be read as.
WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp", "Zs")), min_size=1
)
TEXTS = st.lists(WORDS, min_size=1, max_size=4).map(" ".join).filter(lambda text: first_refused(text) is None)
NUMBERS = st.integers(-(10**9), 10**9) | st.decimals(min_value=0, max_value=10**6, places=2)
SCALARS = st.none() | st.booleans() | NUMBERS | TEXTS
KEYS = st.from_regex(r"[a-z][a-z_-]{0,12}", fullmatch=True)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=12,
)
ENTRIES = st.dictionaries(KEYS, VALUES, min_size=1, max_size=6)


def flow(value: Any) -> str:
    """Write a value on one line, every text in double quotes."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return f"{value:.2f}"
    if isinstance(value, list):
        return "[" + ", ".join(flow(item) for item in value) + "]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {flow(item)}" for key, item in value.items()) + "}"
    return json.dumps(value, ensure_ascii=False)


def block(value: Any, indent: str = "") -> str:
    """Write a value over several lines, as an author would."""
    if isinstance(value, dict) and value:
        return "".join(f"\n{indent}{key}: {block(item, indent + '  ')}" for key, item in value.items())
    if isinstance(value, list) and value:
        return "".join(f"\n{indent}- {flow(item)}" for item in value)
    return flow(value)
