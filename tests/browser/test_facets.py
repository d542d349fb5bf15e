"""The facets, chips, orders and addresses of the menu, as a principal narrows it down."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Open
from tests.browser.test_menu import rows, titles

QUERY = "window.kedan.menu.query"


def facet(page: Page, name: str) -> Locator:
    """Return a group of the column, opened."""
    group = page.locator(f"[data-kd-facet={name}]")
    expect(group).to_be_visible()
    if not group.get_attribute("open"):
        group.evaluate("node => { node.open = true; }")
    return group


def option(page: Page, name: str, label: str) -> Locator:
    return facet(page, name).locator(".kd-option", has_text=label).first


def status(page: Page) -> Locator:
    return page.locator("[data-kd-status]")


def test_every_facet_that_makes_a_difference_is_offered(open_page: Open) -> None:
    page = open_page("index.html")
    expect(page.locator("[data-kd-facet]").first).to_be_visible()
    names = page.locator("[data-kd-facet]").evaluate_all("all => all.map(one => one.dataset.kdFacet)")
    expected = "state region dates delivery route role stage school_category credits kind category form method"
    assert names == [*expected.split(), "institution", "fee", "sample", "tag"]


def test_a_count_is_what_its_choice_brings(open_page: Open) -> None:
    page = open_page("index.html")
    online = option(page, "delivery", "线上")
    count = online.locator(".kd-option__count").inner_text()
    online.click()
    expect(status(page)).to_have_text(f"{count} 门课程")
    expect(rows(page)).to_have_count(int(count))
    beside = option(page, "delivery", "线下").locator(".kd-option__count")
    assert int(beside.inner_text()) > 0  # counts of the same facet are those of the alternatives


def test_values_join_or_all_have_to_hold_or_are_put_out(open_page: Open) -> None:
    page = open_page("index.html")
    for label in ("案例教学", "学校诊断"):
        option(page, "method", label).click()
    group = facet(page, "method")
    expect(page.locator(".kd-chip")).to_have_text(["案例教学", "学校诊断"])
    either = page.evaluate(
        f"{QUERY}({{facets: {{method: ['case-teaching', 'school-diagnosis']}}}}).then(({{total}}) => total)"
    )
    expect(status(page)).to_have_text(f"{either} 门课程")
    group.locator("select").select_option("all")
    expect(page.locator(".kd-chip")).to_have_text(["须有 案例教学", "须有 学校诊断"])
    expect(status(page)).not_to_have_text(f"{either} 门课程")
    both = int(re.findall(r"\d+", status(page).inner_text())[0])
    group.locator("select").select_option("none")
    expect(page.locator(".kd-chip")).to_have_text(["不含 案例教学", "不含 学校诊断"])
    expect(status(page)).not_to_have_text(f"{both} 门课程")
    neither = int(re.findall(r"\d+", status(page).inner_text())[0])
    assert both < either
    assert either + neither == int(page.locator("[data-kd-total]").get_attribute("data-kd-total") or 0)


def test_the_focus_stays_on_what_was_chosen(open_page: Open) -> None:
    page = open_page("index.html")
    box = option(page, "stage", "初中").locator("input")
    box.focus()
    page.keyboard.press("Space")
    expect(page.locator(".kd-chip")).to_have_text(["初中"])
    expect(box).to_be_focused()
    expect(box).to_be_checked()


def test_a_chip_drops_its_condition_alone(open_page: Open) -> None:
    page = open_page("index.html?stage=junior,senior&route=elective")
    expect(page.locator(".kd-chip")).to_have_count(3)
    page.get_by_role("button", name="去掉条件“初中”").click()
    expect(page.locator(".kd-chip")).to_have_count(2)
    expect(page).to_have_url(re.compile(r"\?route=elective&stage=senior$"))
    page.get_by_role("button", name="清除条件").click()
    expect(page.locator(".kd-chip")).to_have_count(0)
    expect(page).to_have_url(re.compile(r"/index\.html$"))


def test_the_address_is_the_question_there_and_back(open_page: Open) -> None:
    page = open_page("index.html")
    everything = rows(page).count()
    option(page, "delivery", "线上").click()
    expect(page).to_have_url(re.compile(r"\?delivery=online$"))
    expect(status(page)).not_to_have_text(f"{everything} 门课程")
    online = status(page).inner_text()
    page.locator("[data-kd-query]").fill("校长")
    expect(page).to_have_url(re.compile(r"\?q=%E6%A0%A1%E9%95%BF&delivery=online$"))
    expect(status(page)).not_to_have_text(online)
    found = status(page).inner_text()
    page.reload()
    expect(status(page)).to_have_text(found)
    expect(page.locator("[data-kd-query]")).to_have_value("校长")
    expect(option(page, "delivery", "线上").locator("input")).to_be_checked()
    page.go_back()
    expect(status(page)).to_have_text(online)
    expect(page.locator("[data-kd-query]")).to_have_value("")
    page.go_back()
    expect(rows(page)).to_have_count(everything)


@pytest.mark.parametrize(
    "query",
    [
        "?stage=%3Cscript%3E&state.not=nonsense&credits.from=x&dates.to=2027-13",
        "?__proto__=a&constructor=b&sort=chaos&q=",
        "?" + "tag=a&" * 500,
    ],
)
def test_a_hostile_address_asks_for_nothing(open_page: Open, query: str) -> None:
    page = open_page("index.html" + query)
    expect(page.locator("[data-kd-facet]").first).to_be_visible()
    expect(rows(page)).to_have_count(int(page.locator("[data-kd-total]").get_attribute("data-kd-total") or 0))
    expect(page.locator(".kd-chip")).to_have_count(0)


def test_bars_and_lists_ask_for_bounds(open_page: Open) -> None:
    page = open_page("index.html")
    group = facet(page, "credits")
    group.locator("select").first.select_option("24")
    expect(page.locator(".kd-chip")).to_have_text(["学分 24 起"])
    group.locator("select").last.select_option("40")
    expect(page.locator(".kd-chip")).to_have_text(["学分 24—40"])
    page.get_by_role("button", name="清除条件").click()
    bar = facet(page, "dates").get_by_role("button", name="时间 2027年1月")
    bar.click()
    expect(page.locator(".kd-chip")).to_have_text(["时间 2027年1月"])
    expect(bar).to_have_attribute("aria-pressed", "true")
    bar.click()
    expect(page.locator(".kd-chip")).to_have_count(0)


def test_regions_open_step_by_step(open_page: Open) -> None:
    page = open_page("index.html")
    group = facet(page, "region")
    expect(group.locator(".kd-option:visible")).to_have_text([re.compile("^浙江省"), re.compile("^杭州市")])
    group.get_by_role("button", name="展开杭州市").click()
    district = group.locator(".kd-option:visible").nth(2)
    count = district.locator(".kd-option__count").inner_text()
    district.click()
    expect(status(page)).to_have_text(f"{count} 门课程")


@pytest.mark.parametrize("sort", ["start", "closing", "credits", "newest", "title"])
def test_the_list_is_put_in_the_order_of_the_hook(open_page: Open, sort: str) -> None:
    page = open_page("index.html")
    page.locator("[data-kd-sort] select").select_option(sort)
    expect(page).to_have_url(re.compile(rf"\?sort={sort}$"))
    hits = page.evaluate(
        "sort => kedan.menu.query({sort, today: '2026-12-08'}).then(({hits}) => hits.map(({id}) => id))", sort
    )
    expect(rows(page).nth(len(hits) - 1)).to_have_attribute("data-kd-id", hits[-1])
    assert rows(page).evaluate_all("all => all.map(one => one.dataset.kdId)") == hits


def test_a_condition_that_an_entry_does_not_state_is_told(open_page: Open) -> None:
    page = open_page("index.html?stage=special")
    expect(page.locator(".kd-row__maybe").first).to_have_text("条目没写学段，是否适合请看原文")
    page.get_by_role("button", name="清除条件").click()
    expect(page.locator(".kd-row__maybe")).to_have_count(0)


def test_nothing_found_says_which_condition_costs_most(open_page: Open) -> None:
    page = open_page("index.html?delivery=online&region=330110")
    empty = page.locator("[data-kd-empty]")
    expect(empty).to_be_visible()
    offer = empty.get_by_role("button", name=re.compile("^去掉“")).first
    count = re.findall(r"\d+", offer.inner_text())[-1]
    offer.click()
    expect(rows(page)).to_have_count(int(count))


def test_papers_are_a_second_group_of_hits(open_page: Open) -> None:
    page = open_page("index.html")
    page.locator("[data-kd-query]").fill("学分规则")
    link = page.locator("[data-kd-papers] a").first
    expect(link).to_contain_text("怎样选课")
    link.click()
    expect(page).to_have_url(re.compile(r"/guide/choose\.html#.+"))
    assert page.evaluate("Boolean(document.getElementById(decodeURIComponent(location.hash.slice(1))))")


def test_the_profile_gives_the_conditions_to_begin_with(open_page: Open) -> None:
    page = open_page("index.html")
    page.get_by_role("button", name="按我的岗位看学分").click()
    dialog = page.locator("dialog")
    dialog.get_by_label("学段").select_option("junior")
    dialog.get_by_role("button", name="关闭").click()
    expect(page.locator(".kd-chip")).to_have_text(["初中"])
    page.goto(page.url.split("?")[0])
    expect(page.locator(".kd-chip")).to_have_text(["初中"])
    page.get_by_role("button", name="清除条件").click()
    expect(page.locator(".kd-chip")).to_have_count(0)
    page.reload()
    expect(page.locator("[data-kd-facet]").first).to_be_visible()
    expect(page.locator(".kd-chip")).to_have_count(0)  # who dropped it is not asked again
    page.goto(page.url + "?route=elective")
    expect(page.locator(".kd-chip")).to_have_text(["自主选学"])  # an address says all that it asks


def test_on_a_phone_the_facets_are_a_sheet(open_page: Open) -> None:
    page = open_page("index.html", phone=True)
    expect(page.locator("[data-kd-facet]").first).not_to_be_visible()
    page.get_by_role("button", name="筛选").click()
    sheet = page.locator("dialog")
    online = sheet.locator("[data-kd-facet=delivery] .kd-option", has_text="线上")
    box = online.bounding_box()
    assert box is not None
    assert box["height"] >= 44
    online.click()
    count = online.locator(".kd-option__count").inner_text()
    done = sheet.get_by_role("button", name=re.compile("查看"))
    expect(done).to_have_text(f"查看 {count} 门课程")
    for _ in range(60):
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement === document.body || !!document.activeElement.closest('dialog')")
    page.keyboard.press("Escape")
    expect(sheet).to_have_count(0)
    expect(page.get_by_role("button", name=re.compile("筛选"))).to_be_focused()
    expect(page.get_by_role("button", name=re.compile("筛选"))).to_contain_text("1")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_the_sheet_goes_with_a_swipe(open_page: Open) -> None:
    page = open_page("index.html", phone=True)
    page.get_by_role("button", name="筛选").click()
    sheet = page.locator("dialog")
    expect(sheet).to_be_visible()
    swipe = """(node, to) => {
      const touch = y => [new Touch({identifier: 1, target: node, clientX: 100, clientY: y})];
      const send = (type, touches, changedTouches) =>
        node.dispatchEvent(new TouchEvent(type, {touches, changedTouches, bubbles: true}));
      send("touchstart", touch(120), touch(120));
      send("touchend", [], touch(to));
    }"""
    head = sheet.locator(".kd-dialog__head")
    head.evaluate(swipe, 150)
    expect(sheet).to_be_visible()
    head.evaluate(swipe, 400)
    expect(sheet).to_have_count(0)


@pytest.mark.parametrize(
    ("address", "elsewhere"),
    [
        ("domains/culture.html", "domain"),
        ("institutions/sample-college.html", "page"),
        ("menus/2026-autumn-junior.html", "page"),
    ],
)
def test_a_page_about_some_courses_searches_those_alone(open_page: Open, address: str, elsewhere: str) -> None:
    page = open_page(address)
    own = {*rows_of_page(page)}
    expect(page.locator(f"[data-kd-facet={elsewhere}]")).to_have_count(0)
    option(page, "delivery", "线下").click()
    expect(page.locator(".kd-chip")).to_have_text(["线下集中"])
    found = rows_of_page(page)
    assert 0 < len({*found}) < len(own)
    assert {*found} <= own
    expect(status(page)).to_have_text(f"{len({*found})} 门课程")


def rows_of_page(page: Page) -> list[str]:
    expect(page.locator("[data-kd-facet]").first).to_be_visible()
    found: list[str] = rows(page).evaluate_all("all => all.map(one => one.dataset.kdId)")
    return found


def test_sections_without_hits_go_and_come_back(open_page: Open) -> None:
    page = open_page("menus/2026-autumn-junior.html")
    sections = page.locator("[data-kd-section]:visible")
    everything = sections.count()
    title = titles(page)[0]
    page.locator("[data-kd-query]").fill(title)
    expect(sections).not_to_have_count(everything)
    expect(rows(page).first.locator("[data-kd-title]")).to_have_text(title)
    page.locator("[data-kd-query]").press("Escape")
    expect(sections).to_have_count(everything)


def test_tiles_tell_what_is_chosen_of_each_domain(open_page: Open) -> None:
    page = open_page("index.html")
    row = rows(page).first
    domains = (row.get_attribute("data-kd-domains") or "").split()
    tile = page.locator(f"[data-kd-domain={domains[0]}]")
    row.get_by_role("button", name=re.compile("加入课单")).click()
    expect(tile.locator(".kd-tile__picked")).to_have_text("已选 1")
    expect(page.locator(".kd-tile__picked:not(:empty)")).to_have_count(len(domains))
    page.reload()
    expect(tile.locator(".kd-tile__picked")).to_have_text("已选 1")
    rows(page).first.get_by_role("button").click()
    expect(page.locator(".kd-tile__picked:not(:empty)")).to_have_count(0)
