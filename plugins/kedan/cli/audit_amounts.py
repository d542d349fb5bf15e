"""What a rule has and lacks, in words: what one has is rounded down, what is missing is rounded up."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from math import ceil, floor

from kedan.audit.answers import RuleAnswer, YearAnswer
from kedan.model.policy import Count, Distinct, Rule, Share, Unit
from kedan.wording.amounts import counted, fraction_words
from kedan.wording.labels import Labels
from kedan.wording.rules import amount_words


def have_words(answer: RuleAnswer | YearAnswer, rule: Rule, unit: Unit, labels: Labels) -> str:
    """Return what there is, such as `100 学分`."""
    return _words(answer.have or Fraction(0), rule, unit, labels, rounded=floor)


def gap_words(answer: RuleAnswer, rule: Rule, unit: Unit, labels: Labels) -> str:
    """Return what is missing or too much."""
    return _words(answer.gap or Fraction(0), rule, unit, labels, rounded=ceil)


def _words(value: Fraction, rule: Rule, unit: Unit, labels: Labels, *, rounded: Callable[[Fraction], int]) -> str:
    t = labels.t
    match rule.demand:
        case Count():
            return counted(fraction_words(value), "words.item", "words.items", t)
        case Distinct():
            return t("audit.values", n=fraction_words(value))
        case Share(of=of):
            amount = value * of.hundredths / 100
            return t("audit.share", amount=_amount(amount, unit, labels, rounded), share=fraction_words(value))
    return _amount(value, unit, labels, rounded)


def _amount(value: Fraction, unit: Unit, labels: Labels, rounded: Callable[[Fraction], int]) -> str:
    return amount_words(Fraction(rounded(value * 100), 100), unit, labels.t)
