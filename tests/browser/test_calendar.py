"""The calendar: the same question as in the list, shown by days."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.conftest import Open
from tests.browser.windows import Kind, new_context


def day(page: Page, number: str) -> Locator:
    """Return the cell of a day of the month that is shown."""
    return page.locator(".kd-day:not(.kd-day--other)").filter(has=page.get_by_text(number, exact=True))


def title(page: Page) -> Locator:
    return page.locator(".kd-cal__title")


def sections(page: Page) -> Locator:
    return page.locator("[data-kd-calendar] h3")


def test_it_begins_with_the_month_of_today(look_at: Open) -> None:
    page = look_at("calendar.html")
    expect(title(page)).to_have_text("2026年12月")
    expect(day(page, "8")).to_have_attribute("aria-current", "date")
    expect(page.locator("[data-kd-agenda]")).to_be_hidden()


def test_the_day_is_that_of_shanghai(open_page: Open) -> None:
    page = open_page("calendar.html", today="2026-12-31T17:00:00Z")
    expect(title(page)).to_have_text("2027年1月")
    expect(day(page, "1")).to_have_attribute("aria-current", "date")


def test_offerings_are_bars_on_their_days(look_at: Open) -> None:
    page = look_at("calendar.html#2027-04")
    bar = page.locator(".kd-span", has_text="党组织领导的校长负责制").first
    expect(bar).to_have_class(re.compile(r"kd-from-1 kd-to-2"))
    expect(day(page, "6")).to_contain_text(re.compile("4月6日、星期二、.*个班期"))


def test_a_day_shows_its_offerings_and_again_the_month(look_at: Open) -> None:
    page = look_at("calendar.html#2027-04")
    day(page, "6").locator(".kd-day__number").click()
    expect(page.locator(".kd-cal__count")).to_have_text("4月6日")
    expect(day(page, "6")).to_have_attribute("aria-selected", "true")
    page.get_by_role("button", name="看整个月").click()
    expect(page.locator(".kd-cal__count")).to_contain_text("这个月")
    expect(page.get_by_role("button", name="看整个月")).to_be_hidden()


def test_what_names_no_day_stands_on_none(look_at: Open) -> None:
    page = look_at("calendar.html#2027-05")
    expect(sections(page)).to_contain_text(["班期", "报名截止", "这个月，日期未定到日"])
    vague = page.locator(".kd-month", has_text="这个月，日期未定到日")
    expect(vague).to_contain_text("中等职业学校专业布局调整")
    expect(page.locator(".kd-span", has_text="中等职业学校专业布局调整")).to_have_count(0)


def test_a_year_is_told_in_each_of_its_months(look_at: Open) -> None:
    page = look_at("calendar.html#2014-03")
    expect(sections(page)).to_have_text(["这一年，日期未定到月"])
    expect(page.locator(".kd-span")).to_have_count(0)


def test_deadlines_are_marked(look_at: Open) -> None:
    page = look_at("calendar.html")
    expect(day(page, "20").locator(".kd-day__closing")).to_contain_text("截止")
    day(page, "20").locator(".kd-day__number").click()
    expect(page.locator(".kd-month", has_text="报名截止").locator("li").first).to_contain_text("12月20日截止")


def test_school_holidays_are_sunk_and_named(look_at: Open) -> None:
    page = look_at("calendar.html#2027-04")
    expect(day(page, "3")).to_have_class(re.compile("kd-day--holiday"))
    expect(day(page, "3")).to_contain_text("清明假期")
    expect(day(page, "4")).to_contain_text("4月4日、星期日、清明假期")


def test_months_are_walked_through_and_kept_in_the_address(look_at: Open) -> None:
    page = look_at("calendar.html")
    page.get_by_role("button", name="下个月").click()
    expect(title(page)).to_have_text("2027年1月")
    expect(page).to_have_url(re.compile("#2027-01$"))
    page.reload()
    expect(title(page)).to_have_text("2027年1月")
    page.get_by_role("button", name="上个月").click()
    page.get_by_role("button", name="上个月").click()
    expect(title(page)).to_have_text("2026年11月")
    page.get_by_role("button", name="今天").click()
    expect(title(page)).to_have_text("2026年12月")


def focused(page: Page) -> Locator:
    return page.locator(".kd-day:focus")


def test_keys_lead_from_day_to_day(look_at: Open) -> None:
    page = look_at("calendar.html#2027-03")
    expect(title(page)).to_have_text("2027年3月")
    day(page, "1").focus()
    for key, label in (
        ("ArrowRight", "3月2日"),
        ("ArrowDown", "3月9日"),
        ("End", "3月14日"),
        ("Home", "3月8日"),
        ("PageDown", "4月8日"),
        ("Shift+PageDown", "2028年4月8日"),
        ("Shift+PageUp", "4月8日"),
        ("PageUp", "3月8日"),
        ("ArrowUp", "3月1日"),
        ("ArrowLeft", "2月28日"),
    ):
        page.keyboard.press(key)
        expect(focused(page).locator(".kd-unseen")).to_have_text(re.compile(rf"^{label}、"))
    expect(page.locator('.kd-day[tabindex="0"]')).to_have_count(1)
    page.keyboard.press("Enter")
    expect(focused(page)).to_have_attribute("aria-selected", "true")


def test_the_question_is_that_of_the_menu(look_at: Open) -> None:
    page = look_at("calendar.html?domain=teachers#2027-04")
    expect(page.locator(".kd-chip")).to_have_text("引领教师成长")
    expect(page.locator("[data-kd-status]")).to_have_text("16 门课程")
    expect(page.locator(".kd-span", has_text="教研组建设与青年教师培养工作坊").first).to_be_visible()
    expect(page.locator(".kd-span", has_text="党组织领导的校长负责制")).to_have_count(0)
    expect(page.get_by_role("link", name="看列表")).to_have_attribute(
        "href", re.compile(r"index\.html\?domain=teachers$")
    )


def test_only_offerings_that_meet_the_question_are_shown(look_at: Open) -> None:
    page = look_at("calendar.html?state=open#2027-03")
    offerings = page.locator("[data-kd-calendar] .kd-month").first.locator(".kd-dated")
    expect(offerings).not_to_have_count(0)
    expect(offerings.filter(has_not_text="报名中")).to_have_count(0)


def test_typing_narrows_the_month(look_at: Open) -> None:
    page = look_at("calendar.html#2027-03")
    expect(page.locator(".kd-span", has_text="影子校长").first).to_be_visible()
    page.get_by_label("搜索课程").fill("规划编制")
    expect(page.locator(".kd-span", has_text="影子校长")).to_have_count(0)
    expect(page.locator(".kd-span", has_text="未来三年学校发展规划编制").first).to_be_visible()
    expect(page).to_have_url(re.compile(r"\?q=.*#2027-03$"))


def test_the_menu_leads_to_the_calendar_of_its_question(look_at: Open) -> None:
    page = look_at("domains/teachers.html")
    page.get_by_role("link", name="看日历").click()
    expect(page).to_have_url(re.compile(r"calendar\.html\?domain=teachers$"))
    expect(page.locator(".kd-chip")).to_have_text("引领教师成长")


def test_on_a_phone_the_list_comes_first(look_at: Open) -> None:
    page = look_at("calendar.html#2027-03", phone=True)
    expect(page.locator(".kd-dated").first).to_be_visible()
    grid = page.get_by_role("grid").bounding_box()
    agenda = page.locator("[data-kd-calendar] .kd-month").first.bounding_box()
    assert grid
    assert agenda
    assert agenda["y"] < grid["y"]
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    expect(page.locator(".kd-span").first).to_be_hidden()


def test_without_scripts_all_offerings_stand_by_month(look_at: Open) -> None:
    page = look_at("calendar.html", scripts=False)
    expect(page.locator("[data-kd-calendar]")).to_be_hidden()
    expect(page.locator(".kd-month h2").first).to_have_text("2027年10月")
    expect(page.locator(".kd-month h2", has_text="2014年（月份未定）")).to_be_visible()
    expect(page.locator(".kd-dated")).not_to_have_count(0)


@pytest.mark.parametrize("lost", ["menu.js", "calendar.js"])
def test_without_the_index_the_list_of_the_page_stays(browser: Browser, site: Path, lost: str) -> None:
    with new_context(browser, Kind(phone=False, scripts=True)) as context:
        page = context.new_page()
        page.route(f"**/assets/kedan/{lost}", lambda route: route.abort())
        page.goto(f"{site.as_uri()}/calendar.html")
        expect(page.locator("[data-kd-agenda]")).to_be_visible()
        page.get_by_label("搜索课程").fill("影子校长")
        expect(page.locator("[data-kd-agenda] .kd-dated:visible", has_text="食堂")).to_have_count(0)
        expect(page.locator("[data-kd-agenda] .kd-dated:visible").first).to_contain_text("影子校长")
