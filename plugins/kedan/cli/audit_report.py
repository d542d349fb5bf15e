"""The answers of an audit as text for people and as JSON for programs; no text of a list can act or forge a line."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from kedan.audit.answers import PolicyAnswer, RuleAnswer, Status
from kedan.audit.answers_data import answer_data, note_data, row_data
from kedan.audit.compare import Row, side_by_side
from kedan.audit.match import Match
from kedan.audit.notes import Note
from kedan.audit.ruleset import RuleSet
from kedan.audit.selection import Selection
from kedan.diagnostics.render.as_json import render_json
from kedan.diagnostics.render.as_text import render_text
from kedan.diagnostics.render.parts import json_text
from kedan.diagnostics.report import Report
from kedan.diagnostics.visible import visible
from kedan.locale import Locale
from kedan.model.catalog import Catalog
from kedan.model.policy import AllOf, AnyOf, Basis, Rule
from kedan.wording.dates import date_words
from kedan.wording.labels import Labels
from kedan.wording.rules import need_words

from .audit_amounts import gap_words, have_words

_TOLD_BY_PLACE = {"unknown-course", "unknown-offering"}
"""Notes that reading the list gave already, with their place."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Told:
    """All that is to be told of one list."""

    rules: tuple[RuleSet, ...]
    answers: tuple[PolicyAnswer, ...]
    notes: tuple[Note, ...]
    selection: Selection
    catalog: Catalog
    now: int


def as_text(told: Told, words: Locale) -> str:
    """Return the answers in words, a block a policy."""
    page = _Page(told, Labels.of_catalog(told.catalog, words))
    blocks = [page.policy(*pair) for pair in zip(told.rules, told.answers, strict=True)]
    blocks += [page.compared(side_by_side(told.answers)), page.noted()]
    lines = [[_line(line) for line in block] for block in blocks]
    return "\n\n".join("\n".join(block) for block in lines if block) or words("audit.none")


def as_json(told: Told, _words: Locale) -> str:
    """Return the answers as data; ids and exact numbers, no sentences."""
    return json_text(
        {
            "year": told.now,
            "answers": [answer_data(answer) for answer in told.answers],
            "compare": [row_data(row) for row in side_by_side(told.answers)],
            "notes": [note_data(note) for note in told.notes],
        }
    )


FORMATS: Mapping[str, Callable[[Told, Locale], str]] = {"text": as_text, "json": as_json}


def mistakes(report: Report, words: Locale, form: str) -> str:
    """Return what is wrong with a list; the last paragraph, which counts the entries of a catalog, is left out."""
    if form == "json":
        return render_json(report, words, False)  # noqa: FBT003 - the form of a Renderer
    return render_text(report, words, False).rpartition("\n\n")[0]  # noqa: FBT003


def _line(text: str) -> str:
    """Return a line that is one: no title can forge another, nor reach the terminal as a command."""
    return visible(" ".join(text.splitlines()))


@dataclass(frozen=True, slots=True)
class _Page:
    told: Told
    labels: Labels

    def policy(self, rules: RuleSet, answer: PolicyAnswer) -> Iterator[str]:
        """Yield the lines of one policy."""
        t = self.labels.t
        yield t("audit.policy-sample" if answer.sample else "audit.policy", title=answer.title, id=answer.id)
        if answer.applies is not Match.YES:
            yield t("audit.applies-open" if answer.applies is Match.OPEN else "audit.applies-no")
        if answer.window:
            key = "audit.window-assumed" if answer.window.assumed else "audit.window"
            yield t(key, first=answer.window.first, last=answer.window.last)
        yield self._basis(answer.basis)
        done = {rule.id: rule for rule in answer.done}
        for rule, both in zip(rules.rules, answer.both, strict=True):
            yield from self._rule(rule, done[rule.id], both, answer, "  ")
        yield from self._items("audit.outside", [one.id for one in answer.items if not one.inside], "")

    def _rule(self, rule: Rule, done: RuleAnswer, both: RuleAnswer, policy: PolicyAnswer, indent: str) -> Iterator[str]:
        t = self.labels.t
        need = need_words(rule, policy.unit, self.labels)
        yield indent + t("audit.rule", status=self._status(both.status), title=both.title, need=need)
        inner = f"{indent}    "
        if both.have is not None and not both.years:
            have = have_words(done, rule, policy.unit, self.labels), have_words(both, rule, policy.unit, self.labels)
            yield inner + t("audit.have", done=have[0], both=have[1])
        if both.gap and both.status is not Status.WAIVED:
            over = both.status is Status.OVER
            yield inner + t(
                "audit.over" if over else "audit.short", gap=gap_words(both, rule, policy.unit, self.labels)
            )
        yield from self._years(rule, both, policy, inner)
        if both.reason:
            yield inner + t("audit.reason", reason=both.reason)
        if both.approx:
            yield inner + t("audit.approx")
        yield from self._items("audit.by", both.by, inner)
        yield from self._items("audit.unknown", both.unknown, inner)
        if both.basis and both.basis != policy.basis:
            yield inner + self._basis(both.basis)
        if isinstance(rule.demand, AllOf | AnyOf):
            for part in zip(rule.demand.rules, done.parts, both.parts, strict=True):
                yield from self._rule(*part, policy, inner)

    def _years(self, rule: Rule, both: RuleAnswer, policy: PolicyAnswer, indent: str) -> Iterator[str]:
        for year in both.years:
            have = have_words(year, rule, policy.unit, self.labels)
            status = self._status(year.status)
            yield indent + self.labels.t("audit.year", year=year.year, status=status, have=have)

    def _status(self, status: Status) -> str:
        return self.labels.t(f"audit.status.{status}")

    def _basis(self, basis: Basis | None) -> str:
        t = self.labels.t
        if basis is None:
            return t("audit.no-basis")
        checked = t("audit.checked", date=date_words(basis.checked, t))
        unverified = "" if basis.verified else t("audit.unverified")
        parts = self.labels.joined((basis.document, basis.article, checked, unverified))
        return t("audit.basis", parts=parts)

    def _items(self, key: str, ids: tuple[str, ...] | list[str], indent: str) -> Iterator[str]:
        if ids:
            yield indent + self.labels.t(key, items=tuple(self._name(item) for item in ids))

    def _name(self, item: str) -> str:
        """Return the title of an item by its place in the list."""
        key, _, place = item.partition("/")
        if key == "done":
            return self.told.selection.done[int(place)].title
        return self._course(self.told.selection.planned[int(place)].course)

    def _course(self, name: str) -> str:
        course = self.told.catalog.courses.get(name)
        return course.title if course else name

    def compared(self, rows: tuple[Row, ...]) -> Iterator[str]:
        """Yield a line for every rule that several policies have."""
        shared = [row for row in rows if len(row.policies) > 1]
        if shared:
            yield self.labels.t("audit.compared")
        for row in shared:
            yield "  " + self.labels.t("audit.strictest", rule=row.rule, policies=row.policies)

    def noted(self) -> Iterator[str]:
        """Yield what is odd about the courses of the list."""
        found = [note for note in self.told.notes if note.kind not in _TOLD_BY_PLACE]
        if found:
            yield self.labels.t("audit.notes")
        for note in found:
            course, other = self._course(note.course), self._course(note.other)
            yield "  " + self.labels.t(f"audit.note.{note.kind}", course=course, other=other)
