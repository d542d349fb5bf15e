"""Random catalogs and requests, the same in every run: few letters and few values, so that everything meets."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

from kedan.model.catalog import Catalog
from kedan.model.common import Conditions, Fee
from kedan.model.course import Audience, Course, Offering, Segment, SyllabusItem
from kedan.model.region import Region
from kedan.model.terms import Delivery, OfferingStatus, Route, RunState
from kedan.model.vocabulary import Vocabulary, VocabularyItem
from tests import builders

TODAY = "2026-12-08"
_CHARACTERS = "校长领导课程力质量重成"
_SIGNS = ["，", "、", " ", "“", "（", "2", "12", "AI", "ai", "第2期", "ＡＩ", "word", "𠮷", "課", "領導"]
_SIGNS += ["😀", "e\u0301", "ß", "İ", "㈱", "①", "½", "ｶﾞ", "한", "Ж", "ㄅ", "々", "𪚥", "\u3000", "\ufe0f", "C++", "lü"]
_DATES = (
    "2026",
    "2026-11",
    "2026-12-07",
    "2026-12-08",
    "2026-12-09",
    "2026-12-31",
    "2027-01-01",
    "2027-01",
    "2027-03-05",
)
_REGIONS = ("33", "3301", "330110", "110101", "")
_TAGS = ("成长", "重构", "课程", "质量 AI", "__proto__")


def random_catalog(seed: int, courses: int) -> Catalog:
    luck = random.Random(seed)  # noqa: S311 - no secret, the same in every run
    institutions = [
        builders.institution("college", "校长领导学院"),
        builders.institution("centre", "重庆成长中心"),
        builders.institution("spelled", "长校", pinyin="chang xiao"),
    ]
    made = [_course(luck, number) for number in range(courses)]
    names = {**builders.regions(), "1101": Region(code="1101", name="市辖区", placeholder=True)}
    states = Vocabulary(
        id="run-states",
        title="状态",
        title_en="States",
        items=tuple(VocabularyItem(id=state, zh=state, en=state) for state in RunState),
        document=builders.NOWHERE,
    )
    vocabularies = {**builders.vocabularies(), "run-states": states}
    return builders.catalog(*institutions, *made, regions=names, vocabularies=vocabularies)


def _text(luck: random.Random, most: int) -> str:
    pieces = [
        luck.choice(_SIGNS) if luck.random() < 0.2 else luck.choice(_CHARACTERS) for _ in range(luck.randint(0, most))
    ]
    return "".join(pieces)


def _some(luck: random.Random, things: tuple[Any, ...] | list[Any], most: int = 2) -> tuple[Any, ...]:
    return tuple(luck.sample(things, luck.randint(0, most)))


def _course(luck: random.Random, number: int) -> Course:
    return builders.course(
        f"p{luck.randint(0, 9)}/c{number}",
        title=_text(luck, 8) or "校",
        summary=_text(luck, 12),
        description=_text(luck, 40),
        providers=_some(luck, ["college", "centre", "spelled"]),
        domains=_some(luck, ["planning", "culture", "teachers"]),
        category=luck.choice(("", "improvement")),
        form=luck.choice(("", "workshop")),
        methods=_some(luck, ["school-diagnosis", "case-teaching"]),
        audiences=tuple(_audience(luck) for _ in range(luck.randint(0, 3))),
        offerings=tuple(_offering(luck, at) for at in range(luck.randint(0, 3))),
        always_open=luck.random() < 0.1,
        fee=luck.choice((None, Fee(), Fee(amount=builders.amount(0)), Fee(amount=builders.amount(80)))),
        outcomes=tuple(_text(luck, 6) for _ in range(2)),
        syllabus=(SyllabusItem(title=_text(luck, 6)),),
        source=luck.choice((None, builders.source("浙教办师〔2020〕19号", title=_text(luck, 5)))),
        added=luck.choice((None, builders.date("2026-11-22"), builders.date("2026-11"), builders.date("2025"))),
        tags=_some(luck, list(_TAGS)),
        sample=luck.random() < 0.5,
    )


def _audience(luck: random.Random) -> Audience:
    split = luck.choice((None, builders.split(offline=16), builders.split(offline=16, online=8.5), builders.split(40)))
    return Audience(
        who=Conditions(
            roles=_some(luck, ["principal", "vice-principal", "middle-leader"]),
            stages=_some(luck, ["junior", "nine-year"]),
            school_categories=_some(luck, ["rural-other"], 1),
        ),
        route=luck.choice((None, Route.ELECTIVE, Route.MANDATED)),
        credits=split,
        counts_toward=_some(luck, ["zj-90", "ethics"]),
    )


def _offering(luck: random.Random, at: int) -> Offering:
    def pair() -> tuple[str, str]:
        first, last = sorted((luck.choice(_DATES), luck.choice(_DATES)), key=lambda day: builders.date(day).first)
        return luck.choice((first, "")), luck.choice((last, ""))

    def segment() -> Segment:
        first, last = sorted((luck.choice(_DATES), luck.choice(_DATES)), key=lambda day: builders.date(day).first)
        return builders.segment(first, luck.choice((last, "")), region=luck.choice(_REGIONS), delivery=Delivery.ONLINE)

    return builders.offering(
        f"o{at}",
        *(segment() for _ in range(luck.randint(0, 2))),
        enrolment=[pair() for _ in range(luck.randint(0, 2))],
        status=luck.choice((None, None, OfferingStatus.PLANNED, OfferingStatus.CANCELLED)),
    )


_CHOICES: dict[str, tuple[Any, ...]] = {
    "domain": ("planning", "teachers", ["culture", "teachers"], {"all": ["planning", "culture"]}, "nowhere"),
    "category": ("improvement", "qualification"),
    "form": ("workshop",),
    "method": ("case-teaching", {"all": ["case-teaching"], "any": ["school-diagnosis"]}),
    "institution": ("college", ["centre", "spelled"]),
    "tag": ("成长", "__proto__", {"all": ["成长", "课程"]}),
    "sample": (True, "false"),
    "fee": ("free", ["free", "paid"]),
    "delivery": ("offline", ["blended", "online"]),
    "route": ("elective", ["elective", "mandated"]),
    "role": ("principal", ["vice-principal", "middle-leader"], {"all": ["principal", "vice-principal"]}),
    "stage": ("junior", "nine-year"),
    "school_category": ("rural-other",),
    "credits": ({"gte": 8}, {"gte": 16, "lte": 24.5}, "24.5", ["16", "40"], {"lte": "16"}),
    "kind": ("zj-90", ["ethics"]),
    "state": ("open", ["open", "opening-soon", "always-open"], "ended", "unknown", "cancelled"),
    "region": ("33", "3301", ["330110", "11"], "1101"),
    "dates": ({"gte": "2027-01-01"}, {"gte": "2026-12-01", "lte": "2026-12"}, "2027-01", {"lte": "2026-12-07"}),
}
_DAYS = ("2026-12-06", "2026-12-07", TODAY, "2026-12-31", "2027-01-01", "2027-03-31", "2028-01-01")


def random_requests(seed: int, texts: list[str], count: int) -> Iterator[dict[str, Any]]:
    luck = random.Random(seed)  # noqa: S311 - no secret, the same in every run
    for _ in range(count):
        names = luck.sample([*_CHOICES], luck.choice((0, 0, 1, 1, 2, 3)))
        not_names = luck.sample([*_CHOICES], luck.choice((0, 0, 0, 1)))
        yield {
            "text": luck.choice(("", random_text(luck, texts), random_text(luck, texts))),
            "facets": {name: luck.choice(_CHOICES[name]) for name in names},
            "not": {name: luck.choice(_CHOICES[name][:2]) for name in not_names},
            "sort": luck.choice(("relevance", "relevance", "start", "closing", "credits", "newest", "title")),
            "today": luck.choice(_DAYS),
        }


def random_text(luck: random.Random, texts: list[str]) -> str:
    """Return a part of a text, two parts, or parts that stand nowhere together."""
    parts = [_part(luck, luck.choice(texts)) for _ in range(luck.choice((1, 1, 1, 2)))]
    joint = luck.choice((" ", " ", ""))
    return joint.join(parts)


def _part(luck: random.Random, text: str) -> str:
    length = luck.randint(1, 12)
    start = luck.randint(0, max(0, len(text) - length))
    return text[start : start + length]
