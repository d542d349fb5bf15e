"""The list on its way out: link, code, table, calendar, file, paper; and links on their way in."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from kedan.adapters import build_with
from tests.browser.conftest import TODAY, Open
from tests.browser.plan_page import (
    DONE,
    KEY,
    MICRO,
    PLANNING,
    PRINCIPAL,
    PROFILE_KEY,
    WORKSHOP,
    chosen,
    opened,
    panel,
    planned,
    stored,
)
from tests.browser.test_access import assert_nothing_found
from tests.browser.test_print import printed, sheets
from tests.support.command import in_child
from tests.support.repository import ROOT

MIXED = planned(PLANNING, {"course": WORKSHOP, "offering": "2027-spring"}, {"course": MICRO, "year": 2027})
ADDRESS = "https://kedan.example.org/menu"


@pytest.fixture(scope="module")
def addressed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of a catalog that names its address."""
    folder = tmp_path_factory.mktemp("addressed")
    shutil.copytree(ROOT / "catalog", folder / "catalog")
    site = folder / "catalog" / "site.yml"
    site.write_text(f"{site.read_text('utf-8')}address: {ADDRESS}\n", "utf-8")
    build_with("directory")(folder / "catalog", ROOT / "mkdocs.yml", folder / "out")
    return folder / "out"


def saved(page: Page, name: str) -> tuple[str, bytes]:
    """Return name and bytes of the file that a button saves."""
    with page.expect_download() as download:
        page.get_by_role("button", name=name).click()
    return download.value.suggested_filename, Path(download.value.path()).read_bytes()


def shared(page: Page) -> str:
    """Press the button of the link where nothing may be copied; return the link."""
    page.evaluate(
        "Object.defineProperty(navigator, 'clipboard', {value: undefined}); document.execCommand = () => false"
    )
    page.get_by_role("button", name="分享链接").click()
    field = page.get_by_role("textbox", name="分享链接")
    expect(field).to_have_value(re.compile("#s=v1"))
    return field.input_value()


def test_a_link_brings_the_list_into_an_empty_browser(open_page: Open) -> None:
    page = opened(open_page, {"planned": MIXED, "done": DONE}, PRINCIPAL)
    link = shared(page)
    assert re.fullmatch(r"#s=v1(?:\.[0-9A-Za-z]{7}(?:[0-9A-Za-z]{7})?(?:~\d{4})?){3}", "#" + link.partition("#")[2])
    other = opened(open_page, fragment="#" + link.partition("#")[2])
    question = other.get_by_role("region", name="收到一份课单")
    expect(question).to_contain_text("您打开的链接里有 3 门课，还没有放进您的课单。")
    expect(question).to_be_focused()
    assert other.evaluate(f"localStorage.getItem('{KEY}')") is None  # a link changes nothing by itself
    other.get_by_role("button", name="放进我的课单").click()
    kept = [{name: one.get(name) for name in ("course", "offering", "year")} for one in stored(other)["planned"]]
    assert kept == [{name: one.get(name) for name in ("course", "offering", "year")} for one in MIXED]
    assert stored(other)["done"] == []
    assert "#" not in other.url
    other.reload()
    expect(other.get_by_role("region", name="收到一份课单")).to_have_count(0)


@pytest.mark.parametrize(
    ("way", "kept"),
    [
        ("合并到我的课单", [MICRO, WORKSHOP, PLANNING]),
        ("替换我的课单", [PLANNING, WORKSHOP]),
        ("放弃，保留我的课单", [MICRO, WORKSHOP]),
    ],
    ids=["merge", "replace", "keep"],
)
def test_a_link_is_merged_taken_or_left(open_page: Open, way: str, kept: list[str]) -> None:
    link = shared(opened(open_page, {"planned": planned(PLANNING, WORKSHOP)}))
    page = opened(open_page, {"planned": planned(MICRO, WORKSHOP)}, fragment="#" + link.partition("#")[2])
    expect(page.get_by_text("其中 1 门您的课单里已有。")).to_be_visible()
    page.get_by_role("button", name=way).click()
    expect(page.get_by_role("region", name="收到一份课单")).to_have_count(0)
    assert chosen(page) == kept
    if kept != [MICRO, WORKSHOP]:
        page.get_by_role("button", name="撤销").click()
        assert chosen(page) == [MICRO, WORKSHOP]


@pytest.mark.parametrize(
    "fragment",
    [
        "#s=v1.",
        "#s=v1.<img src=x onerror=alert(1)>",
        "#s=v1.0000000.zzzzzzz",
        "#s=v1." + ".".join(["AAAAAAA"] * 3000),
        "#s=v1.%00%0a",
        "#s=v1.__proto__",
        "#s=v9.0000000",
    ],
)
def test_a_hostile_link_brings_nothing(open_page: Open, fragment: str) -> None:
    page = opened(open_page, {"planned": MIXED}, fragment=fragment)
    if fragment.startswith("#s=v1"):
        page.get_by_role("button", name="知道了").click()
    expect(page.get_by_role("region", name="收到一份课单")).to_have_count(0)
    assert chosen(page) == [PLANNING, WORKSHOP, MICRO]
    expect(page.locator("[data-kd-plan] img")).to_have_count(0)


def test_without_an_address_there_is_no_code(open_page: Open) -> None:
    page = opened(open_page, {"planned": MIXED})
    expect(page.get_by_role("button", name="课单二维码")).to_have_count(0)
    expect(page.locator(".kd-qr")).to_have_count(0)


def test_with_an_address_link_and_code_lead_there(open_page: Open, addressed: Path) -> None:
    page = opened(open_page, {"planned": MIXED}, folder=addressed)
    page.get_by_role("button", name="课单二维码").click()
    code = page.get_by_role("dialog").get_by_role("img", name="课单二维码")
    expect(code).to_be_visible()
    size = code.evaluate("node => node.viewBox.baseVal.width")
    assert size >= 21 + 8
    assert code.evaluate("node => node.viewBox.baseVal.x") == -4  # four modules stay clear
    page.keyboard.press("Escape")
    assert shared(page).startswith(f"{ADDRESS}/plan.html#s=v1.")


def test_the_table_is_one_for_spreadsheets(open_page: Open) -> None:
    page = opened(open_page, {"planned": MIXED})
    name, content = saved(page, "表格 CSV")
    assert name == "我的课单-2026-12-08.csv"
    assert content.startswith(b"\xef\xbb\xbf")
    head, *rows = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))
    assert head[:3] == ["领域", "课程", "机构"]
    titles = ["未来三年学校发展规划编制", "教研组建设与青年教师培养工作坊", "家校社协同微课程"]
    assert [row[1] for row in rows] == titles
    assert rows[1][4:6] == ["2027-01-13", "2027-01-16"]


def test_the_calendar_holds_what_has_certain_days(open_page: Open) -> None:
    page = opened(open_page, {"planned": MIXED})
    name, content = saved(page, "日历")
    assert name == "我的课单-2026-12-08.ics"
    text = content.decode().replace("\r\n ", "")
    assert re.findall(r"DTSTART;VALUE=DATE:(\d+)", text)[0] == "20270113"
    assert "SUMMARY:教研组建设与青年教师培养工作坊" in text
    assert "规划编制" not in text
    expect(page.get_by_text("2 门课日期不确定或不占集中时间")).to_be_visible()


def test_a_list_without_days_makes_no_calendar(open_page: Open) -> None:
    page = opened(open_page, {"planned": planned(PLANNING)})
    page.get_by_role("button", name="日历").click()
    expect(page.get_by_text("没有可导出的日历")).to_be_visible()


@pytest.mark.parametrize("policy", ["zhejiang-cycle", "national-cycle", "example-shaoxing-2011"])
def test_the_command_says_of_the_file_what_the_page_says(open_page: Open, tmp_path: Path, policy: str) -> None:
    waiver = {"rule": "yearly", "reason": "产假", "policy": "zhejiang-cycle"}
    page = opened(open_page, {"planned": MIXED, "done": DONE, "waivers": [waiver]}, PRINCIPAL)
    _, content = saved(page, "存为文件")
    file = tmp_path / "list.json"
    file.write_bytes(content)
    arguments = ("audit", str(file), "--policy", policy, "--year", "2026", "--format", "json")
    told = in_child(*arguments, "--catalog", str(ROOT / "catalog"), cwd=tmp_path)
    assert told.code == 0, told.err
    (answer,) = json.loads(told.out)["answers"]
    assert page.evaluate("id => kedan.plan.audit(id)", policy) == answer


def test_the_form_has_blanks_rules_and_boxes(open_page: Open) -> None:
    page = opened(open_page, {"planned": MIXED, "done": DONE}, PRINCIPAL)
    form = printed(page).locator(".kd-form")
    expect(form).to_be_visible()
    text = form.inner_text()
    blanks = ("校长自主选学登记表", "正职校长", "初中", "校长签名")
    for part in (*blanks, "2027年1月13日—16日", "五年周期总学分", "还差 92 学分"):
        assert part in text, part
    assert page.locator("main button:visible, main select:visible").count() == 0


def test_name_and_school_stand_on_paper_only(open_page: Open) -> None:
    page = opened(open_page, {"planned": MIXED}, PRINCIPAL)
    page.evaluate("window.print = () => { window.seen = document.querySelector('.kd-form').textContent; }")
    page.get_by_role("button", name="打印 A4").click()
    dialog = page.get_by_role("dialog", name="打印登记表")
    dialog.get_by_role("textbox", name="姓名").fill("某某某")
    dialog.get_by_role("textbox", name="学校").fill("示例初级中学")
    dialog.get_by_role("button", name="打印 A4").click()
    seen = page.evaluate("window.seen")
    assert "某某某" in seen
    assert "示例初级中学" in seen
    page.keyboard.press("Escape")
    expect(page.locator(".kd-form")).not_to_contain_text("某某某")
    assert "某某某" not in page.evaluate("JSON.stringify(Object.values(localStorage))")


def typical(number: int) -> list[dict[str, Any]]:
    names = ["school-planning", "campus-safety-law", "class-culture", "community-resources", "digital-strategy"]
    names += ["group-governance", "labour-aesthetic-education", "lesson-observation", "media-response"]
    names += ["parents-committee", "school-finance", "self-evaluation"]
    return planned(*(f"sample-college/{name}" for name in names[:number]))


def test_twelve_courses_fit_on_one_sheet(open_page: Open, addressed: Path) -> None:
    page = opened(open_page, {"planned": typical(12), "done": DONE}, PRINCIPAL, folder=addressed)
    page.get_by_role("combobox", name="按哪份规则核对").select_option("zhejiang-cycle")
    expect(page.locator(".kd-form .kd-qr")).to_have_count(1)
    assert len(sheets(printed(page))) == 1


@pytest.mark.parametrize("folder", ["site", "plain_site"])
def test_axe_finds_nothing(open_page: Open, request: pytest.FixtureRequest, folder: str) -> None:
    listed = {"planned": [*MIXED, *planned("gone/gone")], "done": DONE}

    def load(*, dark: bool) -> Page:
        page = opened(open_page, listed, PRINCIPAL, folder=request.getfixturevalue(folder), dark=dark)
        expect(page.locator(".kd-gap").first).to_be_visible()
        page.evaluate("document.querySelectorAll('[data-kd-plan] details').forEach(node => { node.open = true; })")
        return page

    assert_nothing_found(load)


def test_a_phone_shows_it_all_and_fingers_find_it(open_page: Open) -> None:
    page = opened(open_page, {"planned": MIXED, "done": DONE}, PRINCIPAL, phone=True)
    expect(page.locator(".kd-gap").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    small = """[...document.querySelectorAll('[data-kd-plan] button, [data-kd-plan] select, [data-kd-plan] summary')]
      .filter(node => node.getClientRects().length && Math.min(node.offsetWidth, node.offsetHeight) < 44)
      .map(node => node.textContent)"""
    assert page.evaluate(small) == []


def test_from_a_folder_without_storage_it_works_and_says_so(browser: Browser, plain_site: Path) -> None:
    with browser.new_context(locale="zh-CN") as context:
        context.add_init_script(
            "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError') }})"
        )
        page, errors = context.new_page(), list[str]()
        page.clock.install(time=TODAY)
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto(f"{plain_site.as_uri()}/plan.html")
        done = panel(page, "已完成的培训")
        done.get_by_text("填一条").click()
        done.get_by_role("textbox", name="名称").fill("全员培训")
        done.get_by_role("button", name="添加").click()
        expect(done.locator(".kd-done")).to_have_count(1)
        expect(page.locator(".kd-tray__warning[role=status]")).to_have_text(re.compile("浏览器不允许保存"))
        assert errors == []


def test_a_list_of_a_newer_site_is_left_alone(open_page: Open) -> None:
    page = open_page("policies/index.html")
    newer = json.dumps({"v": 2, "planned": [], "more": "x"})
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, newer])
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [PROFILE_KEY, "{"])
    page.goto(page.url.replace("policies/index.html", "plan.html"))
    expect(page.locator(".kd-tray__warning[role=status]")).to_have_text(re.compile("更新版本的网站"))
    assert page.evaluate(f"localStorage.getItem('{KEY}')") == newer
