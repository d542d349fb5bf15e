"""Files -> Catalog and every mistake in them, in one run."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
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
from kedan.source.texts import Texts

from .decode.course import course
from .decode.institution import institution
from .decode.menu import menu
from .decode.policy import policy
from .decode.program import program
from .decode.settings import retired, settings
from .decode.vocabulary import vocabulary
from .explain.context import problem
from .files import RawFile, Slot, meant, slot_of
from .judge import Decoder, Judge, Verdict, bounded
from .memory import Memory, Shelf
from .references import check_references
from .schema import SchemaSet
from .vocabularies import SCHEMA_NAME, referenced_vocabularies, vocabulary_schema

_DECODERS: dict[str, Decoder] = {
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
    each noun were looked at, broken ones included; `digests` tells the bytes of a file from any others.
    """

    catalog: Catalog
    draft: Catalog
    diagnostics: tuple[Diagnostic, ...]
    texts: Mapping[str, str]
    counts: Mapping[str, int]
    digests: Mapping[Slot, bytes]


@dataclass(slots=True)
class _Run:
    """One run over the files of a catalog."""

    frame: Frame
    root: str
    shelf: Shelf | None
    files: dict[Slot, RawFile] = field(default_factory=dict)
    slots: set[Slot] = field(default_factory=set)
    diagnostics: list[Diagnostic] = field(default_factory=list)


def load(files: Iterable[RawFile], frame: Frame, root: str, shelf: Shelf | None = None) -> Loaded:
    """Read every file of a catalog; `root` is how messages name its folder.

    What is on the `shelf` from an earlier run is not judged again.
    """
    run = _Run(frame, root, shelf)
    for file in files:
        _find_place(run, file)
    vocabularies = _vocabularies(run)
    entries = _entries(run, vocabularies)
    draft = _catalog(run, vocabularies, {slot: found.entry for slot, found in entries.items()})
    catalog = _catalog(run, vocabularies, {slot: found.entry for slot, found in entries.items() if found.is_whole})
    run.diagnostics.extend(check_references(draft, _known_ids(run)))
    return Loaded(
        catalog=catalog,
        draft=draft,
        diagnostics=tuple(run.diagnostics),
        texts=Texts({file.shown: file.content for file in run.files.values()}),
        counts=Counter(slot.noun for slot in run.slots),
        digests={slot: blake2b(file.content, digest_size=16).digest() for slot, file in run.files.items()},
    )


def _find_place(run: _Run, file: RawFile) -> None:
    slot = slot_of(file)
    if isinstance(slot, Diagnostic):
        run.diagnostics.append(slot)
        run.slots.update(found for found in (meant(file),) if found is not None)
    else:
        run.slots.add(slot)
        run.files[slot] = file


def _judged(run: _Run, judge: Judge, slot: Slot, decoder: Decoder) -> Verdict | None:
    """Return what the file at `slot` holds, None where it can't be read; its mistakes are those of the run."""
    file = run.files[slot]
    data = judge.accepted(slot.noun, file.content)
    if data is not None:
        verdict = judge.decode(slot, Document(file.shown, file.content), data, decoder)
    else:
        reading = read(file.shown, file.content)
        run.diagnostics.extend(bounded(file.shown, reading.diagnostics))
        if reading.document is None:
            return None
        verdict = judge.explain(slot, reading.document, decoder)
    run.diagnostics.extend(verdict.mistakes)
    return verdict


def _vocabularies(run: _Run) -> dict[str, Vocabulary]:
    """Decode the vocabularies first: all other schemas refer to them."""
    closed = {name: _stand_in(name) for name in CLOSED_VOCABULARIES}
    judge = Judge(SchemaSet({**run.frame.schemas, SCHEMA_NAME: {"$defs": closed}}), run.frame.english, {})
    found: dict[str, Vocabulary] = {}
    for slot in run.files:
        if slot.noun == "vocabulary":
            verdict = _judged(run, judge, slot, vocabulary)
            if verdict is not None and verdict.is_whole:
                found[slot.id] = verdict.entry
    needed = {*referenced_vocabularies(run.frame.schemas), *CLOSED_VOCABULARIES}
    present = {slot.id for slot in run.slots if slot.noun == "vocabulary"}
    missing = sorted(needed - present)
    if missing:
        names = ", ".join(missing)
        run.diagnostics.append(problem("missing-vocabulary", Place(run.root), names=names, first=missing[0]))
    return dict(sorted(found.items()))


def _entries(run: _Run, vocabularies: Mapping[str, Vocabulary]) -> dict[Slot, Verdict]:
    """Judge and decode every file but the vocabularies, in the order of nouns and ids."""
    schemas = _schema_set(run.frame, vocabularies)
    memory = Memory.under(run.shelf, schemas.schemas) if run.shelf else None
    judge = Judge(schemas, run.frame.english, _labels(vocabularies), memory)
    found: dict[Slot, Verdict] = {}
    for slot in sorted(run.files, key=lambda slot: (slot.noun, slot.id)):
        if slot.noun in _DECODERS:
            verdict = _judged(run, judge, slot, _DECODERS[slot.noun])
            if verdict is not None:
                found[slot] = verdict
    if Slot("site", "site") not in run.slots:
        run.diagnostics.append(problem("missing-site", Place(run.root)))
    return found


def _catalog(run: _Run, vocabularies: Mapping[str, Vocabulary], entries: Mapping[Slot, Any]) -> Catalog:
    by_noun: defaultdict[str, dict[str, Any]] = defaultdict(dict)
    for slot, entry in entries.items():
        if entry is not None:
            by_noun[slot.noun][slot.id] = entry
    return Catalog(
        settings=by_noun["site"].get("site") or _no_settings(),
        vocabularies=vocabularies,
        institutions=by_noun["institution"],
        courses=by_noun["course"],
        programs=by_noun["program"],
        menus=by_noun["menu"],
        policies=by_noun["policy"],
        retired=by_noun["retired"].get("retired"),
        regions=run.frame.regions,
    )


def _schema_set(frame: Frame, vocabularies: Mapping[str, Vocabulary]) -> SchemaSet:
    merged = vocabulary_schema(vocabularies.values())
    for name in referenced_vocabularies(frame.schemas):  # a missing one is reported once, not at every use
        merged["$defs"].setdefault(name, _stand_in(name))
    return SchemaSet({**frame.schemas, SCHEMA_NAME: merged})


def _stand_in(vocabulary_id: str) -> dict[str, Any]:
    """Return what holds where a vocabulary is not there: the ids that code knows, else any text."""
    ids = CLOSED_VOCABULARIES.get(vocabulary_id)
    return {"type": "string"} if ids is None else {"type": "string", "enum": list(ids)}


def _labels(vocabularies: Mapping[str, Vocabulary]) -> dict[str, dict[str, Term]]:
    titles = {name: Term(found.title, found.title_en) for name, found in vocabularies.items()}
    items = {name: {item.id: Term(item.zh, item.en) for item in found.items} for name, found in vocabularies.items()}
    return {"": titles, **items}


def _known_ids(run: _Run) -> dict[str, frozenset[str]]:
    known: defaultdict[str, set[str]] = defaultdict(set)
    for slot in run.slots:
        known[slot.noun].add(slot.id)
    return {**{noun: frozenset(ids) for noun, ids in known.items()}, "region": frozenset(run.frame.regions)}


def _no_settings() -> Settings:
    return Settings(id="", title="", description="", language="zh", document=Document.empty())
