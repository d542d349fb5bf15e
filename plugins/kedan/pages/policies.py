"""The list of policies."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kedan.model.policy import Policy
from kedan.pages.addresses import POLICIES
from kedan.pages.assembly import finished
from kedan.pages.edition import Edition
from kedan.pages.page import Draft, Page
from kedan.pages.parts import Word
from kedan.pages.policy import policy_word
from kedan.pages.policy_lines import RuleView, rule_view
from kedan.pages.sources import SourceView, basis_view
from kedan.wording.conditions import condition_words


@dataclass(frozen=True, kw_only=True, slots=True)
class Listed:
    """A policy in the list."""

    word: Word
    summary: str
    details: str
    basis: SourceView
    rules: tuple[RuleView, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class PolicyList:
    """What the template of the list reads; policies of real documents come before the sample ones."""

    real: tuple[Listed, ...]
    samples: tuple[Listed, ...]


def policy_list(edition: Edition) -> Iterator[Draft]:
    """Yield the list; nothing where the catalog has no policies."""
    if edition.catalog.policies:
        yield Draft(POLICIES, POLICIES, _page)


def _page(edition: Edition) -> Page:
    policies = edition.catalog.policies.values()
    return finished(
        edition,
        "policies.html",
        PolicyList(
            real=tuple(_listed(policy, edition) for policy in policies if not policy.sample),
            samples=tuple(_listed(policy, edition) for policy in policies if policy.sample),
        ),
        address=POLICIES,
        title=edition.t("pages.policies"),
        description=edition.t("pages.policies-lead"),
        section=POLICIES,
    )


def _listed(policy: Policy, edition: Edition) -> Listed:
    who = condition_words(policy.applies_to, edition.labels) or edition.t("pages.everyone")
    return Listed(
        word=policy_word(policy.id, edition),
        summary=policy.summary,
        details=edition.labels.joined((policy.authority, who)),
        basis=basis_view(policy.basis, edition),
        rules=tuple(rule_view(rule, policy, edition) for rule in policy.rules),
    )
