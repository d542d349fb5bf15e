"""References between entries: every id named somewhere must exist, or a message says what was meant."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import count

from kedan.diagnostics.diagnostic import Diagnostic
from kedan.diagnostics.visible import quoted
from kedan.locale import Message, message
from kedan.model.catalog import Catalog
from kedan.model.common import Conditions
from kedan.model.course import Course
from kedan.model.institution import Institution
from kedan.model.menu import Menu
from kedan.model.policy import AllOf, AnyOf, Policy, Rule, Where
from kedan.model.program import Program
from kedan.model.region import Region, meant_region
from kedan.source.document import Document
from kedan.source.spots import Route

from .explain.context import as_text, problem
from .suggest import closest

_MOST_CHOICES = 12
_MOST_SEARCHES = 200
"""How often a run looks for what an unknown id may mean: each time all ids are compared with it."""


@dataclass(frozen=True, slots=True)
class Reference:
    """An id as it stands in an entry, and the noun that must have it."""

    document: Document
    route: Route
    noun: str
    id: str

    @property
    def is_written(self) -> bool:
        """Whether somebody typed it: where a course names no providers, its publisher stands for them."""
        return not self.route or self.document.has(self.route[0])


def check_references(catalog: Catalog, known: Mapping[str, frozenset[str]]) -> Iterator[Diagnostic]:
    """Yield a diagnostic for every id that no entry has; `known` holds the ids of broken files too."""
    searches = count()
    for reference in references(catalog):
        ids = known.get(reference.noun, frozenset())
        if reference.noun == "batch":
            yield from _check_batch(catalog, known, reference)
        elif reference.noun == "region" and reference.id not in ids:
            yield _unknown_region(reference, meant_region(reference.id, catalog.regions))
        elif reference.id not in ids and reference.is_written:
            yield _unknown(reference, ids if next(searches) < _MOST_SEARCHES else frozenset())


def references(catalog: Catalog) -> Iterator[Reference]:
    """Yield every reference of the catalog."""
    for course in catalog.courses.values():
        yield from _of_course(course)
    for institution in catalog.institutions.values():
        yield from _of_institution(institution)
    for program in catalog.programs.values():
        yield from _of_program(program)
    for menu in catalog.menus.values():
        yield from _of_menu(menu)
    for policy in catalog.policies.values():
        yield from _of_policy(policy)
    yield from _each(catalog.settings.document, ("menus",), "menu", catalog.settings.menus)
    if catalog.retired is not None:
        for number, entry in enumerate(catalog.retired.entries):
            yield from _one(catalog.retired.document, ("entries", number, "moved_to"), entry.noun, entry.moved_to)


def _each(document: Document, route: Route, noun: str, ids: tuple[str, ...]) -> Iterator[Reference]:
    for position, entry_id in enumerate(ids):
        yield Reference(document, (*route, position), noun, entry_id)


def _one(document: Document, route: Route, noun: str, entry_id: str) -> Iterator[Reference]:
    if entry_id:
        yield Reference(document, route, noun, entry_id)


def _of_conditions(document: Document, route: Route, who: Conditions) -> Iterator[Reference]:
    yield from _each(document, (*route, "regions"), "region", who.regions)


def _of_course(course: Course) -> Iterator[Reference]:
    document = course.document
    yield Reference(document, (), "institution", course.publisher)
    yield from _each(document, ("providers",), "institution", course.providers)
    yield from _each(document, ("prerequisites",), "course", course.prerequisites)
    yield from _each(document, ("excludes",), "course", course.excludes)
    for number, audience in enumerate(course.audiences):
        yield from _of_conditions(document, ("audiences", number), audience.who)
    for number, offering in enumerate(course.offerings):
        route: Route = ("offerings", number)
        yield from _one(document, (*route, "batch"), "batch", offering.batch)
        yield from _of_conditions(document, (*route, "for"), offering.who)
        yield from _of_conditions(document, (*route, "not_for"), offering.not_for)
        for position, segment in enumerate(offering.segments):
            yield from _one(document, (*route, "segments", position, "region"), "region", segment.region)


def _of_institution(institution: Institution) -> Iterator[Reference]:
    document = institution.document
    yield from _one(document, ("region",), "region", institution.region)
    yield from _one(document, ("parent",), "institution", institution.parent)
    yield from _each(document, ("members",), "institution", institution.members)
    for number, base in enumerate(institution.bases):
        yield from _one(document, ("bases", number, "region"), "region", base.region)


def _of_program(program: Program) -> Iterator[Reference]:
    document = program.document
    yield from _each(document, ("providers",), "institution", program.providers)
    yield from _one(document, ("office",), "institution", program.office)
    yield from _one(document, ("region",), "region", program.region)
    yield from _each(document, ("courses",), "course", program.courses)
    for number, track in enumerate(program.tracks):
        yield from _of_conditions(document, ("tracks", number, "applies_to"), track.applies_to)
    for number, batch in enumerate(program.batches):
        yield from _of_conditions(document, ("batches", number, "not_for"), batch.not_for)


def _of_menu(menu: Menu) -> Iterator[Reference]:
    document = menu.document
    yield from _of_conditions(document, ("audience",), menu.audience)
    yield from _each(document, ("policies",), "policy", menu.policies)
    yield from _one(document, ("next",), "menu", menu.next)
    for number, section in enumerate(menu.sections):
        yield from _each(document, ("sections", number, "courses"), "course", section.courses)


def _of_policy(policy: Policy) -> Iterator[Reference]:
    document = policy.document
    yield from _of_conditions(document, ("applies_to",), policy.applies_to)
    yield from _each(document, ("extends",), "policy", policy.extends)
    for number, conversion in enumerate(policy.convert):
        yield from _of_where(document, ("convert", number), conversion.where)
    for number, line in enumerate(policy.count):
        yield from _of_where(document, ("count", number), line.where)
    for number, rule in enumerate(policy.rules):
        yield from _of_rule(document, ("rules", number), rule)


def _of_rule(document: Document, route: Route, rule: Rule) -> Iterator[Reference]:
    yield from _of_where(document, route, rule.where)
    if isinstance(rule.demand, AllOf | AnyOf):
        key = "all" if isinstance(rule.demand, AllOf) else "any"
        for number, part in enumerate(rule.demand.rules):
            yield from _of_rule(document, (*route, key, number), part)


def _of_where(document: Document, route: Route, where: Where) -> Iterator[Reference]:
    yield from _each(document, (*route, "where", "course"), "course", where.course)


def _check_batch(catalog: Catalog, known: Mapping[str, frozenset[str]], reference: Reference) -> Iterator[Diagnostic]:
    program_id, _, batch_id = reference.id.partition("/")
    if program_id not in known.get("program", frozenset()):
        programs = known.get("program", frozenset())
        yield _unknown(Reference(reference.document, reference.route, "program", program_id), programs)
        return
    program = catalog.programs.get(program_id)
    if program is None:  # the file of the program has mistakes of its own
        return
    batches = frozenset(batch.id for batch in program.batches)
    if batch_id not in batches:
        yield problem(
            "unknown-id",
            reference.document.place(*reference.route),
            kind="part",
            owner=program_id,
            given=quoted(batch_id),
            help=_help(reference.id, frozenset(f"{program_id}/{batch}" for batch in batches)),
        )


def _unknown_region(reference: Reference, near: Region | None) -> Diagnostic:
    rule = message("entry.unknown-id.region")
    if near is None:
        return _not_there(reference, (rule,))
    return _not_there(reference, (message("entry.unknown-id.near", near=near.code, label=near.name), rule), near.code)


def _unknown(reference: Reference, known: frozenset[str]) -> Diagnostic:
    whose = () if reference.route else (message("entry.unknown-id.publisher"),)
    return _not_there(reference, (*whose, *_help(reference.id, known)))


def _not_there(reference: Reference, help_: tuple[Message, ...], near: str | None = None) -> Diagnostic:
    return problem(
        "unknown-id",
        reference.document.place(*reference.route),
        kind="reference",
        noun=message(f"entry.noun.{reference.noun}"),
        given=quoted(reference.id),
        help=help_,
        fix=None if near is None else as_text(near),
    )


def _help(given: str, known: frozenset[str]) -> tuple[Message, ...]:
    near = _closest(given, sorted(known))
    if near is not None:
        return (message("entry.unknown-id.near-entry", near=near),)
    if not known or len(known) > _MOST_CHOICES:
        return (message("entry.unknown-id.none"),)
    return (message("entry.unknown-id.choices", known=", ".join(sorted(known))),)


def _closest(given: str, known: list[str]) -> str | None:
    """Return the id that `given` most likely means; a shared folder alone does not make two ids alike."""
    folder, slash, name = given.partition("/")
    if not slash:
        return closest(given, known)
    elsewhere = [other for other in known if other.endswith(f"/{name}")]
    if elsewhere:
        return closest(given, elsewhere) or elsewhere[0]
    beside = [other.removeprefix(f"{folder}/") for other in known if other.startswith(f"{folder}/")]
    near = closest(name, beside) if beside else closest(given, known)
    return f"{folder}/{near}" if beside and near else near
