"""The lines of a policy in words, each with its basis."""

from __future__ import annotations

from dataclasses import dataclass

from kedan.model.policy import Basis, Conversion, CountLine, Policy, Rule
from kedan.pages.edition import Edition
from kedan.pages.sources import SourceView, basis_view
from kedan.wording.rules import conversion_words, count_words, need_words, parts_of, where_words


@dataclass(frozen=True, kw_only=True, slots=True)
class RuleView:
    """A rule in words. `parts` are the rules that a combined one is made of."""

    title: str
    need: str
    scope: tuple[str, ...]
    note: str
    basis: SourceView | None
    parts: tuple[RuleView, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class LineView:
    """How some items are converted, or how much of them counts."""

    scope: tuple[str, ...]
    effect: tuple[str, ...]
    note: str
    basis: SourceView | None


def rule_view(rule: Rule, policy: Policy, edition: Edition) -> RuleView:
    """Return a rule in words."""
    return RuleView(
        title=rule.title,
        need=need_words(rule, policy.unit, edition.labels),
        scope=where_words(rule.where, policy.unit, edition.labels, edition.course_title),
        note=rule.note,
        basis=_own_basis(rule.basis, policy, edition),
        parts=tuple(rule_view(part, policy, edition) for part in parts_of(rule)),
    )


def conversion_view(line: Conversion, policy: Policy, edition: Edition) -> LineView:
    """Return a line of the conversion table."""
    return LineView(
        scope=where_words(line.where, policy.unit, edition.labels, edition.course_title),
        effect=(conversion_words(line, policy.unit, edition.t),),
        note="",
        basis=_own_basis(line.basis, policy, edition),
    )


def count_view(line: CountLine, policy: Policy, edition: Edition) -> LineView:
    """Return how much of some items counts."""
    return LineView(
        scope=where_words(line.where, policy.unit, edition.labels, edition.course_title),
        effect=count_words(line, policy.unit, edition.t),
        note=line.note,
        basis=_own_basis(line.basis, policy, edition),
    )


def _own_basis(basis: Basis | None, policy: Policy, edition: Edition) -> SourceView | None:
    """Return the basis of a line where it is another than that of the whole policy."""
    return basis_view(basis, edition) if basis and basis != policy.basis else None
