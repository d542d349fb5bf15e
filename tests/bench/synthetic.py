"""Synthetic catalogs for benchmarks: any number of courses in Chinese, every field in use, always the same.

They are the catalog of this repository with synthetic courses added. Course number N is the same in a catalog of
every size, so that a catalog grows by appending.
"""

from __future__ import annotations

import random
import shutil
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import yaml

COURSES_PER_PUBLISHER = 200
REPOSITORY = Path(__file__).resolve().parents[2]

_SEED = 20261122
_DOMAINS = {
    "planning": ("学校发展规划", "办学理念", "五年行动方案", "学校自评", "发展定位"),
    "culture": ("育人文化", "校园文化", "班级文化", "仪式活动", "家风校训"),
    "curriculum": ("课程领导", "作业设计", "学科教研", "跨学科主题学习", "教学评价"),
    "teachers": ("教师成长", "青年教师培养", "教研组建设", "校本研修", "名师工作室"),
    "management": ("内部管理", "制度重构", "校园安全", "经费预算", "数字化治理"),
    "environment": ("家校社协同", "社区资源", "媒体沟通", "集团办学", "对外交流"),
}
_FIRST_ITEM = {name: 10 * at + 1 for at, name in enumerate(_DOMAINS)}
_PLACES = (
    "杭州",
    "宁波",
    "温州",
    "嘉兴",
    "湖州",
    "绍兴",
    "金华",
    "衢州",
    "舟山",
    "台州",
    "丽水",
    "长沙",
    "重庆",
    "西安",
)
_REGIONS = ("330110", "330102", "3302", "3303", "3304", "3305", "3306", "3307", "3308", "3309", "33", "4301")
_SCHOOLS = ("乡村小规模学校", "寄宿制学校", "九年一贯制学校", "新建学校", "普通高中", "城区初中", "教育集团", "幼儿园")
_ACTS = ("的实践与反思", "问题诊断与改进", "专题研讨", "工作坊", "的路径与案例", "能力提升", "行动研究", "经验分享")
_OPENINGS = ("以真实案例进入", "从一份学校自评报告开始", "带着本校问题来", "先看一节课再谈管理", "用三张表理清现状")
_MIDDLES = ("分组研讨关键环节", "在实践基地跟岗两天", "由导师逐校诊断", "同组学校互访半天", "对照专业标准逐条自查")
_ENDINGS = (
    "形成一份可执行的改进方案",
    "写出本校的案例",
    "完成一次公开的汇报",
    "列出下学期的行动清单",
    "带走一套观察工具",
)
_WORDS = (  # noqa: SIM905 - words, not quotes
    "领导力 质量 课堂 教研 评价 学生 家长 教师 制度 预算 安全 心理 体育 美育 劳动 阅读 科学 数据 平台 作业 "
    "人工智能 课后服务 初任校长 高原期 师徒结对 导师 校本 县域 城乡 集群 品牌 特色 章程 治理 督导 认证 "
    "法治 依法治校 舆情 应急 食堂 宿舍 操场"
).split()
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_METHODS = (
    "lecture",
    "case-teaching",
    "school-diagnosis",
    "peer-support",
    "action-research",
    "round-table",
    "mentoring",
)
_FORMS = ("online-course", "class", "short-course", "workshop", "placement", "lecture-series", "project")
_ROLES = ("principal", "vice-principal", "party-secretary", "management-team")
_OTHER_ROLES = ("middle-leader", "kindergarten-head", "trainer")
_STAGES = ("primary", "junior", "nine-year", "senior", "vocational")


def write_catalog(folder: Path, courses: int) -> None:
    """Write a catalog of `courses` courses in all into a new folder."""
    shutil.copytree(REPOSITORY / "catalog", folder)
    real = sum(1 for _ in (folder / "courses").glob("*/*.yml"))
    for number in range(courses - real):
        publisher, _, name = course_id(number).partition("/")
        if number % COURSES_PER_PUBLISHER == 0:
            _write(folder / "institutions" / f"{publisher}.yml", institution(number // COURSES_PER_PUBLISHER))
        _write(folder / "courses" / publisher / f"{name}.yml", course(number))


def course_id(number: int) -> str:
    """Return the id of a course, `publisher/course`."""
    return f"{_publisher(number // COURSES_PER_PUBLISHER)}/course-{number:06d}"


def institution(number: int) -> dict[str, Any]:
    """Return the entry of the publisher `number`."""
    place = _PLACES[number % len(_PLACES)]
    return {
        "title": f"示例{place}第 {number + 1} 教师发展学院",
        "summary": f"面向{place}校长和中层干部开设研修班与工作坊，第 {number + 1} 所示例机构。",
        "type": "development-centre",
        "region": _REGIONS[number % len(_REGIONS)],
        "office": {"office": "培训处", "phone": "0571-00000000"},
        "sample": True,
    }


def course(number: int) -> dict[str, Any]:
    """Return the entry of the course `number`, with dates as `date`."""
    luck = random.Random(_SEED + number)  # noqa: S311 - no secret, but the same on every machine
    main, second = luck.sample(list(_DOMAINS), 2)
    hours = luck.choice((16, 24, 32, 40, 60))
    offline = hours // 2 if luck.random() < 0.5 else hours
    split = {"offline": offline, **({"online": hours - offline} if offline < hours else {})}
    entry: dict[str, Any] = {
        "title": _title(luck, main, number),
        "summary": f"{luck.choice(_OPENINGS)}，{luck.choice(_MIDDLES)}，{luck.choice(_ENDINGS)}。",
        "description": _description(luck, main, second),
        "domains": [main, second],
        "domain_hours": {main: hours * 5 // 8, second: hours - hours * 5 // 8},
        "standards": {"moe-2013-3": sorted(_FIRST_ITEM[main] + item for item in luck.sample(range(10), 3))},
        "category": luck.choice(("improvement", "advanced", "thematic", "qualification")),
        "form": luck.choice(_FORMS),
        "methods": luck.sample(_METHODS, luck.randint(1, 3)),
        "hours": split,
        "audiences": _audiences(luck, split),
        "offerings": [_offering(luck, at, number) for at in range(luck.randint(1, 3))],
        "scope": luck.choice(("district", "city", "province", "national")),
        "assessment": ["attendance", luck.choice(("improvement-plan", "reflection", "case-report"))],
        "outcomes": [f"{luck.choice(_ENDINGS)}（{luck.choice(_WORDS)}）"],
        "syllabus": _syllabus(luck, main, hours),
        "fee": {"payer": luck.choice(("training-fund", "provincial", "free")), "amount": 0},
        "materials": [
            {"title": f"{luck.choice(_WORDS)}观察量表", "url": f"https://example.org/m/{number}", "kind": "tool"}
        ],
        "contact": {"office": "培训处", "phone": "0571-00000000"},
        "added": date(2024, 1, 1) + timedelta(days=number % 1050),
        "tags": luck.sample(_WORDS, 2),
        "sample": True,
    }
    if number % 10 == 9:  # every tenth follows on an earlier course of its publisher
        entry["prerequisites"] = [course_id(number - luck.randint(1, 9))]
    return entry


def _publisher(number: int) -> str:
    return f"bench-college-{number:03d}"


def _title(luck: random.Random, domain: str, number: int) -> str:
    school, topic = luck.choice(_SCHOOLS), luck.choice(_DOMAINS[domain])
    batch = f"（{luck.choice(_LETTERS)}{number % 97} 第{number // 97 + 1}期）"
    return f"{luck.choice(_PLACES)}{school}{topic}{luck.choice(_ACTS)}{batch}"


def _description(luck: random.Random, main: str, second: str) -> str:
    sentences = [_sentence(luck) for _ in range(luck.randint(5, 8))]
    topic = f"{luck.choice(_DOMAINS[main])}与{luck.choice(_DOMAINS[second])}"
    first, rest = "".join(sentences[:2]), "".join(sentences[2:])
    if luck.random() < 0.27:  # as many descriptions as in the real entries carry markup
        rest += f"\n\n- **{luck.choice(_WORDS)}**：{_sentence(luck)}\n- [{luck.choice(_WORDS)}资料](https://example.org/x)\n"
    return f"围绕{topic}，{first}\n\n{rest}\n"


def _sentence(luck: random.Random) -> str:
    words = luck.sample(_WORDS, 4)
    odd = "".join(chr(luck.randint(0x4E00, 0x9FA5)) for _ in range(2))  # the long tail of names and rare words
    return f"把{words[0]}和{words[1]}放在{odd}一处讨论，从{words[2]}的真实数据看{words[3]}怎样改变课堂。"


def _audiences(luck: random.Random, credits_: dict[str, int]) -> list[dict[str, Any]]:
    audiences: list[dict[str, Any]] = [
        {
            "roles": luck.sample(_ROLES, 2),
            "stages": luck.sample(_STAGES, 2),
            "route": luck.choice(("elective", "mandated")),
            "credits": credits_,
        }
    ]
    if luck.random() < 0.3:
        audiences.append({"roles": [luck.choice(_OTHER_ROLES)], "route": "elective", "credits": {"offline": 8}})
    return audiences


def _offering(luck: random.Random, at: int, number: int) -> dict[str, Any]:
    starts = date(2026, 3, 2) + timedelta(days=(number * 37 + at * 120) % 500)
    region = luck.choice(_REGIONS)
    return {
        "id": f"{starts.year}-{starts.month:02d}-{at + 1}",
        "segments": [
            {
                "starts": starts,
                "ends": starts + timedelta(days=3),
                "delivery": "offline",
                "region": region,
                "venue": "第二实践基地",
            }
        ],
        "enrolment": [{"opens": starts - timedelta(days=50), "closes": starts - timedelta(days=20)}],
        "capacity": luck.choice((30, 40, 50, 80)),
        "status": "confirmed",
    }


def _syllabus(luck: random.Random, domain: str, hours: int) -> list[dict[str, Any]]:
    parts = (hours // 4, hours // 4, hours - 2 * (hours // 4))
    return [
        {
            "title": f"{luck.choice(_DOMAINS[domain])}：{luck.choice(_WORDS)}",
            "hours": part,
            "method": luck.choice(_METHODS),
        }
        for part in parts
    ]


class _Dumper(yaml.CSafeDumper):
    """Writes entries the way clerks do: no anchors, long texts as blocks."""

    def ignore_aliases(self, data: object) -> bool:
        """Write what occurs twice twice: entries have no anchors."""
        del data
        return True


def _text(dumper: _Dumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)


_Dumper.add_representer(str, _text)


def _write(path: Path, entry: dict[str, Any]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    text = yaml.dump(entry, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=100_000)
    path.write_text(text, encoding="utf-8")
