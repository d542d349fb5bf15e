"""A rule can be met with the courses of the catalog. A necessary test only: who passes it may still fail."""

from __future__ import annotations

from collections.abc import Iterator

from kedan.audit.menu import LIMIT_COURSES, LIMIT_CREDITS, NOTHING, menu_rules
from kedan.audit.reach import Offers, reach
from kedan.audit.ruleset import ruleset
from kedan.checks import Info, menu_bounds, menu_limits
from kedan.diagnostics.diagnostic import Diagnostic, Severity
from kedan.model.catalog import Catalog
from kedan.model.menu import Menu
from kedan.model.policy import AllOf, AnyOf, Policy, Rule
from kedan.source.spots import Route
from kedan.wording.amounts import fraction_words

INFO = Info("unreachable-rule", Severity.WARNING, needs_all=True)


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Yield rules that stay short even if all courses are taken that serve those they apply to."""
    for policy in catalog.policies.values():
        if not policy.opt_in:  # who opts in may have to go elsewhere
            yield from _of_policy(policy, catalog)
    contradictory = {found.primary.place.path for one in (menu_bounds, menu_limits) for found in one.check(catalog)}
    for menu in catalog.menus.values():
        if menu.document.path not in contradictory:
            yield from _of_menu(menu, catalog)


def _of_policy(policy: Policy, catalog: Catalog) -> Iterator[Diagnostic]:
    """Yield the policy's own rules; inherited ones are told where they stand."""
    rules = ruleset(policy, catalog.policies)
    offers = Offers(rules, catalog.courses.values(), policy.applies_to)
    for number, rule in enumerate(policy.rules):
        most = reach(rule, offers) if _is_sound(rule, catalog) else None
        if most is not None:
            primary = policy.document.label("rules", number, "id")
            yield INFO.found(primary, kind="policy", id=rule.id, most=fraction_words(most))


def _of_menu(menu: Menu, catalog: Catalog) -> Iterator[Diagnostic]:
    rules = menu_rules(menu, catalog.courses)
    offers = Offers(rules, catalog.courses.values(), menu.audience)
    for rule in rules.rules:
        most = None if rule.where.course == NOTHING else reach(rule, offers)  # empty-section tells of nothing
        if most is not None:
            primary = menu.document.label(*_route(menu, rule), "at_least")
            yield INFO.found(primary, kind="menu", most=fraction_words(most))


def _is_sound(rule: Rule, catalog: Catalog) -> bool:
    """Return whether the catalog has all courses that a rule names; `unknown-id` tells of others."""
    parts = rule.demand.rules if isinstance(rule.demand, AllOf | AnyOf) else ()
    return all(name in catalog.courses for name in rule.where.course) and all(_is_sound(one, catalog) for one in parts)


def _route(menu: Menu, rule: Rule) -> Route:
    if rule.id in {LIMIT_COURSES, LIMIT_CREDITS}:
        return ("limits", rule.id.partition(".")[2])
    number = next(number for number, section in enumerate(menu.sections) if section.id == rule.id)
    return ("sections", number, "pick")
