"""What a page has read tells when it must be made again, and never too late."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from hashlib import blake2b
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kedan import locale
from kedan.model.catalog import Catalog
from kedan.pages import PAGE_TYPES
from kedan.pages.edition import Edition
from kedan.pages.page import Draft, Page
from kedan.pages.watching import ALL, Read, States, WatchedEdition
from tests.builders import catalog, course, institution, program
from tests.pages.samples import rich_catalog

ZH = locale.load("zh")
NOUNS = ("courses", "institutions", "programs", "policies", "menus")


def entries() -> Catalog:
    return catalog(
        course("college/a", title="甲"),
        course("college/b", title="乙", prerequisites=("college/a",)),
        institution("college", title="学院"),
        program("plan", courses=("college/a",)),
    )


def drafts(edition: Edition) -> dict[str, Draft]:
    return {draft.address: draft for page_type in PAGE_TYPES for draft in page_type(edition)}


def reads_of(base: Catalog, address: str) -> set[Read]:
    edition = WatchedEdition.of(Edition(base, ZH))
    drafts(edition.base)[address].make(edition)
    return set(edition.seen)


def states(base: Catalog) -> States:
    """Return the states of a catalog whose entries' digests are those of what they say."""
    digests = {
        (noun, key): blake2b(repr(entry).encode()).digest()
        for noun in NOUNS
        for key, entry in getattr(base, noun).items()
    }
    return States(Edition(base, ZH), digests)


def test_a_course_page_reads_what_it_names() -> None:
    reads = reads_of(entries(), "courses/college/b.html")
    assert {("courses", "college/b"), ("courses", "college/a"), ("institutions", "college")} <= reads
    assert ("courses", ALL) not in reads, "a page that reads all courses is made again whenever one changes"


def test_a_course_page_reads_what_is_not_there() -> None:
    lonely = catalog(course("college/b", prerequisites=("college/a",)))
    assert ("courses", "college/a") in reads_of(lonely, "courses/college/b.html")


@pytest.mark.parametrize("address", list(drafts(Edition(rich_catalog(), ZH))))
def test_watching_changes_no_page(address: str) -> None:
    plain = Edition(rich_catalog(), ZH)
    assert drafts(plain)[address].make(WatchedEdition.of(plain)) == drafts(plain)[address].make(plain)


def changed(base: Catalog, noun: str, key: str) -> Catalog:
    """Return the catalog with other words in one entry."""
    found: Mapping[str, Any] = getattr(base, noun)
    return replace(base, **{noun: {**found, key: replace(found[key], title=f"新{found[key].title}")}})  # type: ignore[arg-type]


def without(base: Catalog, noun: str, key: str) -> Catalog:
    found: Mapping[str, Any] = getattr(base, noun)
    return replace(base, **{noun: {name: entry for name, entry in found.items() if name != key}})  # type: ignore[arg-type]


def pages(base: Catalog) -> dict[str, Page]:
    edition = Edition(base, ZH)
    return {address: draft.make(edition) for address, draft in drafts(edition).items()}


def outdated(before: Catalog, after: Catalog, addresses: Iterable[str]) -> set[str]:
    """Return the pages of which the states tell that they have to be made again."""
    old, new = states(before), states(after)
    reads = {address: sorted(reads_of(before, address)) for address in addresses}
    return {address for address, found in reads.items() if old.of(found) != new.of(found)}


@given(st.data())
def test_every_page_that_comes_out_differently_is_outdated(data: st.DataObject) -> None:
    base = rich_catalog()
    noun, key = data.draw(st.sampled_from([(noun, key) for noun in NOUNS for key in getattr(base, noun)]))
    edit = data.draw(st.sampled_from([changed, without]))
    after = edit(base, noun, key)
    old, new = pages(base), pages(after)
    both = old.keys() & new.keys()
    different = {address for address in both if old[address] != new[address]}
    assert different <= outdated(base, after, both)


def test_a_page_that_shows_what_was_made_for_another_has_read_the_same() -> None:
    base = rich_catalog()
    shared, made = WatchedEdition.of(Edition(base, ZH)), drafts(Edition(base, ZH))
    for address, draft in (*made.items(), *reversed(made.items())):
        shared.seen.clear()
        draft.make(shared)
        assert shared.seen == reads_of(base, address), address


def test_what_is_made_of_an_entry_is_made_once() -> None:
    edition, calls = WatchedEdition.of(Edition(entries(), ZH)), []

    def title(watched: Edition, course_id: str) -> str:
        calls.append(course_id)
        return watched.course_title(course_id)

    edition.seen.add(("courses", "college/b"))
    assert [edition.once(title, "college/a") for _ in range(2)] == ["甲", "甲"]
    assert calls == ["college/a"]
    assert edition.seen == {("courses", "college/a"), ("courses", "college/b")}


def test_a_course_that_nothing_names_outdates_its_own_page_and_lists_only() -> None:
    base = entries()
    courses = {address for address in pages(base) if address.startswith("courses/")}
    assert outdated(base, changed(base, "courses", "college/b"), courses) == {"courses/college/b.html"}
    assert outdated(base, changed(base, "courses", "college/a"), courses) == courses
