"""My list: courses by domains, the audit, what is done, dates and gaps."""

from __future__ import annotations

import json
import re
from pathlib import Path

from playwright.sync_api import Browser, expect

from tests.browser.conftest import TODAY, Open
from tests.browser.plan_page import (
    DONE,
    KEY,
    MICRO,
    PLANNING,
    PRINCIPAL,
    WORKSHOP,
    chosen,
    opened,
    panel,
    planned,
    stored,
)

MIXED = planned(PLANNING, {"course": WORKSHOP, "offering": "2027-spring"}, MICRO)


def test_courses_stand_under_their_domains_and_empty_domains_lead_to_the_menu(open_page: Open) -> None:
    page = opened(open_page, {"planned": MIXED})
    courses = panel(page, "选学课程")
    groups = courses.locator(".kd-picks__group")
    expect(groups).to_have_count(6)
    expect(groups.nth(0)).to_contain_text("规划学校发展")
    expect(groups.nth(0)).to_contain_text("未来三年学校发展规划编制")
    expect(groups.nth(1).get_by_role("link", name="去选")).to_have_attribute(
        "href", re.compile(r"domains/culture\.html$")
    )
    expect(page.locator("[data-kd-plan-sum]")).to_contain_text("3 门，计划")
    groups.nth(3).get_by_role("link", name="教研组建设").click()
    expect(page).to_have_url(re.compile(r"courses/sample-college/teaching-research\.html$"))


def test_a_course_goes_and_comes_back(open_page: Open) -> None:
    page = opened(open_page, {"planned": MIXED})
    page.get_by_role("button", name="移出“未来三年").click()
    expect(page.locator("[data-kd-plan-sum]")).to_contain_text("2 门")
    assert chosen(page) == [WORKSHOP, MICRO]
    page.get_by_role("button", name="撤销").click()
    assert chosen(page) == [PLANNING, WORKSHOP, MICRO]


def test_an_offering_and_a_year_are_chosen(open_page: Open) -> None:
    page = opened(open_page, {"planned": MIXED})
    page.get_by_role("combobox", name="教研组建设与青年教师培养工作坊”选哪一期").select_option("")
    assert "offering" not in stored(page)["planned"][1]
    year = page.get_by_role("combobox", name="家校社协同微课程”计入哪一年")
    year.focus()
    year.select_option("2027")
    assert stored(page)["planned"][2]["year"] == 2027
    expect(year).to_have_value("2027")
    expect(year).to_be_focused()


def test_rules_of_all_levels_are_judged_and_name_their_basis(open_page: Open) -> None:
    page = opened(open_page, {"planned": MIXED, "done": DONE}, PRINCIPAL)
    audit = panel(page, "学分核对")
    total = audit.locator(".kd-answer", has_text="五年周期总学分")
    expect(total).to_contain_text("还差 92 学分")
    expect(total).to_contain_text("至少 360 学分 · 已完成 212 学分，计划后 268 学分")
    expect(total).to_contain_text("浙教师〔2016〕71号")
    expect(total).to_contain_text("2026年11月22日核对")
    expect(total).to_contain_text("依据未核实")
    expect(total.get_by_role("link", name="浙江：五年周期学分")).to_have_attribute(
        "href", re.compile("policies/zhejiang-cycle")
    )
    expect(audit.locator(".kd-answer", has_text="至少一次“90 学分”")).to_contain_text("已满足")
    expect(audit.get_by_text("周期 2023—2027 年")).to_be_visible()
    expect(audit.get_by_text("几份规则都有这一条，最严的在前")).to_be_visible()


def test_one_policy_is_asked_for(open_page: Open) -> None:
    page = opened(open_page, {"planned": MIXED, "done": DONE}, PRINCIPAL)
    audit = panel(page, "学分核对")
    audit.get_by_role("combobox", name="按哪份规则核对").select_option(label="浙江：五年周期学分")
    expect(audit.locator(".kd-answer")).to_have_count(3)
    expect(panel(page, "菜单要求")).to_have_count(0)
    audit.get_by_role("combobox", name="按哪份规则核对").select_option("2026-autumn-junior")
    expect(panel(page, "菜单要求")).to_contain_text("营造育人文化")
    expect(panel(page, "菜单要求").locator(".kd-quota", has_text="营造育人文化")).to_contain_text("还差 1 项")


def test_the_start_of_the_cycle_is_kept_with_the_profile(open_page: Open) -> None:
    page = opened(open_page, {"planned": MIXED}, {"v": 1, "role": "principal", "region": "33"})
    expect(page.get_by_text("没有填周期起始年")).to_be_visible()
    page.get_by_role("combobox", name="周期起始年").select_option("2024")
    expect(panel(page, "学分核对").get_by_text("周期 2024—2028 年")).to_be_visible()
    assert json.loads(page.evaluate("localStorage.getItem('kedan:kedan:profile')"))["cycle_start"] == 2024


def test_a_rule_is_confirmed_and_another_waived_with_a_reason(open_page: Open) -> None:
    page = opened(open_page, {"planned": MIXED}, PRINCIPAL)
    audit = panel(page, "学分核对")
    ethics = audit.locator(".kd-answer", has_text="职业道德").first
    ethics.get_by_role("button", name="我确认已满足").click()
    expect(ethics).to_contain_text("已满足")
    ethics.get_by_role("button", name="撤回确认").click()
    expect(ethics).to_contain_text("请自行确认")
    total = audit.locator(".kd-answer", has_text="五年周期总学分")
    total.get_by_text("计入哪些、免修").click()
    total.get_by_role("button", name="标为免修").click()
    assert stored(page)["waivers"] == []  # not without a reason
    total.get_by_role("textbox", name="免修理由").fill("产假，经教育局同意延后")
    total.get_by_role("button", name="标为免修").click()
    expect(total).to_contain_text("免修理由：产假，经教育局同意延后")
    (waiver,) = stored(page)["waivers"]
    assert waiver == {"rule": "total", "reason": "产假，经教育局同意延后", "policy": "zhejiang-cycle"}
    total.get_by_role("button", name="取消免修").click()
    expect(total).to_contain_text("还差")


def test_finished_training_is_typed_in(open_page: Open) -> None:
    page = opened(open_page, {}, PRINCIPAL)
    done = panel(page, "已完成的培训")
    done.get_by_text("填一条").click()
    done.get_by_role("button", name="添加").click()
    expect(done.get_by_role("alert")).to_contain_text("请填名称和四位数的年份")
    done.get_by_role("textbox", name="名称").fill("全员培训")
    done.get_by_role("spinbutton", name="年份").fill("2025")
    done.get_by_role("textbox", name="数量").fill("九十")
    done.get_by_role("button", name="添加").click()
    expect(done.get_by_role("alert")).to_contain_text("数量写数字")
    done.get_by_role("textbox", name="数量").fill("24.5")
    done.get_by_role("checkbox", name="引领教师成长").check()
    done.get_by_role("button", name="添加").click()
    expect(done.locator(".kd-done")).to_contain_text("24.5 学分")
    assert stored(page)["done"] == [
        {"title": "全员培训", "year": 2025, "amount": "24.5", "unit": "credits", "domains": ["teachers"]}
    ]
    expect(panel(page, "学分核对").locator(".kd-answer", has_text="五年周期总学分")).to_contain_text("已完成 24.5 学分")
    done.get_by_role("button", name="删除“全员培训”").click()
    expect(done.locator(".kd-done")).to_have_count(0)
    page.get_by_role("button", name="撤销").click()
    expect(done.locator(".kd-done")).to_have_count(1)


def test_a_course_that_is_over_moves_to_what_is_done(open_page: Open) -> None:
    listed = planned(PLANNING, {"course": WORKSHOP, "offering": "2027-spring"})
    page = opened(open_page, {"planned": listed}, PRINCIPAL, today="2027-03-01T10:00:00+08:00")
    page.get_by_role("button", name="记为已完成").click()
    assert chosen(page) == [PLANNING]
    record = {"title": "教研组建设与青年教师培养工作坊", "year": 2027, "amount": "24", "unit": "credits"}
    assert stored(page)["done"] == [{**record, "course": WORKSHOP}]
    page.get_by_role("button", name="撤销").click()
    assert chosen(page) == [PLANNING, WORKSHOP]
    assert stored(page)["done"] == []


def test_finished_training_is_pasted_from_a_spreadsheet(open_page: Open) -> None:
    page = opened(open_page, {}, PRINCIPAL)
    done = panel(page, "已完成的培训")
    done.get_by_text("从 Excel 粘贴").click()
    cells = "名称\t年份\t数量\t单位\n甲\t2024\t58\t学分\n<img src=x onerror=alert(1)>\t明年\t1\t学分\n乙\t2025\t8\t学时"
    done.get_by_role("textbox", name="从 Excel 复制的单元格").fill(cells)
    done.get_by_role("button", name="读取").click()
    expect(done.get_by_text("读出 2 条，另有 1 行有问题")).to_be_visible()
    expect(done.get_by_text("第 3 行“年份”：认不出“明年”")).to_be_visible()
    assert page.evaluate("localStorage.getItem('kedan:kedan:list')") is None or stored(page)["done"] == []
    done.get_by_role("button", name="添加这 2 条").click()
    expect(done.locator(".kd-done")).to_have_count(2)
    assert [record["title"] for record in stored(page)["done"]] == ["甲", "乙"]
    page.get_by_role("button", name="撤销").click()
    assert stored(page)["done"] == []


def test_overlaps_are_told_in_words_and_busy_days_are_kept(open_page: Open) -> None:
    page = opened(open_page, {"planned": planned({"course": WORKSHOP, "offering": "2027-spring"})})
    time = panel(page, "时间安排")
    expect(time.get_by_text("所选班期互不重叠")).to_be_visible()
    time.get_by_text("我没空的日子（0）").click()
    time.get_by_label("事由").fill("期末考试")
    time.get_by_label("从").fill("2027-01-14")
    time.get_by_label("到", exact=True).fill("2027-01-20")
    time.get_by_role("button", name="添加").click()
    expect(time.get_by_text("与“期末考试”（没空的日子）重叠 3 天：1月14日—16日")).to_be_visible()
    expect(panel(page, "选学课程").get_by_text("与“期末考试”")).to_be_visible()
    expect(time.get_by_label("事由")).to_have_value("")
    time.get_by_role("button", name="删除“期末考试”").click()
    expect(time.get_by_text("所选班期互不重叠")).to_be_visible()
    page.get_by_role("button", name="撤销").click()
    expect(time.get_by_text("与“期末考试”（没空的日子）重叠 3 天")).to_be_visible()


def test_a_wrong_busy_period_is_refused(open_page: Open) -> None:
    page = opened(open_page, {"planned": MIXED})
    time = panel(page, "时间安排")
    time.get_by_text("我没空的日子").click()
    time.get_by_label("从").fill("2027-01-14")
    time.get_by_label("到", exact=True).fill("2027-01-13")
    time.get_by_role("button", name="添加").click()
    expect(page.get_by_text("请填起止日期，结束不能早于开始")).to_be_visible()
    assert stored(page)["busy"] == []


def test_what_is_gone_over_or_done_already_is_told(open_page: Open) -> None:
    listed = planned(
        "gone/gone",
        "public-record/zj-junior-principals",
        {"course": WORKSHOP, "offering": "never"},
        PLANNING,
    )
    record = {"title": "未来三年学校发展规划编制", "year": 2025, "course": PLANNING}
    page = opened(open_page, {"planned": listed, "done": [record]})
    for told in (
        "目录里已没有这门课（gone/gone）",
        "已知的各期都已结束",
        "目录里已没有所选的这一期",
        "已完成的培训里有这门课（2025 年）",
    ):
        expect(panel(page, "选学课程").get_by_text(told)).to_be_visible()


def test_what_fills_the_gap_is_offered_and_added(open_page: Open) -> None:
    page = opened(open_page, {"planned": MIXED}, PRINCIPAL)
    gap = panel(page, "补足缺口")
    first = gap.locator(".kd-gap").first
    expect(gap.locator(".kd-gap")).to_have_count(6)
    gap.get_by_role("button", name="再看几门").click()
    expect(gap.locator(".kd-gap")).to_have_count(18)
    expect(first).to_contain_text("可补：")
    name = first.get_by_role("link").inner_text()
    first.get_by_role("button", name="加入课单").click()
    expect(panel(page, "选学课程").get_by_role("link", name=name)).to_be_visible()
    expect(gap.get_by_role("link", name=name)).to_have_count(0)
    assert len(chosen(page)) == 4


def test_the_radar_has_a_table(open_page: Open) -> None:
    page = opened(open_page, {"planned": MIXED, "done": DONE}, PRINCIPAL)
    radar = panel(page, "六项职责")
    radar.get_by_text("看数字").click()
    expect(radar.get_by_role("row", name="营造育人文化")).to_have_text(re.compile(r"营造育人文化\s*60\s*60"))
    expect(radar.get_by_role("row", name="规划学校发展")).to_have_text(re.compile(r"规划学校发展\s*92\s*116"))


def test_the_hook_answers_as_the_page_does(open_page: Open) -> None:
    page = opened(open_page, {"planned": MIXED, "done": DONE}, PRINCIPAL)
    answer = page.evaluate("kedan.plan.audit('zhejiang-cycle')")
    total = answer["both"][0]
    assert [total[name] for name in ("id", "status", "have", "gap")] == ["total", "short", "268", "92"]
    assert page.evaluate("kedan.plan.audit('no-such').catch(error => error.name)") == "RangeError"
    page.goto(page.url.replace("plan.html", "index.html"))
    assert page.evaluate("kedan.plan.audit('zhejiang-cycle')") == answer


def test_the_card_of_a_menu_counts_what_is_chosen(open_page: Open) -> None:
    page = opened(open_page, {"planned": MIXED}, PRINCIPAL)
    page.goto(page.url.replace("plan.html", "menus/2026-autumn-junior.html"))
    expect(page.locator("#section-planning [data-kd-picked]")).to_have_text("已选 1 / 2")
    expect(page.locator(".kd-card__limits")).to_contain_text("全菜单已选 3 / 4 门")
    page.locator("#section-culture .kd-add--new").first.click()
    expect(page.locator("#section-culture [data-kd-picked]")).to_have_text("已选 1 / 2")
    page.locator("#section-culture .kd-add--chosen").first.click()
    expect(page.locator("#section-culture [data-kd-picked=short]")).to_have_text("已选 0 / 1")


def test_two_tabs_stay_in_step(browser: Browser, site: Path) -> None:
    with browser.new_context(locale="zh-CN") as context:
        context.on("page", lambda page: page.clock.install(time=TODAY))
        one, other = context.new_page(), context.new_page()
        for page in (one, other):
            page.goto(f"{site.as_uri()}/plan.html")
            expect(page.locator(".kd-plan__columns")).to_be_visible()
        one.goto(f"{site.as_uri()}/courses/{WORKSHOP}.html")
        one.locator(".kd-add").click()
        expect(other.get_by_role("link", name="教研组建设")).to_be_visible()
        other.get_by_role("button", name="移出“教研组建设").click()
        expect(one.locator(".kd-add")).to_have_attribute("aria-pressed", "false")


def test_what_is_being_typed_outlives_a_change_elsewhere(open_page: Open) -> None:
    page = opened(open_page, {"planned": MIXED}, PRINCIPAL)
    panel(page, "时间安排").get_by_text("我没空的日子").click()
    panel(page, "时间安排").get_by_label("事由").fill("期末")
    page.get_by_role("button", name="移出“未来三年").click()
    expect(page.locator("[data-kd-plan-sum]")).to_contain_text("2 门")
    expect(panel(page, "时间安排").get_by_label("事由")).to_have_value("期末")


def test_a_part_that_does_not_come_is_told_and_tried_again(browser: Browser, site: Path) -> None:
    with browser.new_context(locale="zh-CN") as context:
        page = context.new_page()
        page.route("**/assets/kedan/audit.js", lambda route: route.abort(), times=1)
        page.goto(f"{site.as_uri()}/plan.html")
        page.get_by_role("button", name="重试").click()
        expect(page.locator(".kd-plan__columns")).to_be_visible()


def test_hostile_texts_stay_texts(open_page: Open) -> None:
    text = '<img src=x onerror="window.ran = 1"><script>window.ran = 1</script>'
    listed = {
        "planned": planned({"course": "gone/gone", "facts": {"title": text, "audiences": [], "runs": []}}),
        "done": [{"title": text, "year": 2025, "category": "no-such", "kinds": ["no-such"]}],
        "busy": [{"title": text, "starts": "2027-01-01", "ends": "2027-01-02"}],
        "waivers": [{"rule": "total", "reason": text}],
        "confirmed": [{"rule": "__proto__"}],
    }
    page = opened(open_page, listed, PRINCIPAL)
    expect(panel(page, "已完成的培训").get_by_text(text)).to_be_visible()
    expect(panel(page, "学分核对").get_by_text(text).first).to_be_visible()
    expect(page.locator("[data-kd-plan] img, [data-kd-plan] script")).to_have_count(0)
    assert page.evaluate("window.ran") is None


def test_the_bar_tells_of_the_audit_of_this_very_list(open_page: Open) -> None:
    page = opened(open_page, {"planned": planned(PLANNING), "done": DONE}, PRINCIPAL)
    expect(page.locator(".kd-answers")).to_be_visible()
    page.goto(page.url.replace("plan.html", "policies/index.html"))
    told = page.locator(".kd-tray__audit")
    expect(told.locator(".kd-tray__meter")).to_be_visible()
    expect(told).to_contain_text(re.compile(r"已完成 \d+ 学分.*还差.*学分"))
    page.evaluate(
        "key => localStorage.setItem(key, JSON.stringify({...JSON.parse(localStorage.getItem(key)), done: []}))", KEY
    )
    page.reload()
    expect(page.locator(".kd-tray__bar")).to_be_visible()
    expect(told).to_be_hidden()
