"""Small builders of model objects: a test names what it is about, the rest is plain."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import Any

from kedan.model.amounts import Amount
from kedan.model.catalog import Catalog
from kedan.model.common import Conditions, Source, Split
from kedan.model.course import Audience, Course, EnrolmentRound, Offering, Segment
from kedan.model.dates import PartialDate
from kedan.model.institution import Institution
from kedan.model.menu import Menu, Window
from kedan.model.policy import Basis, Bounds, Policy, Rule, Sum, Unit
from kedan.model.program import Program
from kedan.model.region import Region
from kedan.model.settings import Settings
from kedan.model.terms import Delivery
from kedan.model.vocabulary import Part, Vocabulary, VocabularyItem
from kedan.source.document import Document

NOWHERE = Document.empty()

_LABELS: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "assessments": {"attendance": ("出勤", "Attendance"), "improvement-plan": ("改进方案", "Improvement plan")},
    "base-types": {"practice-base": ("实践基地", "Practice base")},
    "categories": {"qualification": ("任职资格培训", "Qualification"), "improvement": ("提高培训", "Improvement")},
    "deliveries": {
        "offline": ("线下集中", "Offline"),
        "online": ("线上", "Online"),
        "blended": ("混合式", "Blended"),
        "school-based": ("校本", "School-based"),
    },
    "domains": {
        "planning": ("规划学校发展", "Planning"),
        "culture": ("营造育人文化", "Culture"),
        "curriculum": ("领导课程教学", "Curriculum"),
        "teachers": ("引领教师成长", "Teachers"),
        "management": ("优化内部管理", "Management"),
        "environment": ("调适外部环境", "Environment"),
    },
    "evaluation-lines": {"platform": ("平台评价", "Platform"), "survey": ("问卷评价", "Survey")},
    "forms": {"workshop": ("工作坊", "Workshop")},
    "group-forms": {"tight": ("紧密型", "Tight")},
    "institution-types": {"university": ("高等学校", "University"), "other": ("其他", "Other")},
    "kinds": {"zj-90": ("“90 学分”培训", "90-credit training"), "ethics": ("职业道德", "Ethics")},
    "material-kinds": {"tool": ("工具", "Tool")},
    "methods": {"school-diagnosis": ("学校诊断", "School diagnosis"), "case-teaching": ("案例教学", "Case teaching")},
    "ownerships": {"private": ("民办", "Private")},
    "payers": {"training-fund": ("参训单位培训经费", "Training budget")},
    "roles": {
        "principal": ("正职校长", "Principal"),
        "vice-principal": ("副校长", "Vice-principal"),
        "middle-leader": ("中层干部", "Middle leader"),
    },
    "routes": {"elective": ("自主选学", "Elective"), "mandated": ("指令性", "Mandated")},
    "school-categories": {"rural-other": ("农村及其他", "Rural and other")},
    "scopes": {"city": ("市内", "Within the city")},
    "stages": {"junior": ("初中", "Junior"), "nine-year": ("九年一贯制", "Nine-year")},
}
_STANDARD = VocabularyItem(
    id="moe-2013-3",
    zh="义务教育学校校长专业标准",
    en="Professional standard",
    domains={name: (10 * at + 1, 10 * at + 10) for at, name in enumerate(_LABELS["domains"])},
    parts=(
        Part(zh="专业理解与认识", en="Understanding", first=1, last=3),
        Part(zh="专业知识与方法", en="Knowledge", first=4, last=6),
        Part(zh="专业能力与行为", en="Ability", first=7, last=10),
    ),
)


def vocabularies() -> dict[str, Vocabulary]:
    """Return the vocabularies with the few items that tests use."""
    made = {
        name: Vocabulary(
            id=name,
            title=name,
            title_en=name,
            items=tuple(VocabularyItem(id=key, zh=zh, en=en) for key, (zh, en) in labels.items()),
            document=NOWHERE,
        )
        for name, labels in _LABELS.items()
    }
    standards = Vocabulary(id="standards", title="专业标准", title_en="Standards", items=(_STANDARD,), document=NOWHERE)
    return {**made, "standards": standards}


def regions() -> dict[str, Region]:
    """Return a province with a city and a district, and a city that is a province."""
    names = {"33": "浙江省", "3301": "杭州市", "330110": "余杭区", "11": "北京市", "1101": "市辖区", "110101": "东城区"}
    return {code: Region(code=code, name=name) for code, name in names.items()}


def date(text: str) -> PartialDate:
    """Return the date written in `text`."""
    return PartialDate.parse(text)


def amount(number: float | str) -> Amount:
    """Return the amount written as a number."""
    return Amount.parse(str(number))


def split(total: float | None = None, declared: Delivery | None = None, **parts: float) -> Split:
    """Return an amount by delivery, or an undivided one."""
    named = {name: amount(number) for name, number in parts.items()}
    return Split(undivided=None if total is None else amount(total), declared=declared, **named)


def who(*roles: str, **fields: Any) -> Conditions:
    """Return conditions on roles and more."""
    return Conditions(roles=roles, **fields)


def audience(*roles: str, credit: Split | None = None, **fields: Any) -> Audience:
    """Return an audience of the roles."""
    conditions = {name: fields.pop(name) for name in [*fields] if name in Conditions.__dataclass_fields__}
    return Audience(who=who(*roles, **conditions), credits=credit, **fields)


def segment(starts: str, ends: str = "", **fields: Any) -> Segment:
    """Return a segment from one date to another."""
    return Segment(starts=date(starts), ends=date(ends) if ends else None, **fields)


def offering(
    offering_id: str, *segments: Segment, enrolment: Iterable[tuple[str, str]] = (), **fields: Any
) -> Offering:
    """Return an offering; `enrolment` lists its rounds as opening and closing date."""
    rounds = tuple(
        EnrolmentRound(opens=date(opens) if opens else None, closes=date(closes) if closes else None)
        for opens, closes in enrolment
    )
    return Offering(id=offering_id, segments=segments, enrolment=rounds, **fields)


def course(course_id: str = "college/course", title: str = "一门课", **fields: Any) -> Course:
    """Return a course; with a title only unless told more."""
    publisher, _, slug = course_id.partition("/")
    return Course(**{"publisher": publisher, "slug": slug, "title": title, "document": NOWHERE, **fields})


def institution(institution_id: str = "college", title: str = "教师发展学院", **fields: Any) -> Institution:
    """Return an institution."""
    return Institution(**{"id": institution_id, "title": title, "type": "university", "document": NOWHERE, **fields})


def program(program_id: str = "plan", title: str = "提升计划", **fields: Any) -> Program:
    """Return a program."""
    return Program(**{"id": program_id, "title": title, "document": NOWHERE, **fields})


def menu(menu_id: str = "autumn", title: str = "下半年菜单", **fields: Any) -> Menu:
    """Return a menu that is open from 1 to 20 December 2026."""
    plain = {
        "audience": who("principal", stages=("junior",)),
        "window": Window(opens=date("2026-12-01"), closes=date("2026-12-20")),
        "document": NOWHERE,
    }
    return Menu(**{"id": menu_id, "title": title, **plain, **fields})


def basis(document: str = "浙教师〔2016〕71号", *, verified: bool = True, **fields: Any) -> Basis:
    """Return the basis of a rule."""
    return Basis(**{"document": document, "checked": date("2026-11-22"), "verified": verified, **fields})


def rule(rule_id: str = "total", title: str = "周期总学分", **fields: Any) -> Rule:
    """Return a rule; at least 360 unless told otherwise."""
    return Rule(**{"id": rule_id, "title": title, "demand": Sum(bounds=Bounds(gte=Fraction(360))), **fields})


def policy(policy_id: str = "cycle", title: str = "五年周期学分", **fields: Any) -> Policy:
    """Return a policy with one rule."""
    plain = {"basis": basis(), "unit": Unit.CREDITS, "rules": (rule(),), "document": NOWHERE}
    return Policy(**{"id": policy_id, "title": title, **plain, **fields})


def source(document: str = "教师〔2013〕11号", **fields: Any) -> Source:
    """Return the source of an entry."""
    return Source(document=document, **fields)


def settings(**fields: Any) -> Settings:
    """Return the settings of a site in Chinese."""
    plain = {"id": "test", "title": "选学课单", "description": "一份课单。", "language": "zh", "document": NOWHERE}
    return Settings(**{**plain, **fields})


def catalog(*entries: Any, **fields: Any) -> Catalog:
    """Return a catalog of the entries, each filed under its noun."""
    nouns: dict[type, str] = {
        Course: "courses",
        Institution: "institutions",
        Program: "programs",
        Menu: "menus",
        Policy: "policies",
    }
    filed: dict[str, dict[str, Any]] = {noun: {} for noun in nouns.values()}
    for entry in sorted(entries, key=lambda one: str(one.id)):
        filed[nouns[type(entry)]][entry.id] = entry
    plain = {"settings": settings(), "vocabularies": vocabularies(), "retired": None, "regions": regions()}
    return Catalog(**{**plain, **filed, **fields})
