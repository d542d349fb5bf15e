"""An index that takes over what is still right is the one that is made anew."""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

import pytest

from kedan import locale
from kedan.model.catalog import Catalog
from kedan.model.course import Course
from kedan.outputs.menu_index import menu_index
from kedan.search import making
from kedan.search.lists import Lists, entries_of, written_list
from kedan.search.memory import Memory
from kedan.search.postings import Shard
from tests.builders import date
from tests.search.randomly import random_catalog

ZH = locale.load("zh")


@dataclass
class Shelf:
    """A shelf in memory that notes what is put there."""

    kept: dict[bytes, str] = field(default_factory=dict)
    put_there: list[bytes] = field(default_factory=list)

    def get(self, key: bytes) -> str | None:
        return self.kept.get(key)

    def put(self, key: bytes, value: str) -> None:
        self.kept[key] = value
        self.put_there.append(key)

    def keep(self, keys: Iterable[bytes]) -> None:
        assert {*keys} <= self.kept.keys()


def files(of: Catalog, shelf: Shelf | None = None) -> dict[str, bytes]:
    return {file.path: file.content for file in menu_index(of, ZH, Memory(shelf) if shelf else None)}


def with_courses(of: Catalog, courses: Iterable[Course]) -> Catalog:
    return replace(of, courses={one.id: one for one in courses})


def other_words(courses: list[Course], luck: random.Random) -> list[Course]:
    at = luck.randrange(len(courses))
    one = courses[at]
    changed = luck.choice(
        (
            replace(one, title=one.title + luck.choice("新重𠮷")),
            replace(one, description=luck.choice(courses).description),
            replace(one, tags=("新的",), pinyin="xin"),
            replace(one, summary=""),
        )
    )
    return [*courses[:at], changed, *courses[at + 1 :]]


def one_more(courses: list[Course], luck: random.Random) -> list[Course]:
    return [*courses, replace(luck.choice(courses), slug=f"new-{luck.randrange(10**6)}", added=date("2027-01-01"))]


def one_between(courses: list[Course], luck: random.Random) -> list[Course]:
    return [*courses, replace(luck.choice(courses), slug=f"more-{luck.randrange(10**6)}")]


def one_less(courses: list[Course], luck: random.Random) -> list[Course]:
    gone = luck.randrange(len(courses))
    return [*courses[:gone], *courses[gone + 1 :]]


@pytest.mark.parametrize("seed", [11, 12, 13])
def test_after_any_edits_the_index_is_that_of_a_first_build(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(making, "_BYTES_TOGETHER", 900)  # so that there are shards to leave alone
    luck = random.Random(seed)  # noqa: S311 - no secret, the same in every run
    made, shelf = random_catalog(seed, 160), Shelf()
    assert files(made, shelf) == files(made)
    for _ in range(14):
        edit = luck.choice((other_words, other_words, one_more, one_between, one_less))
        made = with_courses(made, edit([*made.courses.values()], luck))
        assert files(made, shelf) == files(made), edit.__name__


def test_of_one_change_only_what_it_concerns_is_written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(making, "_BYTES_TOGETHER", 200)
    made, shelf = random_catalog(3, 300), Shelf()
    files(made, shelf)
    whole = len(shelf.put_there)
    shelf.put_there.clear()
    files(made, shelf)
    assert shelf.put_there == [b"rows"]
    shelf.put_there.clear()
    one = next(one for one in made.courses.values() if not one.source)
    files(with_courses(made, [*made.courses.values(), replace(one, outcomes=(*one.outcomes, "鲸鱼"))]), shelf)
    assert 2 < len(shelf.put_there) <= 5  # its texts, the rows, two characters, one pair
    assert whole > 300


@pytest.mark.parametrize("lost", [b"rows", b"text", b"3-1", b"s-0"])
def test_what_was_lost_is_made_anew(lost: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(making, "_BYTES_TOGETHER", 900)
    luck = random.Random(4)  # noqa: S311
    made, shelf = random_catalog(4, 160), Shelf()
    files(made, shelf)
    assert [key for key in shelf.kept if key.startswith(lost)]
    shelf.kept = {key: value for key, value in shelf.kept.items() if not key.startswith(lost)}
    changed = with_courses(made, other_words([*made.courses.values()], luck))
    assert files(changed, Forgetful(shelf.kept)) == files(changed)


class Forgetful(Shelf):
    """A shelf from which something fell."""

    def keep(self, keys: Iterable[bytes]) -> None:
        pass


@pytest.mark.parametrize(
    ("kind", "lists"),
    [
        ("1", {"校": [0, 3, 4, 9], "长": [7]}),
        ("2", {"校长": [1], "\ud842\udfb7": [2, 5_000_001]}),
        ("3", {"校长领": [5, 9, (1 << 17) + 128, (3 << 17) + 2, (3 << 17) + 70_000], "长领导": [(99_999 << 17) + 1]}),
        ("w", {"a12": [0], "ai": [3]}),
        ("t", {"xiao-zhang-ling": [0, 1, 2]}),
        ("3", {}),
    ],
)
def test_a_shard_is_read_as_it_was_written(kind: str, lists: Lists) -> None:
    place = "s" if kind == "t" else kind
    shard = Shard.of(place, 4, {gram: written_list(kind, entries) for gram, entries in lists.items()})
    again = Shard.read(shard.written)
    assert again == shard
    read = zip(again.grams, (entries_of(kind, written) for written in again.lists), strict=True)
    assert dict(read) == lists
