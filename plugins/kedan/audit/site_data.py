"""All that the browser needs to audit a list on its own."""

from __future__ import annotations

from kedan.model.catalog import Catalog

from .data import Data, course_data, rules_data
from .menu import menu_rules
from .ruleset import ruleset


def audit_data(catalog: Catalog) -> Data:
    """Return policies with what they inherit, menus as rules, and what the audit asks of every course."""
    return {
        "policies": [rules_data(ruleset(policy, catalog.policies)) for policy in catalog.policies.values()],
        "menus": [rules_data(menu_rules(menu, catalog.courses)) for menu in catalog.menus.values()],
        "courses": [course_data(course) for course in catalog.courses.values()],
    }
