"""A principal picks courses: with the mouse, with keys, in two tabs, and where the browser keeps nothing."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from tests.browser.conftest import TODAY, Open
from tests.browser.test_access import AXE, violations

COURSE = "courses/sample-college/teaching-research.html"
OVER = "courses/public-record/zj-junior-principals.html"
KEY = "kedan:kedan:list"
_BLOCKED = "浏览器不允许保存，关闭后课单会丢失，请先导出"


SMALL = """selector => [...document.querySelectorAll(selector)]
  .filter(node => node.getClientRects().length)
  .filter(node => Math.min(node.offsetWidth, node.offsetHeight) < 44)
  .map(node => node.textContent)"""
"""Targets that a finger could miss."""


def buttons(page: Page, kind: str = "new") -> Locator:
    return page.locator(f"[data-kd-rows] .kd-add--{kind}:visible")


def bar(page: Page) -> Locator:
    return page.locator(".kd-tray__bar")


def width_of(button: Locator) -> Any:
    return button.evaluate("node => node.offsetWidth")


def stored(page: Page) -> dict[str, Any]:
    found: dict[str, Any] = page.evaluate(f"JSON.parse(localStorage.getItem('{KEY}'))")
    return found


def chosen(page: Page) -> list[str]:
    return [entry["course"] for entry in stored(page)["planned"]]


def open_list(page: Page) -> Locator:
    bar(page).get_by_role("link", name="查看课单").click()
    expect(page.locator(".kd-plan__columns")).to_be_visible()
    return page.locator("[data-kd-plan]")


@contextmanager
def tabs(browser: Browser, **options: Any) -> Iterator[BrowserContext]:
    """Open windows that share one storage, as the tabs of a browser do."""
    with browser.new_context(locale="zh-CN", **options) as context:
        context.on("page", lambda page: page.clock.install(time=TODAY))
        yield context


def dialog_violations(page: Page) -> Any:
    """Return what axe finds in the open dialog: all else is out of reach behind it."""
    found = page.evaluate("axe.run(document.querySelector('dialog'), {preload: false})")
    return [(rule["id"], node["target"]) for rule in found["violations"] for node in rule["nodes"]]


def test_a_course_goes_into_the_list_and_out_again(open_page: Open) -> None:
    page = open_page("index.html")
    expect(bar(page)).not_to_be_visible()
    course = page.locator("[data-kd-rows] > li").first.get_attribute("data-kd-id")
    button = page.locator("[data-kd-rows] > li").first.locator(".kd-add")
    width = width_of(button)
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(button).to_contain_text("已选")
    expect(page.locator(".kd-toasts[role=status]")).to_contain_text("已加入课单")
    expect(bar(page)).to_contain_text("24 学分")
    assert chosen(page) == [course]
    assert width_of(button) == width
    page.get_by_role("button", name="撤销").click()
    expect(button).to_have_attribute("aria-pressed", "false")
    expect(bar(page)).not_to_be_visible()
    button.click()
    page.clock.fast_forward(6500)
    expect(page.get_by_role("button", name="撤销")).to_have_count(0)
    button.click()
    assert chosen(page) == []


def test_the_pointer_and_the_focus_show_what_a_press_would_do(open_page: Open) -> None:
    page = open_page("index.html")
    button = page.locator("[data-kd-rows] .kd-add").first
    back = button.locator(".kd-add__back")
    button.click()
    assert back.evaluate("node => getComputedStyle(node).opacity") == "0"  # it was only just pressed
    page.mouse.move(5, 5)
    button.hover()
    assert back.evaluate("node => getComputedStyle(node).opacity") == "1"
    expect(back).to_have_text("移出")


def test_the_list_is_there_on_every_page_and_after_a_visit_elsewhere(open_page: Open) -> None:
    page = open_page(COURSE)
    page.get_by_role("button", name="加入课单").click()
    for address in ("guide/choose.html", "policies/zhejiang-cycle.html", "index.html"):
        page.goto(re.sub(r"courses/.*|guide/.*|policies/.*|index\.html$", "", page.url) + address)
        expect(bar(page)).to_contain_text("计划")
    row = page.locator("[data-kd-id='sample-college/teaching-research']")
    expect(row.locator(".kd-add")).to_have_attribute("aria-pressed", "true")


def test_what_is_over_is_watched(open_page: Open) -> None:
    page = open_page(OVER)
    button = page.locator(".kd-credits__action .kd-add")
    expect(button).to_contain_text("留意下期")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    assert [entry["course"] for entry in stored(page)["watched"]] == ["public-record/zj-junior-principals"]
    expect(bar(page)).to_contain_text("留意 1 门")
    plan = open_list(page)
    expect(plan.get_by_role("heading", name="留意下期")).to_be_visible()
    plan.get_by_role("button", name="不再留意").click()
    assert stored(page)["watched"] == []


def test_another_day_makes_another_button(open_page: Open) -> None:
    expect(open_page(COURSE, today="2027-06-01T09:00:00+08:00").locator(".kd-add")).to_contain_text("留意下期")


def test_keys_alone_do_it_all(open_page: Open) -> None:
    page = open_page("index.html")
    page.keyboard.press("/")
    page.keyboard.type("s")
    expect(page.locator("[data-kd-query]")).to_have_value("s")
    page.keyboard.press("Escape")
    for key in ("ArrowDown", "s", "ArrowDown", "s"):
        page.keyboard.press(key)
    expect(bar(page).locator(".kd-tray__count")).to_have_text("2")
    page.keyboard.press("s")
    expect(bar(page).locator(".kd-tray__count")).to_have_text("1")
    page.get_by_role("link", name="查看课单").focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/plan\.html$"))
    expect(page.get_by_role("heading", name="选学课程")).to_be_visible()


def test_the_course_page_hears_the_key_too(open_page: Open) -> None:
    page = open_page(COURSE)
    page.keyboard.press("s")
    assert chosen(page) == ["sample-college/teaching-research"]


def test_the_focus_goes_on_when_a_course_leaves_the_list(open_page: Open) -> None:
    page = open_page("index.html")
    for at in (0, 1, 3):
        page.locator("[data-kd-rows] .kd-add").nth(at).click()
    plan = open_list(page)
    second = chosen(page)[1]
    plan.locator(f"[data-kd-stop='out {second}']").click()
    assert second not in chosen(page)
    assert page.evaluate("document.activeElement.hasAttribute('data-kd-stop')")
    page.get_by_role("button", name="撤销").click()
    assert chosen(page)[1] == second


def test_an_offering_is_chosen_where_there_is_a_choice(open_page: Open) -> None:
    page = open_page(COURSE)
    page.get_by_role("button", name="加入课单").click()
    select = open_list(page).get_by_role("combobox", name="选哪一期")
    expect(select).to_have_value("2027-spring")
    options = select.locator("option").all_inner_texts()
    assert options[0] == "班期未定"
    assert options[1] == "1月13日—16日（报名中 · 12月20日截止）"
    assert len(options) == 3  # the one that is over can't be chosen
    select.focus()
    select.select_option(index=2)
    expect(select).to_be_focused()
    assert stored(page)["planned"][0]["offering"] == select.input_value() != "2027-spring"


def test_amounts_follow_the_profile(open_page: Open) -> None:
    page = open_page(COURSE)
    amounts = page.locator("[data-kd-amount]")
    expect(amounts.first).to_have_text("16—24 学分")
    page.get_by_role("button", name="按我的岗位看学分").click()
    dialog = page.get_by_role("dialog", name="我的岗位")
    dialog.get_by_role("combobox", name="岗位").select_option("middle-leader")
    for amount in amounts.all():
        expect(amount).to_have_text("16 学分")
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="中层干部")).to_be_focused()
    page.reload()
    expect(amounts.first).to_have_text("16 学分")
    page.get_by_role("button", name="中层干部").click()
    dialog.get_by_role("button", name="清除").click()
    expect(amounts.first).to_have_text("16—24 学分")


def test_two_tabs_stay_in_step(browser: Browser, site: Path) -> None:
    with tabs(browser) as context:
        one, other = context.new_page(), context.new_page()
        one.goto(f"{site.as_uri()}/index.html")
        other.goto(f"{site.as_uri()}/index.html")
        buttons(one).nth(0).click()
        expect(bar(other)).to_be_visible()
        expect(buttons(other, "chosen")).to_have_count(1)
        buttons(other).nth(0).click()
        expect(buttons(one, "chosen")).to_have_count(2)
        buttons(one, "chosen").nth(0).click()
        expect(buttons(other, "chosen")).to_have_count(1)


def test_two_sites_in_folders_keep_two_lists(browser: Browser, site: Path) -> None:
    strings = (site / "assets/kedan/strings.js").read_text("utf-8")
    with tabs(browser) as context:
        page = context.new_page()
        page.goto(f"{site.as_uri()}/{COURSE}")
        page.locator(".kd-add").click()
        folder = site / "assets/kedan/strings.js"
        page.route(
            f"{folder.as_uri()}*", lambda route: route.fulfill(body=strings.replace('"id":"kedan"', '"id":"other"'))
        )
        page.reload()
        expect(page.locator(".kd-add")).to_have_attribute("aria-pressed", "false")
        assert page.evaluate("Object.keys(localStorage).filter(key => key.endsWith(':list'))") == [KEY]


@pytest.mark.parametrize(
    "trouble",
    [
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError') }})",
        "Object.defineProperty(window, 'localStorage', {value: null})",
        "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }",
    ],
    ids=["forbidden", "absent", "full"],
)
def test_where_nothing_can_be_kept_the_list_works_and_says_so(browser: Browser, plain_site: Path, trouble: str) -> None:
    with tabs(browser) as context:
        context.add_init_script(trouble)
        page, errors = context.new_page(), list[str]()
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto(f"{plain_site.as_uri()}/index.html")  # the theme of the other host stumbles over it by itself
        expect(page.locator(".kd-tray__warning:visible")).to_have_count(0)  # there is nothing to lose yet
        buttons(page).nth(0).click()
        buttons(page).nth(0).click()
        expect(page.locator(".kd-tray [role=status].kd-tray__warning")).to_have_text(_BLOCKED)
        expect(bar(page).locator(".kd-tray__count")).to_have_text("2")
        both = page.locator("[data-kd-rows] [aria-pressed=true] .kd-unseen").all_inner_texts()
        plan = open_list(page)  # the address takes it along
        expect(plan.get_by_role("region", name="收到一份课单")).to_contain_text("2 门课")
        plan.get_by_role("button", name="放进我的课单").click()
        for title in both:
            expect(plan.locator(".kd-picks").get_by_role("link", name=title)).to_be_visible()
        expect(page.locator(".kd-tray [role=status].kd-tray__warning")).to_have_text(_BLOCKED)
        assert errors == []


@pytest.mark.parametrize("rubbish", ["{", '{"v":1,"planned":{"length":9}}', '"__proto__"', "null", '{"v":"x"}'])
def test_rubbish_in_storage_stops_nothing(browser: Browser, site: Path, rubbish: str) -> None:
    with tabs(browser) as context:
        page, errors = context.new_page(), list[str]()
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto(f"{site.as_uri()}/{COURSE}")
        page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, rubbish])
        page.reload()
        page.locator(".kd-add").click()
        assert chosen(page) == ["sample-college/teaching-research"]
        page.reload()
        expect(page.locator(".kd-tray__warning:visible")).to_have_count(0)
        assert errors == []


def test_hostile_texts_stay_texts(open_page: Open) -> None:
    page = open_page("index.html")
    title = '<img src=x onerror="window.ran = 1"></script><script>window.ran = 1</script>'
    planned = [{"course": "gone/gone", "added": "2026-12-08", "facts": {"title": title, "audiences": [], "runs": []}}]
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, json.dumps({"v": 1, "planned": planned})])
    page.reload()
    plan = open_list(page)
    expect(plan.get_by_text(title).first).to_be_visible()
    expect(plan.get_by_text("目录里已没有这门课（gone/gone）")).to_be_visible()
    expect(plan.locator("img, script, .kd-pick a")).to_have_count(0)
    assert page.evaluate("window.ran") is None


def test_a_list_is_exported_and_brought_back(open_page: Open, tmp_path: Path) -> None:
    page = open_page("index.html")
    for at in (0, 1):
        page.locator("[data-kd-rows] .kd-add").nth(at).click()
    plan = open_list(page)
    with page.expect_download() as download:
        plan.get_by_role("button", name="存为文件").click()
    assert download.value.suggested_filename == "我的课单-2026-12-08.json"
    file = tmp_path / "list.json"
    download.value.save_as(file)
    both = chosen(page)
    plan.locator(f"[data-kd-stop='out {both[0]}']").click()
    with page.expect_file_chooser() as chooser:
        plan.get_by_role("button", name="导入文件").click()
    chooser.value.set_files(file)
    expect(plan.get_by_text("文件里有 2 门课。其中 1 门您的课单里已有。")).to_be_visible()
    assert chosen(page) == both[1:]  # a file changes nothing by itself
    plan.get_by_role("button", name="替换我的课单").click()
    assert chosen(page) == both
    page.get_by_role("button", name="撤销").click()
    assert chosen(page) == both[1:]


def test_a_list_comes_into_an_empty_browser(open_page: Open, tmp_path: Path) -> None:
    page = open_page("index.html")
    page.get_by_role("link", name="导入课单").click()
    expect(page.get_by_text("课单还是空的")).to_be_visible()
    expect(page.get_by_role("button", name="存为文件")).not_to_be_visible()
    bad, good = tmp_path / "bad.json", tmp_path / "good.json"
    bad.write_text("{}", "utf-8")
    good.write_text(json.dumps({"v": 1, "planned": [{"course": "sample-college/school-planning"}]}), "utf-8")
    for file, said in ((bad, "这不是课单文件"), (good, "文件里有 1 门课")):
        with page.expect_file_chooser() as chooser:
            page.get_by_role("button", name="导入文件").click()
        chooser.value.set_files(file)
        expect(page.get_by_text(said)).to_be_visible()
    expect(page.get_by_role("button", name="替换我的课单")).to_have_count(0)
    page.get_by_role("button", name="放进我的课单").click()
    assert chosen(page) == ["sample-college/school-planning"]
    expect(page.get_by_role("link", name="未来三年学校发展规划编制")).to_be_visible()


def test_the_list_is_copied_for_a_chat(browser: Browser, site: Path) -> None:
    with tabs(browser, permissions=["clipboard-read", "clipboard-write"]) as context:
        page = context.new_page()
        page.goto(f"{site.as_uri()}/{COURSE}")
        page.locator(".kd-add").click()
        open_list(page).get_by_role("button", name="复制为文字").click()
        expect(page.get_by_text("已复制")).to_be_visible()
        assert page.evaluate("navigator.clipboard.readText()") == (
            "我的课单：1 门，计划 16—24 学分\n1. 教研组建设与青年教师培养工作坊（示例）\n   16—24 学分 · 1月13日—16日"
        )


def test_where_copying_is_forbidden_the_text_stands_there(browser: Browser, site: Path) -> None:
    with tabs(browser) as context:
        context.add_init_script(
            "Object.defineProperty(navigator, 'clipboard', {value: undefined}); document.execCommand = () => false"
        )
        page = context.new_page()
        page.goto(f"{site.as_uri()}/{COURSE}")
        page.locator(".kd-add").click()
        plan = open_list(page)
        plan.get_by_role("button", name="复制为文字").click()
        expect(plan.get_by_role("textbox", name="课单的文字")).to_have_value(re.compile("教研组建设"))
        expect(page.get_by_text("浏览器不允许复制")).to_be_visible()


def test_without_modal_dialogs_the_profile_still_opens_and_closes(browser: Browser, site: Path) -> None:
    with tabs(browser) as context:
        context.add_init_script(
            "delete HTMLDialogElement.prototype.showModal; delete HTMLDialogElement.prototype.close"
        )
        page = context.new_page()
        page.goto(f"{site.as_uri()}/{COURSE}")
        page.get_by_role("button", name="按我的岗位看学分").click()
        dialog = page.get_by_role("dialog", name="我的岗位")
        expect(dialog.get_by_role("combobox", name="岗位")).to_be_visible()
        page.keyboard.press("Escape")
        expect(dialog).to_have_count(0)


def test_without_scripts_there_is_no_dead_button(open_page: Open) -> None:
    for address in ("index.html", COURSE):
        page = open_page(address, scripts=False)
        expect(page.locator(".kd-add, .kd-mine, .kd-tray")).to_have_count(0)


def test_paper_shows_neither_bar_nor_buttons(open_page: Open) -> None:
    page = open_page("index.html")
    buttons(page).nth(0).click()
    page.emulate_media(media="print")
    expect(page.locator(".kd-add:visible, .kd-mine:visible, .kd-tray:visible")).to_have_count(0)


def test_the_plain_host_keeps_the_same_list(open_page: Open, plain_site: Path) -> None:
    page = open_page(COURSE, folder=plain_site)
    page.get_by_role("button", name="加入课单").click()
    expect(bar(page)).to_be_visible()
    assert chosen(page) == ["sample-college/teaching-research"]


def test_the_end_of_a_page_can_be_read_above_the_bar(open_page: Open) -> None:
    page = open_page(COURSE, phone=True)
    page.locator(".kd-add").click()
    page.evaluate("window.scrollTo(0, document.documentElement.scrollHeight)")
    end = page.evaluate("document.querySelector('footer').getBoundingClientRect().bottom")
    assert end <= page.locator(".kd-tray__region").evaluate("node => node.getBoundingClientRect().top") + 1


def test_a_finger_finds_every_target(open_page: Open) -> None:
    page = open_page("index.html", phone=True)
    for _ in range(2):
        buttons(page).nth(0).click()
    page.get_by_role("button", name="按我的岗位看学分").click()
    expect(page.get_by_role("combobox", name="岗位")).to_be_visible()
    assert page.evaluate(SMALL, ".kd-add, .kd-tray__open, dialog button, dialog select") == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_axe_finds_nothing(open_page: Open, *, phone: bool, dark: bool) -> None:
    page = open_page("index.html", phone=phone, dark=dark)
    for _ in range(2):
        buttons(page).nth(0).click()
    buttons(page, "watch").first.click()
    page.mouse.move(5, 5)
    page.evaluate(AXE.read_text("utf-8"))
    page.wait_for_timeout(300)
    assert violations(page) == []
    page.get_by_role("button", name="按我的岗位看学分").click()
    expect(page.get_by_role("combobox", name="岗位")).to_be_visible()
    assert dialog_violations(page) == []
