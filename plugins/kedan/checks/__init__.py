"""Rules beyond the schema: one module a rule, found by its name; `kedan.checks.<id with underscores>`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from kedan.diagnostics.diagnostic import Diagnostic, Label, Severity
from kedan.loading.load import Loaded
from kedan.locale import Message, Value, message
from kedan.model.catalog import Catalog


@dataclass(frozen=True, slots=True)
class Info:
    """What a check is called, and how grave its findings are."""

    id: str
    severity: Severity = Severity.ERROR
    reads_on: bool = False
    """Whether it also judges what is left of a course with other mistakes; only where that can't mislead."""
    needs_all: bool = False
    """Whether it tells of what the catalog lacks: with a broken file left out, nobody knows."""

    def found(self, primary: Label, *, related: tuple[Label, ...] = (), kind: str = "", **values: Value) -> Diagnostic:
        """Return a finding: the sentences are `checks.<id>.headline` and `.help`, of a `kind` if named."""
        stem = f"checks.{self.id}.{kind}" if kind else f"checks.{self.id}"
        return Diagnostic(
            id=self.id,
            severity=self.severity,
            headline=message(f"{stem}.headline", **values),
            primary=primary,
            related=related,
            help=(message(f"{stem}.help", **values),),
        )

    def words(self, name: str, **values: Value) -> Message:
        """Return the words beside a label."""
        return message(f"checks.{self.id}.{name}", **values)


@dataclass(frozen=True, slots=True)
class Check:
    """A rule: its name, and the function that yields what breaks it."""

    info: Info
    run: Callable[[Catalog], Iterator[Diagnostic]]


@cache
def all_checks() -> tuple[Check, ...]:
    """Return every check of this package, in the order of their ids."""
    modules = (import_module(f"{__name__}.{found.name}") for found in iter_modules(__path__))
    checks = (Check(module.INFO, module.check) for module in modules)
    return tuple(sorted(checks, key=lambda check: check.info.id))


def run_checks(loaded: Loaded) -> Iterator[Diagnostic]:
    """Yield what every check finds."""
    is_whole = all(found.severity is not Severity.ERROR for found in loaded.diagnostics)
    for check in all_checks():
        if is_whole or not check.info.needs_all:
            yield from check.run(loaded.draft if check.info.reads_on else loaded.catalog)
