"""Answers as JSON: the same in both languages, exact numbers as texts."""

from __future__ import annotations

from fractions import Fraction

from .answers import PolicyAnswer, RuleAnswer, YearAnswer
from .compare import Row
from .data import Data, basis_data, bounds_data, present
from .notes import Note
from .ranking import Suggestion


def answer_data(answer: PolicyAnswer) -> Data:
    """Return the answers of one policy."""
    window = answer.window
    return {
        "id": answer.id,
        "title": answer.title,
        "unit": str(answer.unit),
        "sample": answer.sample,
        "applies": str(answer.applies),
        "basis": basis_data(answer.basis),
        "window": window and {"first": window.first, "last": window.last, "assumed": window.assumed},
        "done": [_rule(rule) for rule in answer.done],
        "planned": [_rule(rule) for rule in answer.planned],
        "both": [_rule(rule) for rule in answer.both],
        "items": [
            {
                "id": item.id,
                "year": item.year,
                "raw": _exact(item.raw),
                "counted": _exact(item.counted),
                "inside": item.inside,
            }
            for item in answer.items
        ],
    }


def row_data(row: Row) -> Data:
    """Return the policies that have one rule, the strictest first."""
    return {"rule": row.rule, "unit": str(row.unit), "policies": list(row.policies)}


def note_data(note: Note) -> Data:
    """Return what is odd about a course on the list."""
    return {"item": note.item, "kind": str(note.kind), "course": note.course, "other": note.other}


def suggestion_data(suggestion: Suggestion) -> Data:
    """Return a course that closes something."""
    return {
        "course": suggestion.course,
        "offering": suggestion.offering,
        "year": suggestion.year,
        "closes": str(suggestion.closes),
        "fills": [{"policy": fill.policy, "rule": fill.rule, "part": str(fill.part)} for fill in suggestion.fills],
        "breaks": [{"policy": policy, "rule": rule} for policy, rule in suggestion.breaks],
    }


def _rule(rule: RuleAnswer) -> Data:
    return {
        "id": rule.id,
        "title": rule.title,
        "status": str(rule.status),
        "have": _exact(rule.have),
        "need": None if rule.need is None else bounds_data(rule.need),
        "gap": _exact(rule.gap),
        "by": list(rule.by),
        "unknown": list(rule.unknown),
        "approx": rule.approx,
        **present(
            amounts=_amounts(rule),
            years=[_year(year) for year in rule.years],
            parts=[_rule(part) for part in rule.parts],
            reason=rule.reason,
            basis=basis_data(rule.basis),
        ),
    }


def _amounts(rule: RuleAnswer) -> Data | None:
    """Return a share in the unit too: `over by 2/45` is 16 of it."""
    if rule.of is None or rule.have is None or rule.gap is None:
        return None
    return {"of": str(rule.of), "have": str(rule.have * rule.of), "gap": str(rule.gap * rule.of)}


def _year(year: YearAnswer) -> Data:
    return {
        "year": year.year,
        "status": str(year.status),
        "have": str(year.have),
        "gap": str(year.gap),
        "by": list(year.by),
        "unknown": list(year.unknown),
    }


def _exact(value: Fraction | None) -> str | None:
    return None if value is None else str(value)
