"""Every sentence exists in every language, is asked for somewhere, and takes the same fillers."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from string import Formatter

import pytest

from kedan import locale, resources
from kedan.cli.command_line import command_line
from kedan.diagnostics.diagnostic import Severity
from kedan.model.policy import Unit
from kedan.model.terms import Delivery, RunState
from tests.support.keys import PACKAGE, calls, module_constants, sayings, template_keys, text_of

AREAS = resources.locale_areas("zh")
STRINGS = {language: locale.load(language).strings for language in locale.LANGUAGES}
KEYS = frozenset(STRINGS["zh"])
SPEAKERS = {
    "source": ("source", "loading"),
    "entry": ("loading",),
    "report": ("diagnostics",),
    "audit": ("cli", "audit"),
    "cli": ("cli", "adapters", "project.py"),
    "pages": ("pages", "outputs", "adapters", "wording", "site.py"),
    "words": ("wording", "pages", "outputs", "search", "locale/__init__.py"),
}
"""Area -> the parts of the package that ask for its keys; `checks` go module by module, `web` is the browser's."""
_KEY = re.compile(rf"(?:{'|'.join(AREAS)})(?:\.[a-z0-9-]+)+")


def _area(language: str, area: str) -> Mapping[str, str]:
    strings: Mapping[str, str] = json.loads(resources.read_text("locale", language, f"{area}.json"))
    return strings


def _file(language: str, key: str) -> str:
    return f"plugins/kedan/locale/{language}/{key.partition('.')[0]}.json"


def _fillers(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_the_languages_have_the_same_areas() -> None:
    for language in locale.LANGUAGES:
        assert resources.locale_areas(language) == AREAS, f"plugins/kedan/locale/{language}/ lacks a file"


@pytest.mark.parametrize("area", AREAS)
def test_an_area_has_the_same_keys_in_every_language(area: str) -> None:
    found = {language: set(_area(language, area)) for language in locale.LANGUAGES}
    for language, keys in found.items():
        missing = sorted(set().union(*found.values()) - keys)
        assert not missing, f"plugins/kedan/locale/{language}/{area}.json lacks {', '.join(missing)}"


@pytest.mark.parametrize("area", AREAS)
def test_a_sentence_takes_the_same_fillers_in_every_language(area: str) -> None:
    zh = {key: _fillers(text) for key, text in _area("zh", area).items()}
    for language in locale.LANGUAGES:
        found = {key: _fillers(text) for key, text in _area(language, area).items()}
        odd = sorted(key for key in zh if found.get(key, zh[key]) != zh[key])
        assert not odd, f"plugins/kedan/locale/{language}/{area}.json: other {{…}} than in zh: {', '.join(odd)}"


@pytest.mark.parametrize("language", locale.LANGUAGES)
@pytest.mark.parametrize("area", AREAS)
def test_a_file_of_strings_is_flat_and_names_each_key_once(language: str, area: str) -> None:
    pairs = json.loads(resources.read_text("locale", language, f"{area}.json"), object_pairs_hook=list)
    assert all(isinstance(text, str) for _, text in pairs)
    names = [key for key, _ in pairs]
    assert sorted(names) == sorted(set(names))


@pytest.mark.parametrize("language", locale.LANGUAGES)
def test_no_sentence_is_empty_or_broken_over_lines(language: str) -> None:
    odd = sorted(key for key, text in STRINGS[language].items() if not text.strip() or "\n" in text)
    assert odd == []


def _named_whole() -> Iterator[tuple[Path, str]]:
    """Yield every key that stands as one string in a module or a template; `checks.html` and `plan.js` are files."""
    named = ((path, constant) for path, constant in module_constants() if _KEY.fullmatch(constant))
    yield from ((path, constant) for path, constant in named if not constant.endswith((".html", ".js", ".css")))
    yield from template_keys()


def _named_by_id() -> Iterator[tuple[Path, str]]:
    """Yield the keys of the sentences that a diagnostic takes from its id."""
    for path, call in calls("source", "mistake", "_Reading"):
        yield from ((path, key) for key in _of_id("source", call))
    for path, call in calls("loading", "mistake"):
        yield from ((path, key) for key in _of_id("source", call))
    for path, call in calls("loading", "problem"):
        yield from ((path, key) for key in _of_id("entry", call))
    for path, call in calls("loading", "_Remedy"):
        kind = text_of(call.args[0])
        yield from ((path, f"entry.wrong-type.{kind}.{part}") for part in ("headline", "help") if kind)


def _of_id(area: str, call: ast.Call) -> Iterator[str]:
    """Yield the keys of a call with its id, and the kind if there is one, written out."""
    check_id = text_of(call.args[0]) if call.args else ""
    named = {keyword.arg: keyword.value for keyword in call.keywords}
    kind = text_of(named.get("kind"))
    if not check_id or ("kind" in named and not kind):
        return
    stem = f"{area}.{check_id}.{kind}" if kind else f"{area}.{check_id}"
    yield f"{stem}.headline"
    if "help" not in named:
        yield f"{stem}.help"


def _missing(named: Iterator[tuple[Path, str]]) -> list[str]:
    """Return a line for every key without a string: where it is asked for, and where it has to be added."""
    return sorted(
        f"{path.relative_to(PACKAGE).as_posix()} asks for {key}: add it to {_file(language, key)}"
        for path, key in named
        for language in locale.LANGUAGES
        if key not in STRINGS[language]
    )


def test_every_key_that_is_written_out_exists() -> None:
    missing = _missing(_named_whole())
    assert not missing, "\n".join(missing)


def test_every_diagnostic_has_its_sentences() -> None:
    missing = _missing(_named_by_id())
    assert not missing, "\n".join(missing)


def test_what_is_named_by_an_id_of_the_code_exists() -> None:
    """Keys that end in an id of a closed list."""
    wanted = [
        *(f"report.{severity}" for severity in Severity),
        *(f"cli.{name}.help" for name in command_line(locale.load("zh")).commands),
        *(f"web.state.{state}" for state in RunState),
        *(f"words.delivery.{delivery}" for delivery in Delivery),
        *(f"words.unit.{unit}" for unit in Unit),
    ]
    assert [key for key in wanted if key not in KEYS] == []


@pytest.mark.parametrize("area", SPEAKERS)
def test_every_sentence_is_asked_for(area: str) -> None:
    said, in_templates = sayings(*SPEAKERS[area]), {key for _, key in template_keys()}
    own = sorted(key for key in KEYS if key.startswith(f"{area}."))
    unused = [key for key in own if key not in in_templates and not said.can_say(key)]
    assert not unused, f"nothing asks for {', '.join(unused)}: delete them from plugins/kedan/locale/*/{area}.json"


def test_every_sentence_of_a_check_is_asked_for() -> None:
    unused = []
    for key in sorted(key for key in KEYS if key.startswith("checks.")):
        module = f"checks/{key.split('.')[1].replace('-', '_')}.py"
        if not (PACKAGE / module).is_file() or not sayings("checks/__init__.py", module).can_say(key):
            unused.append(key)
    assert not unused, f"no check asks for {', '.join(unused)}: delete them from plugins/kedan/locale/*/checks.json"


def test_every_headline_has_its_help() -> None:
    """A help line that the code puts together itself is the exception, and named here."""
    put_together = {"entry.missing-key", "entry.unknown-id.part", "entry.unknown-id.reference", "entry.unknown-id.term"}
    stems = {key.removesuffix(".headline") for key in KEYS if key.endswith(".headline")}
    alone = sorted(stem for stem in stems if f"{stem}.help" not in KEYS and stem not in put_together)
    assert not alone, f"a headline says what is wrong, a help what to type: {', '.join(alone)}"


def test_a_forgotten_and_a_surplus_key_are_noticed() -> None:
    """The search itself: neither blind nor content with anything."""
    loading = sayings("loading")
    assert loading.can_say("entry.wrong-type.array-other.headline")
    assert loading.can_say("entry.noun.course")
    for unknown in ("entry.nonsense.headline", "entry.wrong-type.nonsense.help", "entry.bad-date.footnote"):
        assert not loading.can_say(unknown), unknown
