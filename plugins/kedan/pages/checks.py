"""The list of checks, by the kind of entry that each is about."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kedan.checks import Check
from kedan.locale import Locale
from kedan.pages.addresses import CHECKS, GUIDE_PUBLISH, check_page
from kedan.pages.assembly import finished
from kedan.pages.check import check_title, is_error, told_checks, wrong_examples
from kedan.pages.edition import Edition
from kedan.pages.page import Draft, Page
from kedan.pages.parts import Word

_NOUNS = {
    "courses": "pages.courses",
    "institutions": "pages.institutions",
    "programs": "pages.programs",
    "menus": "pages.menus",
    "policies": "pages.policies",
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Listed:
    """A check in the list."""

    word: Word
    id: str
    is_error: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class CheckList:
    """What the template of the list reads: the checks by noun, errors first."""

    groups: tuple[tuple[str, tuple[Listed, ...]], ...]


def check_list(edition: Edition) -> Iterator[Draft]:  # noqa: ARG001 - the form of a page type
    """Yield the list."""
    yield Draft(CHECKS, GUIDE_PUBLISH, _page)


def _page(edition: Edition) -> Page:
    return finished(
        edition,
        "checks.html",
        CheckList(groups=tuple(_groups(edition.t))),
        address=CHECKS,
        title=edition.t("pages.checks"),
        description=edition.t("pages.checks-lead"),
        section=GUIDE_PUBLISH,
    )


def _groups(t: Locale) -> Iterator[tuple[str, tuple[Listed, ...]]]:
    checks = sorted(told_checks(), key=lambda check: not is_error(check))
    for noun, title in _NOUNS.items():
        listed = tuple(_listed(check, t) for check in checks if _noun(check) == noun)
        if listed:
            yield t(title), listed


def _noun(check: Check) -> str:
    """Return the noun that the example of a check is about: a check is registered nowhere."""
    return wrong_examples(check)[0].path.split("/")[1]


def _listed(check: Check, t: Locale) -> Listed:
    word = Word(check_title(check, t), check_page(check.info.id))
    return Listed(word=word, id=check.info.id, is_error=is_error(check))
