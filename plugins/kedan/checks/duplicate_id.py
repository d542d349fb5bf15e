"""Ids within one entry are used once: offerings, batches, tracks, sections, rules, vocabulary items."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from kedan.checks import Info
from kedan.diagnostics.diagnostic import Diagnostic
from kedan.model.catalog import Catalog
from kedan.model.policy import AllOf, AnyOf, Rule
from kedan.source.document import Document
from kedan.source.spots import Route

INFO = Info("duplicate-id", reads_on=True)

_LONGEST = 2
"""More digits at the end of an id are a year or the like, not a number in a row."""


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Yield every id that stands a second time in its list."""
    for course in catalog.courses.values():
        yield from _within(course.document, ("offerings",), [offering.id for offering in course.offerings])
    for program in catalog.programs.values():
        yield from _within(program.document, ("tracks",), [track.id for track in program.tracks])
        yield from _within(program.document, ("batches",), [batch.id for batch in program.batches])
    for menu in catalog.menus.values():
        yield from _within(menu.document, ("sections",), [section.id for section in menu.sections])
    for vocabulary in catalog.vocabularies.values():
        yield from _within(vocabulary.document, ("items",), [item.id for item in vocabulary.items])
    for policy in catalog.policies.values():
        yield from _among(policy.document, _rules(("rules",), policy.rules))


def _within(document: Document, route: Route, ids: list[str]) -> Iterator[Diagnostic]:
    yield from _among(document, [((*route, number, "id"), given) for number, given in enumerate(ids)])


def _rules(route: Route, rules: tuple[Rule, ...]) -> list[tuple[Route, str]]:
    """Return the ids of rules and of the parts of `all` and `any`: results are named by them."""
    found: list[tuple[Route, str]] = []
    for number, rule in enumerate(rules):
        here: Route = (*route, number)
        found.append(((*here, "id"), rule.id))
        if isinstance(rule.demand, AllOf | AnyOf):
            key = "all" if isinstance(rule.demand, AllOf) else "any"
            found.extend(_rules((*here, key), rule.demand.rules))
    return found


def _among(document: Document, ids: list[tuple[Route, str]]) -> Iterator[Diagnostic]:
    first: dict[str, Route] = {}
    taken = {given for _, given in ids}
    for route, given in ids:
        if given and given in first:  # a broken item has none
            earlier = document.label(*first[given], text=INFO.words("first"))
            free = _free(given, taken)
            taken.add(free)
            yield INFO.found(document.label(*route), related=(earlier,), id=given, free=free)
        first.setdefault(given, route)


def _free(given: str, taken: set[str]) -> str:
    """Return an id like `given` that nothing in the list has: `batch-2` after `batch-1`."""
    stem, _, number = given.rpartition("-")
    stem, start = (stem, int(number) + 1) if stem and number.isdecimal() and len(number) <= _LONGEST else (given, 2)
    return next(name for nth in count(start) if (name := f"{stem}-{nth}") not in taken)
