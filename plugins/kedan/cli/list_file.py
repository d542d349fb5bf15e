"""The list of a principal as a file: read as strictly as an entry, every mistake with its place."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from kedan import resources
from kedan.audit.selection import Confirmation, Done, Planned, Profile, Selection, Waiver
from kedan.diagnostics.diagnostic import Diagnostic, Label, Place, Severity
from kedan.diagnostics.report import Report
from kedan.diagnostics.visible import quoted
from kedan.loading.decode.reader import Reader
from kedan.loading.explain.context import problem
from kedan.loading.files import Slot
from kedan.loading.judge import Judge
from kedan.loading.rules import every_rule
from kedan.loading.schema import SchemaSet
from kedan.loading.suggest import closest
from kedan.loading.vocabularies import SCHEMA_NAME, vocabulary_schema
from kedan.locale import Term, message
from kedan.model.catalog import Catalog
from kedan.model.policy import Unit
from kedan.model.terms import Delivery
from kedan.source.limits import Limits
from kedan.source.reading import read
from kedan.source.spots import Route

_SCHEMA = "list.schema.json"
_LIMITS = Limits(most_bytes=3 * 1024 * 1024, most_values=100_000)
"""A page keeps what it showed of some hundred courses: much more than an entry, and never more than this."""
_NO_LIST = {"not-text", "too-large", "too-many-values", "not-a-mapping"}
_NO_ENTRY = {"region": "entry.unknown-id.region", "policy": "audit.no-policy"}
"""Noun -> what to do about an id that nothing has, and that looks like none."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ListFile:
    """What came of reading a list. `selection` is None where mistakes left nothing to go on with."""

    selection: Selection | None
    report: Report


def read_list(path: Path, catalog: Catalog) -> ListFile:
    """Read the list at `path`; OSError where there is none."""
    with path.open("rb") as stream:
        reading = read(path.as_posix(), stream.read(_LIMITS.most_bytes + 1), _LIMITS)
    if reading.document is None:
        return _file(None, path, reading.text, [_of_a_list(found) for found in reading.diagnostics])
    verdict = _judge(catalog).explain(Slot("list", ""), reading.document, _selection)
    found = [*reading.diagnostics, *verdict.mistakes]
    if found or verdict.entry is None:
        return _file(None, path, reading.text, found)
    reader: Reader
    selection, reader = verdict.entry
    found = list(_references(selection, reader, catalog))
    broken = any(one.severity is Severity.ERROR for one in found)
    return _file(None if broken else selection, path, reading.text, found)


def _of_a_list(found: Diagnostic) -> Diagnostic:
    """Return what keeps a file from being read; what helps with an entry is of no use where it is no list at all."""
    return replace(found, help=(message("audit.no-list"),)) if found.id in _NO_LIST else found


def _file(selection: Selection | None, path: Path, text: str, found: Iterable[Diagnostic]) -> ListFile:
    report = Report(diagnostics=tuple(found), texts={path.as_posix(): text}, counts={})
    return ListFile(selection=selection, report=report)


def _judge(catalog: Catalog) -> Judge:
    schemas = {**resources.read_schemas(), _SCHEMA: json.loads(resources.read_text("audit", _SCHEMA))}
    merged = vocabulary_schema(catalog.vocabularies.values())
    english = {
        **json.loads(resources.read_text("locale", "schema.en.json")),
        **json.loads(resources.read_text("audit", "list.schema.en.json")),
    }
    labels = {
        name: {item.id: Term(item.zh, item.en) for item in found.items} for name, found in catalog.vocabularies.items()
    }
    titles = {name: Term(found.title, found.title_en) for name, found in catalog.vocabularies.items()}
    return Judge(SchemaSet({**schemas, SCHEMA_NAME: merged}), english, {"": titles, **labels})


def _selection(reader: Reader, _name: str) -> tuple[Selection, Reader]:
    return selection(reader), reader


def selection(reader: Reader) -> Selection:
    """Decode a list."""
    return Selection(
        profile=_profile(reader.child("profile")),
        done=tuple(_done(part) for part in reader.children("done")),
        planned=tuple(_planned(part) for part in reader.children("planned")),
        waivers=tuple(_waiver(part) for part in reader.children("waivers")),
        confirmed=tuple(
            Confirmation(rule=part.text("rule"), policy=part.text("policy")) for part in reader.children("confirmed")
        ),
    )


def _profile(reader: Reader | None) -> Profile:
    if reader is None:
        return Profile()
    return Profile(
        roles=reader.texts("role"),
        stages=reader.texts("stage"),
        region=reader.text("region"),
        school_category=reader.text("school_category"),
        cycle_start=reader.whole("cycle_start"),
    )


def _done(reader: Reader) -> Done:
    unit, delivery = reader.text("unit"), reader.text("delivery")
    return Done(
        title=reader.text("title"),
        year=reader.whole("year") or 0,
        amount=reader.amount("amount"),
        unit=Unit(unit) if unit else None,
        category=reader.text("category"),
        delivery=Delivery(delivery) if delivery else None,
        domains=reader.texts("domains"),
        kinds=reader.texts("kinds"),
        course=reader.text("course"),
    )


def _planned(reader: Reader) -> Planned:
    return Planned(course=reader.text("course"), offering=reader.text("offering"), year=reader.whole("year"))


def _waiver(reader: Reader) -> Waiver:
    return Waiver(rule=reader.text("rule"), reason=reader.text("reason"), policy=reader.text("policy"))


def _references(chosen: Selection, reader: Reader, catalog: Catalog) -> Iterator[Diagnostic]:
    """Yield what the list names and the catalog lacks. Courses go out of a catalog: that is no error."""
    if chosen.profile.region and chosen.profile.region not in catalog.regions:
        yield _no_entry("region", reader.place("profile", "region"), chosen.profile.region, ())
    for at, record in enumerate(chosen.done):
        yield from _course(reader, ("done", at), record.course, "", catalog)
    for at, entry in enumerate(chosen.planned):
        yield from _course(reader, ("planned", at), entry.course, entry.offering, catalog)
    whole = {rule.id for policy in catalog.policies.values() for rule in policy.rules}
    every = {rule.id for policy in catalog.policies.values() for _, rule in every_rule(policy)}
    for at, waiver in enumerate(chosen.waivers):
        yield from _rule(reader, ("waivers", at), waiver, whole, catalog)
    for at, confirmation in enumerate(chosen.confirmed):
        yield from _rule(reader, ("confirmed", at), confirmation, every, catalog)


def _rule(
    reader: Reader, route: Route, named: Waiver | Confirmation, known: Iterable[str], catalog: Catalog
) -> Iterator[Diagnostic]:
    if named.rule not in known:
        found = _found("unknown-rule", reader.place(*route, "rule"), named.rule, known)
        yield replace(found, severity=Severity.ERROR)
    if named.policy and named.policy not in catalog.policies:
        yield _no_entry("policy", reader.place(*route, "policy"), named.policy, catalog.policies)


def _course(reader: Reader, route: Route, course: str, offering: str, catalog: Catalog) -> Iterator[Diagnostic]:
    if course and course not in catalog.courses:
        yield _found("unknown-course", reader.place(*route, "course"), course, catalog.courses)
    elif offering:
        known = [one.id for one in catalog.courses[course].offerings]
        if offering not in known:
            yield _found("unknown-offering", reader.place(*route, "offering"), offering, known, course=course)


def _no_entry(noun: str, place: Place, given: str, known: Iterable[str]) -> Diagnostic:
    near = closest(given, sorted(known))
    remedy = message("entry.unknown-id.near-entry", near=near) if near else message(_NO_ENTRY[noun])
    noun_word = message(f"entry.noun.{noun}")
    return problem("unknown-id", place, kind="reference", noun=noun_word, given=quoted(given), help=(remedy,))


def _found(kind: str, place: Place, given: str, known: Iterable[str], **values: str) -> Diagnostic:
    """Return a warning about an id; what it may mean, or what to do about it."""
    near = closest(given, sorted(known))
    remedy = message("entry.unknown-id.near-entry", near=near) if near else message(f"audit.{kind}.help")
    headline = message(f"audit.{kind}.headline", given=quoted(given), **values)
    return Diagnostic(
        id="unknown-id", severity=Severity.WARNING, headline=headline, primary=Label(place), help=(remedy,)
    )
