"""Which keys of the locale a part of the package can ask for: whole strings, and strings put together from parts."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from tests.support.catalogs import REPOSITORY

PACKAGE = REPOSITORY / "plugins" / "kedan"
_IN_TEMPLATE = re.compile(r"(?<![.\w])t\(\s*[\"']([a-z][a-z0-9.-]+)[\"']")
_DEEPEST = 4
"""`headline` of a kind of an id of an area: no key is put together in more steps."""

Hole = None
Pattern = tuple[str | None, ...]
"""An f-string: its texts, and None where something is filled in."""


@dataclass(frozen=True)
class Sayings:
    """The strings that some modules hold, docstrings left out."""

    constants: frozenset[str]
    patterns: frozenset[Pattern]

    def can_say(self, key: str) -> bool:
        """Return whether `key` is one of the strings, or put together from them."""
        return self._derives(key, _DEEPEST)

    def _derives(self, text: str, depth: int) -> bool:
        if text in self.constants:
            return True
        return depth > 0 and any(self._fits(pattern, text, depth - 1) for pattern in self._by_shape)

    @cached_property
    def _by_shape(self) -> tuple[Pattern, ...]:
        """The patterns that say something by themselves: `{a}{b}` would fit anything."""
        return tuple(pattern for pattern in self.patterns if any(part and part.strip(" .") for part in pattern))

    def _fits(self, pattern: Pattern, text: str, depth: int) -> bool:
        if not pattern:
            return not text
        part, *rest = pattern
        if part is not None:
            return text.startswith(part) and self._fits(tuple(rest), text[len(part) :], depth)
        ends = [len(text)] if not rest else range(1, len(text))
        return any(self._fits(tuple(rest), text[end:], depth) and self._derives(text[:end], depth) for end in ends)


def sayings(*paths: str) -> Sayings:
    """Return what the modules at or below `paths` of the package hold."""
    found = [_of_module(path) for name in paths for path in _modules(PACKAGE / name)]
    constants = frozenset[str]().union(*(module.constants for module in found))
    return Sayings(constants, frozenset[Pattern]().union(*(module.patterns for module in found)))


def template_keys() -> Iterator[tuple[Path, str]]:
    """Yield every key that a template asks for."""
    for path in sorted(PACKAGE.rglob("*.html")):
        yield from ((path, key) for key in _IN_TEMPLATE.findall(path.read_text("utf-8")))


def module_constants() -> Iterator[tuple[Path, str]]:
    """Yield every string of every module."""
    for path in _modules(PACKAGE):
        yield from ((path, constant) for constant in sorted(_of_module(path).constants))


def calls(folder: str, *names: str) -> Iterator[tuple[Path, ast.Call]]:
    """Yield the calls of functions and methods of these names."""
    for path in _modules(PACKAGE / folder):
        for node in ast.walk(_tree(path)):
            if isinstance(node, ast.Call) and _name(node.func) in names:
                yield path, node


def text_of(node: ast.expr | None) -> str:
    """Return the text of a plain string; empty for anything else."""
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _asks_for_beginning(node: ast.AST) -> bool:
    """Return whether a call is about how a key begins: what it names need not be a whole one."""
    return isinstance(node, ast.Call) and _name(node.func) in {"startswith", "removeprefix"}


def _modules(path: Path) -> list[Path]:
    return [path] if path.is_file() else sorted(path.rglob("*.py"))


@cache
def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


@cache
def _of_module(path: Path) -> Sayings:
    nodes = list(ast.walk(_tree(path)))
    alone = {id(node.value) for node in nodes if isinstance(node, ast.Expr)}  # docstrings
    alone |= {id(part) for node in nodes if _asks_for_beginning(node) for part in ast.walk(node)}
    constants = {
        node.value
        for node in nodes
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in alone
    }
    return Sayings(frozenset(constants), frozenset(_pattern(node) for node in nodes if isinstance(node, ast.JoinedStr)))


def _pattern(node: ast.JoinedStr) -> Pattern:
    return tuple(text_of(part) if isinstance(part, ast.Constant) else Hole for part in node.values)
