"""Catalogs that several tests of pages read."""

from __future__ import annotations

from fractions import Fraction

from kedan.model.catalog import Catalog
from kedan.model.common import Capacity, Contact, Fee
from kedan.model.course import Course, Evaluation, Material, Offering, SyllabusItem
from kedan.model.institution import Base, Institution
from kedan.model.menu import Limits, Menu, Period, Section, Window
from kedan.model.policy import AnyOf, Attest, Bounds, Conversion, Count, CountLine, Policy, Sum, Unit, Where
from kedan.model.program import Batch, Program, Track
from kedan.model.terms import Delivery, OfferingStatus, Route
from kedan.pages.paging import MOST_ROWS
from tests.builders import (
    amount,
    audience,
    basis,
    catalog,
    course,
    date,
    institution,
    menu,
    offering,
    policy,
    program,
    rule,
    segment,
    settings,
    source,
    split,
    who,
)


def rich_course() -> Course:
    """Return a course that fills every field."""
    return course(
        "sample-college/workshop",
        "教研组建设工作坊",
        summary="从诊断本校教研组入手。",
        description="先看课，再**议课**。\n\n- 带一份量表\n- 见[案例](https://example.org/case)",
        providers=("sample-college",),
        domains=("teachers", "curriculum"),
        standards={"moe-2013-3": (24, 31, 34)},
        category="improvement",
        form="workshop",
        methods=("school-diagnosis", "case-teaching"),
        hours=split(offline=16, online=8),
        audiences=(
            audience(
                "principal",
                "vice-principal",
                stages=("junior", "nine-year"),
                route=Route.ELECTIVE,
                credit=split(offline=16, online=8),
                counts_toward=("zj-90",),
            ),
            audience(
                "middle-leader",
                stages=("junior", "nine-year"),
                years_in_post=3,
                route=Route.ELECTIVE,
                credit=split(16, Delivery.OFFLINE),
                note="不参加线上段",
            ),
        ),
        offerings=_offerings(),
        scope="city",
        assessment=("attendance", "improvement-plan"),
        outcomes=("主持一次课例研讨",),
        syllabus=(
            SyllabusItem(title="把脉", hours=amount(4), method="school-diagnosis"),
            SyllabusItem(title="研讨", hours=amount(8)),
        ),
        fee=Fee(payer="training-fund", amount=amount(0)),
        prerequisites=("sample-college/planning",),
        excludes=("sample-college/missing",),
        materials=(Material(title="观课量表", url="https://example.org/x", kind="tool"),),
        contact=Contact(office="培训处", phone="0571-00000000", mail="training@example.org"),
        certificate="结业证书",
        evaluation=(Evaluation(year=2026, line="platform", satisfied=amount(93.5), respondents=38),),
        added=date("2026-11-22"),
        licence="CC-BY-SA-4.0",
        tags=("课例研修",),
        note="由各地推荐",
        sample=True,
    )


def thin_course() -> Course:
    """Return a course as real documents give it: title, source, and the day it was added."""
    return course("public-record/thin", "卓越校长领航工程", source=source(), added=date("2026-11-22"))


def rich_program() -> Program:
    """Return a program that fills every field."""
    return program(
        summary="分批培训。",
        description="线上与线下交替。",
        aims=("把准办学方向",),
        providers=("sample-college",),
        office="sample-college",
        region="33",
        roles=("principal",),
        tracks=(
            Track(id="rural", title="农村学校", applies_to=who(school_categories=("rural-other",)), note="各县分配"),
        ),
        batches=(
            Batch(
                id="one",
                title="第 1 批",
                starts=date("2020-11"),
                not_for=who(ownership=("private",)),
                note="数字没有公开",
            ),
            Batch(
                id="two",
                title="第 2 批",
                starts=date("2021-03"),
                ends=date("2021-06"),
                capacity=Capacity(places=350, about=True),
            ),
        ),
        courses=("sample-college/workshop",),
        methods=("school-diagnosis",),
        assessment=("attendance",),
        outcomes=("每校一份方案",),
        fee=Fee(payer="training-fund", note="按通知"),
        source=source("浙教办师〔2020〕19号", date=date("2020-11-02"), url="https://example.org/doc", article="第三条"),
        note="各批名额另行通知",
    )


def rich_policy() -> Policy:
    """Return a policy with every kind of line."""
    return policy(
        summary="五年不少于 360 学分。",
        authority="省教育厅",
        basis=basis(verified=False, note="只见转载", article="第七条"),
        applies_to=who("principal", regions=("33",)),
        unit=Unit.CREDITS,
        extends=("common",),
        convert=(Conversion(where=Where(delivery=("online",)), per=amount(20), gives=amount(1)),),
        count=(
            CountLine(where=Where(category=("qualification",)), weight=Fraction(1, 2), note="一半计入"),
            CountLine(where=Where(), cap=amount(144), per_year=True, basis=basis("市通知")),
        ),
        rules=(
            rule(),
            rule(
                "ninety",
                "一次“90 学分”培训",
                demand=Count(bounds=Bounds(gte=Fraction(1))),
                where=Where(counts_toward=("zj-90",)),
                basis=basis("浙教师〔2010〕175号", url="https://example.org/175"),
                note="以条目声明为准",
            ),
            rule(
                "either",
                "职业道德",
                demand=AnyOf(
                    rules=(
                        rule("sum", "学过", demand=Sum(bounds=Bounds(gte=Fraction(8))), per_year=True),
                        rule("attest", "确认", demand=Attest(statement="已完成学习")),
                    )
                ),
            ),
        ),
        source=source("浙教师〔2016〕71号", date=date("2016-08-01")),
        note="没有找到更新的规定。",
    )


def rich_catalog() -> Catalog:
    """Return a catalog in which every page type is rich, beside a thin course."""
    return catalog(
        rich_course(),
        course("sample-college/planning", "学校发展规划", domains=("planning",), always_open=True, sample=True),
        thin_course(),
        rich_program(),
        rich_policy(),
        policy(
            "common",
            "国家：共同要求",
            rules=(rule("ethics", "职业道德必修", demand=Attest(statement="已学习")), rule()),
        ),
        policy("example", "示例：旧表", sample=True),
        _menu(),
        menu(
            "spring",
            "上半年菜单",
            window=Window(opens=date("2027-04-01"), closes=date("2027-04-20")),
            source=source("市教育局文件"),
        ),
        *_institutions(),
        settings=settings(menus=("autumn",)),
    )


def long_catalog() -> Catalog:
    """Return a catalog with more courses than one page lists."""
    courses = (course(f"college/c-{number}", domains=("teachers",)) for number in range(MOST_ROWS + 1))
    return catalog(*courses, institution("college", "学院"))


def _offerings() -> tuple[Offering, ...]:
    return (
        offering(
            "2027-spring",
            segment("2027-01-13", "2027-01-16", delivery=Delivery.OFFLINE, region="330110", venue="教师发展学院"),
            enrolment=[("2026-12-01", "2026-12-20")],
            capacity=Capacity(places=40),
            batch="plan/two",
            status=OfferingStatus.CONFIRMED,
        ),
        offering(
            "2027-autumn",
            segment("2027-09-01", "2027-09-03", delivery=Delivery.OFFLINE, venue="第二基地", note="带方案"),
            segment("2027-09-04", "2027-10-31", delivery=Delivery.ONLINE),
            title="秋季班",
            who=who(stages=("junior",)),
            not_for=who(ownership=("private",)),
            note="名额另定",
        ),
        offering("2026-spring", segment("2026-05-18"), status=OfferingStatus.CANCELLED, reason="人数不足"),
    )


def _menu() -> Menu:
    return menu(
        period=Period(starts=date("2026-12-21"), ends=date("2027-06-30")),
        sections=(
            Section(id="planning", domain="planning", at_most=2),
            Section(id="teachers", domain="teachers", at_least=1, at_most=2, note="至少选一门"),
            Section(id="2013", title="培养工程", courses=("public-record/thin", "sample-college/workshop"), at_least=1),
            Section(id="culture", domain="culture", at_least=2, at_most=2),
        ),
        limits=Limits(courses_at_most=4, credits_at_least=amount(24)),
        policies=("cycle",),
        next="spring",
        note="第二轮补选",
        sample=True,
    )


def _institutions() -> tuple[Institution, ...]:
    return (
        institution("public-record", "公开文件整理", type="other"),
        institution(
            "sample-college",
            "示例市教师发展学院",
            summary="面向全市开设研修班。",
            region="330110",
            parent="public-record",
            members=("public-record", "missing"),
            bases=(Base(title="实践基地", type="practice-base", region="3301", note="每学期两批"),),
            group_forms=("tight",),
            office=Contact(office="培训处", url="https://example.org/college"),
            scope="city",
            source=source("市教育局文件"),
            note="承担市级任务",
            sample=True,
        ),
    )
