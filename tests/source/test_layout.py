"""The layout of a file: what moves, what stays, and that nothing is ever lost."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kedan.loading.fields import FieldGuide
from kedan.loading.files import RawFile
from kedan.loading.tidy import State, Tidied, tidied
from kedan.project import field_guide
from kedan.source import layout
from kedan.source.lines import comments_of
from kedan.source.reading import read
from tests.support.catalogs import TESTS, base_files, files_below

MESSY = files_below(TESTS / "source" / "messy")
COURSE = "courses/sample-college/x.yml"
MODELINE = "# yaml-language-server: $schema=../../../schemas/course.schema.json"


@cache
def _guide() -> FieldGuide:
    return field_guide()


def _tidied(content: bytes, inside: str = COURSE) -> Tidied:
    return tidied(RawFile(inside=inside, shown=inside, content=content), _guide())


def _neat(text: str) -> str:
    """Return the layout of a course without its first line."""
    found = _tidied(text.encode())
    assert found.state in {State.NEAT, State.UNTIDY}
    first, _, rest = found.content.decode().partition("\n")
    assert first == MODELINE
    return rest


def _place(name: str) -> str:
    return name.replace("courses/", "courses/sample-college/")


@pytest.mark.parametrize("name", MESSY)
def test_a_messy_file_becomes_neat(name: str, golden: Callable[[str, str], None]) -> None:
    golden(f"fmt/{name}", _tidied(MESSY[name], _place(name)).content.decode())


@pytest.mark.parametrize("name", MESSY)
def test_a_neat_file_stays(name: str) -> None:
    once = _tidied(MESSY[name], _place(name))
    assert once.state is State.UNTIDY
    assert _tidied(once.content, _place(name)).state is State.NEAT


@pytest.mark.parametrize("name", base_files())
def test_what_is_in_order_is_left_alone(name: str) -> None:
    files = base_files()
    first, _, rest = files[name].decode().partition("\n")
    found = _tidied(files[name], name)
    assert found.content.decode().partition("\n")[2] == rest
    assert first.startswith("# yaml-language-server:")


@pytest.mark.parametrize(
    ("inside", "schema"),
    [
        ("site.yml", "../schemas/site"),
        ("retired.yml", "../schemas/retired"),
        ("policies/x.yml", "../../schemas/policy"),
        ("vocabularies/x.yml", "../../schemas/vocabulary"),
        ("courses/a/x.yml", "../../../schemas/course"),
    ],
)
def test_the_first_line_is_that_of_the_place(inside: str, schema: str) -> None:
    wanted = f"# yaml-language-server: $schema={schema}.schema.json\nx-a: 1\n"
    assert _tidied(b"x-a: 1\n", inside).content.decode() == wanted


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("# yaml-language-server: $schema=elsewhere.json\ntitle: x\n", "title: x\n"),
        ("#yaml-language-server:$schema=elsewhere.json\ntitle: x\n", "title: x\n"),
        ("\n\n# yaml-language-server: $schema=x\n\ntitle: x\n", "title: x\n"),
        ("# yaml-language-server: $schema=x\n\n\ntitle: x\n", "\ntitle: x\n"),
        ("# 说明\n# yaml-language-server: $schema=x\ntitle: x\n", "# 说明\ntitle: x\n"),
        ("title: x\n# yaml-language-server: $schema=x\n", "title: x\n"),
        (f"{MODELINE}\n# yaml-language-server: $schema=x\ntitle: x\n", "title: x\n"),
        ("# yaml-language-server: $schema=x\nx-a: 1\ntitle: x\n", "title: x\nx-a: 1\n"),
        ("note: |\n  # yaml-language-server: $schema=x\n", "note: |\n  # yaml-language-server: $schema=x\n"),
    ],
)
def test_there_is_one_first_line(before: str, after: str) -> None:
    assert _neat(before) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("title: x\r\nnote: |\r\n  y\r\n", "title: x\nnote: |\n  y\n"),
        ("\ufefftitle: x\n", "title: x\n"),
        ("title: x", "title: x\n"),
        ("title: x\n\n \n\n", "title: x\n"),
        ("title: x \t\nnote: y # z  \n", "title: x\nnote: y # z\n"),
        ("title: x\n\n\n   \nnote: y\n", "title: x\n\nnote: y\n"),
        ("title: 全角空格\u3000\n", "title: 全角空格\u3000\n"),
        ("note: |\n  y  \n   \n  z\n \n\n", "note: |\n  y  \n   \n  z\n"),
        ("note: |\n  y", "note: |-\n  y\n"),
        ("note: >+\n  y", "note: >-\n  y\n"),
        ("note: |2\n   y", "note: |2-\n   y\n"),
        ("note: |\n  y\n    ", "note: |-\n  y\n    \n"),
        ("note: |\n     \ntitle: x\n", "title: x\n\nnote: |\n"),
        ('title: "x\\ \n  y"\n', 'title: "x\\ \n  y"\n'),
        ("note: y\n\ntitle: x\n", "title: x\n\nnote: y\n"),
    ],
)
def test_blanks_and_line_ends(before: str, after: str) -> None:
    assert _neat(before) == after


@pytest.mark.parametrize(
    ("text", "comments"),
    [
        ("a: b#c\n", []),
        ("a: b # c\n", ["# c"]),
        ("a: [b,# c\n  d]\n", ["# c"]),
        ("a: | # c\n  # d\n# e\n", ["# c", "# e"]),
        ("a: '# b' # c\n", ["# c"]),
        ('a: "\n  # b\n  "\n', []),
        ("# 甲 👩‍🏫\na:\n  # 乙\n  - b\n", ["# 甲 👩‍🏫", "# 乙"]),
        ("--- # a\nb: 1\n... # c\n", ["# a", "# c"]),
    ],
)
def test_comments_are_told_from_text(text: str, comments: list[str]) -> None:
    assert list(comments_of(text)) == comments


def test_an_empty_mapping_has_no_layout() -> None:
    assert _tidied(b"{}\n").state is State.NEAT


def test_a_file_that_can_not_be_read_is_left_alone() -> None:
    found = _tidied(b"title: x\ntitle: y\n")
    assert (found.state, [mistake.id for mistake in found.mistakes]) == (State.BROKEN, ["duplicate-key"])


@pytest.mark.parametrize(
    "text",
    [
        "note: |\n    # 会变成正文\nx-a: 1\ntitle: x\n    # 比键更深\n",
        "x-b: |+\n\n  y\n\ntitle: x\n\nnote: z\n",
    ],
)
def test_what_is_no_longer_safe_is_left_alone_or_the_same(text: str) -> None:
    found = _tidied(text.encode())
    document = read(COURSE, text.encode()).document
    assert document is not None
    assert found.state is State.UNSAFE or layout.says_the_same(document, found.content.decode())


def test_a_layout_that_would_change_the_data_is_not_used() -> None:
    document = read(COURSE, b"note: |\n  # x\ntitle: x\n").document
    assert document is not None
    for other in ("note: |\n  # y\ntitle: x\n", "note: ''\n# x\ntitle: x\n", "note: |\n  # x\ntitle: x # y\n", "a: ["):
        assert not layout.says_the_same(document, other)


@pytest.mark.parametrize(("one", "other"), [("1", "1.0"), ("1", "true"), ("1", "'1'"), ("1.0", "1.00"), ("[1]", "[]")])
def test_values_that_look_alike_are_not_the_same(one: str, other: str) -> None:
    document = read(COURSE, f"a: {one}\n".encode()).document
    assert document is not None
    assert not layout.says_the_same(document, f"a: {other}\n")


# Entries made of parts, in the order of the schema; a part keeps its comments wherever it goes.
_VALUES = (
    "{key}: 一句话 # 旁边 {key}\n",
    "{key}: |\n  # 不是注释\n\n  正文\n",
    "{key}: >-\n    折行\n      更深\n    # 不是注释\n",
    '{key}: "两行 # 不是注释\n  的文字" # 旁边 {key}\n',
    "{key}: {{b: 1, # 里面 {key}\n  a: [x,\n   y]}}\n",
    "{key}:\n  - 其一 # 里面 {key}\n  # 其二之上\n  - {{b: 1}}\n    # 末尾 {key}\n",
    "{key}:\n",
)
_KEYS = ("title", "summary", "description", "providers", "domains", "form", "methods", "tags", "note", "sample")
_ITEM_KEYS = ("id", "title", "capacity", "batch", "status", "reason", "note")
_EXTRAS = ("x-a",)


@st.composite
def _pieces(draw: st.DrawFn, keys: Sequence[str], *, above: bool) -> list[str]:
    chosen = [key for key in keys if draw(st.booleans())] or [keys[0]]
    return [_piece(draw, key, above=above and draw(st.booleans())) for key in chosen]


def _piece(draw: st.DrawFn, key: str, *, above: bool) -> str:
    text = draw(st.sampled_from(_VALUES)).format(key=key)
    return f"# 在 {key} 之上\n{text}" if above else text


def _item(pieces: Sequence[str]) -> str:
    lines = "".join(pieces).split("\n")[:-1]
    return "\n".join(["  - " + lines[0], *(f"    {line}" if line else "" for line in lines[1:])]) + "\n"


@st.composite
def _entries(draw: st.DrawFn) -> tuple[str, str]:
    """Return an entry in order, and the same in disorder."""
    items = [draw(_pieces(_ITEM_KEYS, above=False)) for _ in range(draw(st.integers(1, 3)))]
    shuffled = [draw(st.permutations(item)) for item in items]
    before, after = draw(_pieces(_KEYS[:7], above=True)), draw(_pieces((*_KEYS[7:], *_EXTRAS), above=True))
    neat = [*before, "offerings:\n" + "".join(map(_item, items)), *after]
    messy = [*before, "offerings:\n" + "".join(map(_item, shuffled)), *after]
    return "".join(neat), "".join(draw(st.permutations(messy)))


@given(_entries())
def test_every_order_of_keys_ends_in_the_same_text(texts: tuple[str, str]) -> None:
    neat, messy = texts
    assert _neat(messy) == neat
    assert _neat(neat) == neat


_NOISE = (
    "# c", "  # c", "    # d", "", "   ", "---", "...", "x-a: 1", "note: |", "  note: >", "x-b: |+", "  t", "- a",
    "  - a", "-", "  -", "? q", ": r", "\t", "  x-c: 'a", "  b'", "x-e:", "  a: 1", "%YAML 1.1", MODELINE,
)  # fmt: skip


@given(st.randoms(use_true_random=False), st.sampled_from(sorted({**MESSY, **base_files()})))
def test_nothing_is_lost_whatever_a_file_looks_like(chance: random.Random, name: str) -> None:
    lines = {**base_files(), **MESSY}[name].decode().split("\n")
    for _ in range(chance.randint(1, 6)):
        place = chance.randrange(len(lines))
        match chance.randrange(3):
            case 0:
                lines.insert(place, chance.choice(_NOISE))
            case 1:
                lines.insert(place, lines.pop(chance.randrange(len(lines))))
            case 2:
                lines[place] = chance.choice(("", " ", "    ")) + lines[place] + chance.choice((" ", " # z", "\t"))
    content = "\n".join(lines).encode()
    found = _tidied(content, _place(name))
    document = read(name, content).document
    if found.state is State.UNTIDY:
        assert document is not None
        assert layout.says_the_same(document, found.content.decode())
        assert _tidied(found.content, _place(name)).state is State.NEAT


@given(st.binary(max_size=200))
def test_no_bytes_make_it_fail(content: bytes) -> None:
    _tidied(content)


@given(st.text(st.sampled_from("ab:-#|>?{}[],'\"\\ \n\t%&*!."), max_size=60))
def test_no_text_makes_it_fail(text: str) -> None:
    found = _tidied(text.encode())
    assert found.state is not State.UNTIDY or _tidied(found.content).state is State.NEAT
