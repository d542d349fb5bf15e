"""Items of a professional standard exist and lie in the domains that the course names (教师〔2013〕3号)."""

from __future__ import annotations

from collections.abc import Iterator

from kedan.checks import Info
from kedan.diagnostics.diagnostic import Diagnostic
from kedan.locale import Term
from kedan.model.catalog import Catalog
from kedan.model.course import Course
from kedan.model.vocabulary import VocabularyItem

INFO = Info("standard-item")


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Yield every item that its standard does not have, or that belongs to another domain."""
    standards = catalog.vocabularies.get("standards")
    for course in catalog.courses.values():
        for name, numbers in course.standards.items():
            standard = standards.get(name) if standards else None
            if standard is not None and standard.domains:
                yield from _of_standard(catalog, course, standard, numbers)


def _of_standard(
    catalog: Catalog, course: Course, standard: VocabularyItem, numbers: tuple[int, ...]
) -> Iterator[Diagnostic]:
    """Yield one mistake for each domain that the course does not name, and one for each item that there is not."""
    astray: dict[str, list[int]] = {}
    for position, number in enumerate(numbers):
        domain = domain_of(standard, number)
        if domain is None:
            last = max(end for _, end in standard.domains.values())
            label = course.document.label("standards", standard.id, position)
            yield INFO.found(label, kind="none", number=number, standard=_term(standard), last=last)
        elif domain not in course.domains:
            astray.setdefault(domain, []).append(position)
    for domain, positions in astray.items():
        yield _astray(catalog, course, standard, domain, positions)


def _astray(
    catalog: Catalog, course: Course, standard: VocabularyItem, domain: str, positions: list[int]
) -> Diagnostic:
    primary, *related = (course.document.label("standards", standard.id, position) for position in positions)
    first, last = standard.domains[domain]
    return INFO.found(
        primary,
        related=tuple(related),
        kind="" if course.domains else "no-domains",
        numbers=tuple(str(course.standards[standard.id][position]) for position in positions),
        title=_domain_title(catalog, domain),
        domain=domain,
        first=first,
        last=last,
    )


def domain_of(standard: VocabularyItem, number: int) -> str | None:
    """Return the domain that item `number` of a standard belongs to."""
    return next((name for name, (first, last) in standard.domains.items() if first <= number <= last), None)


def _term(item: VocabularyItem) -> Term:
    return Term(item.zh, item.en)


def _domain_title(catalog: Catalog, domain: str) -> Term:
    domains = catalog.vocabularies.get("domains")
    item = domains.get(domain) if domains else None
    return _term(item) if item else Term(domain, domain)
