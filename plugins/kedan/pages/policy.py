"""Policies: credit rules in plain words, each with the document that sets it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

from kedan.model.policy import Policy
from kedan.pages.addresses import POLICIES, entry_file, policy_page
from kedan.pages.assembly import finished
from kedan.pages.edition import Edition
from kedan.pages.page import Draft, Page
from kedan.pages.parts import Fact, Word, text_fact, words_fact
from kedan.pages.policy_lines import LineView, RuleView, conversion_view, count_view, rule_view
from kedan.pages.sources import EntryView, SourceView, basis_view, entry_view, source_view
from kedan.wording.amounts import counted
from kedan.wording.conditions import condition_words
from kedan.wording.rules import unit_words


@dataclass(frozen=True, kw_only=True, slots=True)
class InheritedView:
    """The rules of a policy that this one extends, without those that it replaces."""

    policy: Word
    basis: SourceView
    rules: tuple[RuleView, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class PolicyView:
    """What the template of a policy reads."""

    trail: tuple[Word, ...]
    title: str
    sample: bool
    summary: str
    unit: str
    facts: tuple[Fact, ...]
    basis: SourceView
    rules: tuple[RuleView, ...]
    inherited: tuple[InheritedView, ...]
    conversions: tuple[LineView, ...]
    counting: tuple[LineView, ...]
    documents: tuple[SourceView, ...]
    note: str
    entry: EntryView


def policy_pages(edition: Edition) -> Iterator[Draft]:
    """Yield a page each."""
    for policy_id in edition.catalog.policies:
        yield Draft(policy_page(policy_id), POLICIES, partial(_page, policy_id))


def _page(policy_id: str, edition: Edition) -> Page:
    policy = edition.catalog.policies[policy_id]
    return finished(
        edition,
        "policy.html",
        policy_view(policy, edition),
        address=policy_page(policy.id),
        title=policy.title,
        description=policy.summary or policy.title,
        section=POLICIES,
        source=entry_file("policies", policy.id),
    )


def policy_view(policy: Policy, edition: Edition) -> PolicyView:
    """Return the context of a policy's page."""
    return PolicyView(
        trail=(Word(edition.t("pages.policies"), POLICIES),),
        title=policy.title,
        sample=policy.sample,
        summary=policy.summary,
        unit=unit_words(policy.unit, edition.t),
        facts=tuple(_facts(policy, edition)),
        basis=basis_view(policy.basis, edition),
        rules=tuple(rule_view(rule, policy, edition) for rule in policy.rules),
        inherited=tuple(_inherited(policy, edition)),
        conversions=tuple(conversion_view(line, policy, edition) for line in policy.convert),
        counting=tuple(count_view(line, policy, edition) for line in policy.count),
        documents=tuple(_documents(policy, edition)),
        note=policy.note,
        entry=entry_view("policies", policy.id, "", edition),
    )


def _facts(policy: Policy, edition: Edition) -> Iterator[Fact]:
    t = edition.t
    yield from text_fact(t("pages.authority"), policy.authority)
    who = condition_words(policy.applies_to, edition.labels) or t("pages.everyone")
    yield from text_fact(
        t("pages.applies-to"), edition.labels.joined((who, t("pages.opt-in") if policy.opt_in else ""))
    )
    yield from text_fact(t("pages.unit"), unit_words(policy.unit, t))
    if policy.cycle:
        years = counted(policy.cycle.years, "pages.years-one", "pages.years", t)
        since = t("pages.cycle-from", year=policy.cycle.starts) if policy.cycle.starts else ""
        yield from text_fact(t("pages.cycle"), edition.labels.joined((years, since)))
    yield from words_fact(t("pages.extends"), (policy_word(name, edition) for name in policy.extends), listed=True)


def policy_word(policy_id: str, edition: Edition) -> Word:
    """Return the title of a policy, linked where it has a page."""
    known = edition.catalog.policies.get(policy_id)
    return Word(known.title, policy_page(policy_id), sample=known.sample) if known else Word(policy_id)


def _documents(policy: Policy, edition: Edition) -> Iterator[SourceView]:
    """Yield the basis, with the date of the source where both are one document; else the source too."""
    basis, source = basis_view(policy.basis, edition), source_view(policy.source, edition)
    if source is None or source.document != basis.document:
        yield from (one for one in (basis, source) if one)
    else:
        yield replace(basis, date=source.date, url=basis.url or source.url, host=basis.host or source.host)


def _inherited(policy: Policy, edition: Edition) -> Iterator[InheritedView]:
    own = {rule.id for rule in policy.rules}
    for name in policy.extends:
        extended = edition.catalog.policies.get(name)
        if extended:
            kept = (rule for rule in extended.rules if rule.id not in own)
            rules = tuple(rule_view(rule, extended, edition) for rule in kept)
            yield InheritedView(
                policy=policy_word(name, edition), basis=basis_view(extended.basis, edition), rules=rules
            )
