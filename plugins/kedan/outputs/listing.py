"""What the page of the list shows beside the rules: its words, codes of share links, and cards of courses.

`list.js` is read whole, the cards only where a course of the list is among them: a catalog may be large.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any

from kedan.audit.menu import LIMIT_COURSES, LIMIT_CREDITS, menu_rules
from kedan.audit.ruleset import RuleSet, ruleset
from kedan.locale import Locale
from kedan.model.catalog import Catalog
from kedan.model.course import Course, Offering
from kedan.model.menu import Menu
from kedan.model.policy import Rule
from kedan.model.share_code import share_code
from kedan.model.terms import Delivery
from kedan.outputs.assets import FOLDER
from kedan.outputs.script import content_version, script_call
from kedan.outputs.site_file import SiteFile
from kedan.search.facts import facts_data
from kedan.search.runs import run_data
from kedan.wording.labels import Labels
from kedan.wording.offerings import brief_words
from kedan.wording.rules import need_words, parts_of
from kedan.wording.text import one_line

PIECES = f"{FOLDER}/list"
TOGETHER = 64
"""Courses whose cards come in one file; they are numbered as in `audit.js`."""
_CHOICES = {"domains": "domains", "categories": "categories", "deliveries": "deliveries", "kinds": "kinds"}


def listing(catalog: Catalog, locale: Locale) -> Iterator[SiteFile]:
    """Yield the cards, then the file that names their versions."""
    labels = Labels.of_catalog(catalog, locale)
    courses = iter(catalog.courses.values())
    versions: list[str] = []
    while together := [_card(course, labels) for course in islice(courses, TOGETHER)]:
        number = len(versions)
        content = script_call("kedan.shard", f"list-{number}", together)
        versions.append(content_version(content))
        yield SiteFile(path=f"{PIECES}/{number}-{versions[-1]}.js", content=content)
    site = _site_data(catalog, labels, versions)
    yield SiteFile(path=f"{FOLDER}/list.js", content=script_call("kedan.shard", "list", site))


def _site_data(catalog: Catalog, labels: Labels, versions: list[str]) -> dict[str, Any]:
    settings = catalog.settings
    return {
        "words": labels.t.area("plan"),
        "title": settings.title,
        "address": settings.address,
        "together": TOGETHER,
        "versions": versions,
        "codes": "".join(share_code(course_id) for course_id in catalog.courses),
        "menus": [_menu_data(catalog.menus[name]) for name in settings.menus if name in catalog.menus],
        "holidays": [
            {"title": one_line(one.title), "starts": str(one.starts), "ends": str(one.ends), "note": one_line(one.note)}
            for one in settings.holidays
        ],
        "choices": {
            **{name: _terms(catalog, vocabulary, labels) for name, vocabulary in _CHOICES.items()},
            "deliveries_short": [(delivery.value, labels.delivery(delivery)) for delivery in Delivery],
        },
        "rules": {**_policies_in_words(catalog, labels), **_menus_in_words(catalog, labels)},
    }


def _menu_data(menu: Menu) -> dict[str, str]:
    return {"id": menu.id, "opens": str(menu.window.opens), "closes": str(menu.window.closes)}


def _terms(catalog: Catalog, vocabulary: str, labels: Labels) -> list[tuple[str, str]]:
    known = catalog.vocabularies.get(vocabulary)
    return [(item.id, labels.name(vocabulary, item.id)) for item in known.items] if known else []


def _policies_in_words(catalog: Catalog, labels: Labels) -> dict[str, Any]:
    sets = (ruleset(policy, catalog.policies) for policy in catalog.policies.values())
    return {rules.id: _in_words(rules, {}, labels) for rules in sets}


def _menus_in_words(catalog: Catalog, labels: Labels) -> dict[str, Any]:
    t = labels.t
    whole = {LIMIT_COURSES: t("pages.limit-courses"), LIMIT_CREDITS: t("pages.limit-credits")}
    return {
        menu.id: _in_words(
            menu_rules(menu, catalog.courses),
            {**{part.id: _section_title(part.title, part.domain, labels) for part in menu.sections}, **whole},
            labels,
        )
        for menu in catalog.menus.values()
    }


def _section_title(title: str, domain: str, labels: Labels) -> str:
    return title or (labels.name("domains", domain) if domain else labels.t("pages.courses"))


def _in_words(rules: RuleSet, titles: Mapping[str, str], labels: Labels) -> dict[str, Any]:
    """Return title and need of every rule, and of its parts, by id."""
    return {rule.id: _rule_in_words(rule, rules, titles, labels) for rule in rules.rules}


def _rule_in_words(rule: Rule, rules: RuleSet, titles: Mapping[str, str], labels: Labels) -> list[Any]:
    title = titles.get(rule.id) or one_line(rule.title)
    words: list[Any] = [title, need_words(rule, rules.unit, labels)]
    parts = {part.id: _rule_in_words(part, rules, titles, labels) for part in parts_of(rule)}
    return [*words, parts] if parts else words


def _card(course: Course, labels: Labels) -> dict[str, Any]:
    """Return what the list shows of a course: what it keeps of it, who runs it, and its offerings in full."""
    return {
        "title": one_line(course.title),
        "by": labels.listed(one_line(labels.institution(provider)) for provider in course.providers),
        **facts_data(course),
        "runs": [{"always": True}] if course.always_open else [_run(course, one, labels) for one in course.offerings],
    }


def _run(course: Course, offering: Offering, labels: Labels) -> dict[str, Any]:
    """Return an offering with the deliveries of its segments, its place, and its code."""
    run = run_data(offering)
    segments = [
        {**written, "delivery": segment.delivery.value} if segment.delivery else written
        for segment, written in zip(offering.segments, run.get("segments", ()), strict=False)
    ]
    where = one_line(brief_words(offering, labels))
    return {
        **run,
        **({"segments": segments} if segments else {}),
        **({"where": where} if where else {}),
        "code": share_code(f"{course.id}/{offering.id}"),
    }
