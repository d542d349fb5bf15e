"""Ids within one entry are used once: offerings, batches, tracks, sections, rules, vocabulary items."""

from __future__ import annotations

from collections.abc import Iterator

from kedan.checks import Info
from kedan.diagnostics.diagnostic import Diagnostic
from kedan.model.catalog import Catalog
from kedan.model.policy import AllOf, AnyOf, Rule
from kedan.source.document import Document, Route

INFO = Info("duplicate-id")


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
    for route, given in ids:
        if given in first:
            earlier = document.label(*first[given], text=INFO.words("first"))
            yield INFO.found(document.label(*route), related=(earlier,), id=given)
        first.setdefault(given, route)
