"""Checks: what each finds, with an example and the right way; `kedan explain` prints the same papers."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, partial

from kedan import resources
from kedan.checks import Check, all_checks
from kedan.diagnostics.diagnostic import Severity
from kedan.locale import Locale
from kedan.pages.addresses import CHECKS, GUIDE_PUBLISH, check_page
from kedan.pages.assembly import finished
from kedan.pages.edition import Edition
from kedan.pages.page import Draft, Page
from kedan.pages.parts import Word

_EXAMPLES = re.compile(r"^## .*\n", re.MULTILINE)
_FILE = re.compile(r"```yaml\n# (?P<path>\S+)\n(?P<text>.*?)```\n", re.DOTALL)
_BEFORE_REASON = 3
"""Id, line and severity: a page says them by itself."""
_PAPER_LANGUAGE = "zh"


@dataclass(frozen=True, kw_only=True, slots=True)
class ExampleFile:
    """An entry, or the part of one that matters."""

    path: str
    text: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Sentence:
    """What the check says of a mistake, and what to do; an ellipsis stands for what differs."""

    headline: str
    remedy: str


@dataclass(frozen=True, kw_only=True, slots=True)
class CheckView:
    """What the template of a check reads."""

    trail: tuple[Word, ...]
    id: str
    title: str
    is_error: bool
    reason: tuple[str, ...]
    sentences: tuple[Sentence, ...]
    wrong: tuple[ExampleFile, ...]
    right: tuple[ExampleFile, ...]


def check_pages(edition: Edition) -> Iterator[Draft]:  # noqa: ARG001 - the form of a page type
    """Yield a page each; they are the same for every catalog."""
    for check in told_checks():
        yield Draft(check_page(check.info.id), GUIDE_PUBLISH, partial(_page, check))


@cache
def told_checks() -> tuple[Check, ...]:
    """Return the checks with a paper. A check that is being written has none yet; a contract test asks for it."""
    return tuple(check for check in all_checks() if _paper(check))


def check_title(check: Check, t: Locale) -> str:
    """Return the one line that says what a check finds."""
    return t(f"explain.{check.info.id}")


def is_error(check: Check) -> bool:
    """Return whether what a check finds keeps the site from being built."""
    return check.info.severity is Severity.ERROR


def wrong_examples(check: Check) -> tuple[ExampleFile, ...]:
    """Return the files of the example that shows the mistake."""
    return _files(_parts(check)[1])


def _page(check: Check, edition: Edition) -> Page:
    view = _view(check, edition.t)
    return finished(
        edition,
        "check.html",
        view,
        address=check_page(check.info.id),
        title=view.title,
        description=" ".join((f"{check.info.id}:", view.title, *view.reason)),
        section=GUIDE_PUBLISH,
    )


def _view(check: Check, t: Locale) -> CheckView:
    about, wrong, right = _parts(check)
    reason = about.strip().split("\n\n")[_BEFORE_REASON:] if t.language == _PAPER_LANGUAGE else []
    return CheckView(
        trail=(Word(t("pages.checks"), CHECKS),),
        id=check.info.id,
        title=check_title(check, t),
        is_error=is_error(check),
        reason=tuple(reason),
        sentences=tuple(_sentences(check.info.id, t)),
        wrong=_files(wrong),
        right=_files(right),
    )


def _parts(check: Check) -> list[str]:
    """Return the parts of a paper: what it is about, the wrong way, the right way."""
    return _EXAMPLES.split(_paper(check))


@cache
def _paper(check: Check) -> str:
    try:
        return resources.read_text("checks", "pages", f"{check.info.id}.md")
    except FileNotFoundError:
        return ""


def _files(part: str) -> tuple[ExampleFile, ...]:
    return tuple(ExampleFile(path=found["path"], text=found["text"]) for found in _FILE.finditer(part))


def _sentences(check_id: str, t: Locale) -> Iterator[Sentence]:
    """Yield what the check can say; one with kinds has a headline and a remedy for each."""
    told = t.area("checks")
    for key in sorted(told):
        stem, _, part = key.rpartition(".")
        if part == "headline" and stem.partition(".")[0] == check_id:
            yield Sentence(headline=_with_gaps(told[key]), remedy=_with_gaps(told[f"{stem}.help"]))


def _with_gaps(text: str) -> str:
    return text.format_map(defaultdict(lambda: "…"))
