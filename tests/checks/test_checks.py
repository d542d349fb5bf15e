"""What a clerk reads when a rule is broken, and that nothing is said when it is not.

The examples are `tests/checks/<id>/{pass,fail}/<case>/`: files as they stand in a catalog, laid over the base
one (`tests/support/examples.py`). Drop a folder in, and it is a test.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from kedan import locale
from kedan.diagnostics.diagnostic import Severity
from kedan.diagnostics.render.as_text import render_text
from kedan.loading import load as loading
from kedan.model.vocabulary import Vocabulary
from kedan.project import Project
from tests.support.examples import Example, examples

EXAMPLES = tuple(examples())
PASSING = [example for example in EXAMPLES if example.passes]
FAILING = [example for example in EXAMPLES if not example.passes]


@pytest.fixture(scope="module", autouse=True)
def _vocabularies_are_decoded_once() -> Iterator[None]:
    """Nearly every example has the vocabularies of the base catalog, and they take longer than all the rest."""
    plain, known = loading._vocabularies, dict[frozenset[tuple[str, bytes]], dict[str, Vocabulary]]()

    def decoded(run: loading._Run) -> dict[str, Vocabulary]:
        slots = {slot for slot in run.slots if slot.noun == "vocabulary"}
        if not slots <= set(run.files):  # one of them is no file
            return plain(run)
        files = frozenset((slot.id, run.files[slot].content) for slot in slots)
        before = len(run.diagnostics)
        found = known.get(files) or plain(run)
        if len(run.diagnostics) == before:
            known[files] = found
        return found

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(loading, "_vocabularies", decoded)
        yield


def _name(example: Example) -> str:
    return f"{example.check_id}/{example.name}"


def _ids(project: Project, *severities: Severity) -> set[str]:
    return {found.id for found in project.diagnostics if found.severity in (severities or Severity)}


def _text(project: Project, language: str) -> str:
    return render_text(project.report(), locale.load(language), False)  # noqa: FBT003 - the form of a Renderer


@pytest.mark.parametrize("example", PASSING, ids=_name)
def test_what_is_right_is_not_reported(example: Example) -> None:
    project = example.project
    assert example.check_id not in _ids(project), _text(project, "zh")
    assert not project.has_errors, _text(project, "zh")


@pytest.mark.parametrize("example", FAILING, ids=_name)
def test_what_is_wrong_is_reported_as_a_whole(example: Example, golden: Callable[[str, str], None]) -> None:
    project = example.project
    golden(f"checks/{_name(example)}.txt", _text(project, "zh"))
    assert example.check_id in _ids(project), f"{_name(example)} is in fail/, but nothing is found"
    others = _ids(project, Severity.ERROR) - {example.check_id}
    assert not others, f"an example breaks one rule only, this one {sorted(others)} as well: {_text(project, 'zh')}"


@pytest.mark.parametrize("example", FAILING, ids=_name)
def test_what_is_wrong_can_be_said_in_english(example: Example) -> None:
    text = _text(example.project, "en")
    assert f"[{example.check_id}] " in text
    assert "help: " in text
