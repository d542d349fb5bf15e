"""Files -> Catalog and every mistake in them, in one run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from kedan.diagnostics.diagnostic import Diagnostic, Place
from kedan.locale import Term
from kedan.model.catalog import Catalog
from kedan.model.region import Region
from kedan.model.settings import Settings
from kedan.model.terms import CLOSED_VOCABULARIES
from kedan.model.vocabulary import Vocabulary
from kedan.source.document import Document
from kedan.source.reading import read

from .decode.course import course
from .decode.institution import institution
from .decode.menu import menu
from .decode.policy import policy
from .decode.program import program
from .decode.reader import Reader
from .decode.settings import retired, settings
from .decode.vocabulary import vocabulary
from .explain.context import problem
from .files import RawFile, Slot, meant, slot_of
from .judge import Judge, Verdict, bounded
from .references import check_references
from .schema import SchemaSet
from .vocabularies import SCHEMA_NAME, referenced_vocabularies, vocabulary_schema

_DECODERS: dict[str, Callable[[Reader, str], Any]] = {
    "site": settings,
    "retired": retired,
    "institution": institution,
    "course": course,
    "program": program,
    "menu": menu,
    "policy": policy,
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Frame:
    """What is the same for every catalog: base schemas, their English, the list of regions."""

    schemas: Mapping[str, Any]
    english: Mapping[str, Mapping[str, str]]
    regions: Mapping[str, Region]


@dataclass(frozen=True, kw_only=True, slots=True)
class Loaded:
    """The catalog as far as it could be read, what is wrong with it, and the texts for messages.

    `draft` is the catalog with what is left of its broken courses. `counts` tells how many files of
    each noun were looked at, broken ones included.
    """

    catalog: Catalog
    draft: Catalog
    diagnostics: tuple[Diagnostic, ...]
    texts: Mapping[str, str]
    counts: Mapping[str, int]


@dataclass(slots=True)
class _Run:
    """One run over the files of a catalog."""

    frame: Frame
    root: str
    documents: dict[Slot, Document] = field(default_factory=dict)
    slots: set[Slot] = field(default_factory=set)
    texts: dict[str, str] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)


def load(files: Iterable[RawFile], frame: Frame, root: str) -> Loaded:
    """Read every file of a catalog; `root` is how messages name its folder."""
    run = _Run(frame, root)
    for file in files:
        _read(run, file)
    vocabularies = _vocabularies(run)
    entries = _entries(run, vocabularies)
    draft = _catalog(run, vocabularies, {slot: found.entry for slot, found in entries.items()})
    catalog = _catalog(run, vocabularies, {slot: found.entry for slot, found in entries.items() if found.is_whole})
    run.diagnostics.extend(check_references(draft, _known_ids(run)))
    counts = Counter(slot.noun for slot in run.slots)
    return Loaded(catalog=catalog, draft=draft, diagnostics=tuple(run.diagnostics), texts=run.texts, counts=counts)


def _read(run: _Run, file: RawFile) -> None:
    slot = slot_of(file)
    if isinstance(slot, Diagnostic):
        run.diagnostics.append(slot)
        run.slots.update(found for found in (meant(file),) if found is not None)
        return
    run.slots.add(slot)
    reading = read(file.shown, file.content)
    run.texts[file.shown] = reading.text
    run.diagnostics.extend(bounded(file.shown, reading.diagnostics))
    if reading.document is not None:
        run.documents[slot] = reading.document


def _vocabularies(run: _Run) -> dict[str, Vocabulary]:
    """Decode the vocabularies first: all other schemas refer to them."""
    closed = {name: {"type": "string", "enum": list(ids)} for name, ids in CLOSED_VOCABULARIES.items()}
    judge = Judge(SchemaSet({**run.frame.schemas, SCHEMA_NAME: {"$defs": closed}}), run.frame.english, {})
    found: dict[str, Vocabulary] = {}
    for slot, document in run.documents.items():
        if slot.noun == "vocabulary":
            verdict = judge.decode(slot, document, vocabulary)
            run.diagnostics.extend(verdict.mistakes)
            if verdict.is_whole:
                found[slot.id] = verdict.entry
    needed = {*referenced_vocabularies(run.frame.schemas), *CLOSED_VOCABULARIES}
    present = {slot.id for slot in run.slots if slot.noun == "vocabulary"}
    missing = sorted(needed - present)
    if missing:
        names = ", ".join(missing)
        run.diagnostics.append(problem("missing-vocabulary", Place(run.root), names=names, first=missing[0]))
    return dict(sorted(found.items()))


def _entries(run: _Run, vocabularies: Mapping[str, Vocabulary]) -> dict[Slot, Verdict]:
    """Judge and decode every document but the vocabularies, in the order of nouns and ids."""
    judge = Judge(_schema_set(run.frame, vocabularies), run.frame.english, _labels(vocabularies))
    found: dict[Slot, Verdict] = {}
    for slot, document in sorted(run.documents.items(), key=lambda pair: (pair[0].noun, pair[0].id)):
        if slot.noun in _DECODERS:
            found[slot] = judge.decode(slot, document, _DECODERS[slot.noun])
            run.diagnostics.extend(found[slot].mistakes)
    if Slot("site", "site") not in run.slots:
        run.diagnostics.append(problem("missing-site", Place(run.root)))
    return found


def _catalog(run: _Run, vocabularies: Mapping[str, Vocabulary], entries: Mapping[Slot, Any]) -> Catalog:
    def of(noun: str) -> dict[str, Any]:
        return {slot.id: entry for slot, entry in entries.items() if slot.noun == noun and entry is not None}

    return Catalog(
        settings=of("site").get("site") or _no_settings(),
        vocabularies=vocabularies,
        institutions=of("institution"),
        courses=of("course"),
        programs=of("program"),
        menus=of("menu"),
        policies=of("policy"),
        retired=of("retired").get("retired"),
        regions=run.frame.regions,
    )


def _schema_set(frame: Frame, vocabularies: Mapping[str, Vocabulary]) -> SchemaSet:
    merged = vocabulary_schema(vocabularies.values())
    for name in referenced_vocabularies(frame.schemas):  # a missing one is reported once, not at every use
        merged["$defs"].setdefault(name, {"type": "string"})
    return SchemaSet({**frame.schemas, SCHEMA_NAME: merged})


def _labels(vocabularies: Mapping[str, Vocabulary]) -> dict[str, dict[str, Term]]:
    titles = {name: Term(found.title, found.title_en) for name, found in vocabularies.items()}
    items = {name: {item.id: Term(item.zh, item.en) for item in found.items} for name, found in vocabularies.items()}
    return {"": titles, **items}


def _known_ids(run: _Run) -> dict[str, frozenset[str]]:
    nouns = {slot.noun for slot in run.slots}
    known = {noun: frozenset(slot.id for slot in run.slots if slot.noun == noun) for noun in nouns}
    return {**known, "region": frozenset(run.frame.regions)}


def _no_settings() -> Settings:
    return Settings(id="", title="", description="", language="zh", document=Document.empty())
