"""The renewal of the list of administrative divisions, and the list itself."""

from __future__ import annotations

import io
import json
import tarfile
import zipfile
from pathlib import Path

import pytest

from scripts.regions import __main__ as renewal
from scripts.regions.codes import is_placeholder, level_of, shorten
from scripts.regions.lists import Listing, parse_records, parse_revisions, parse_tables, parse_tree
from scripts.regions.merging import Row, faults, merge, unconfirmed
from scripts.regions.packages import read_members
from scripts.regions.sources import SOURCES
from scripts.regions.table import changes, from_csv, to_csv

TEXT = renewal.TARGET.read_bytes().decode("utf-8")
ROWS = from_csv(TEXT)
BY_CODE = {row.code: row for row in ROWS}

OLD = Listing(
    "2018-12",
    {
        "33": "浙江省",
        "3301": "杭州市",
        "330101": "市辖区",
        "330103": "下城区",
        "42": "湖北省",
        "4290": "省直辖县级行政区划",
        "429004": "仙桃市",
        "5003": "市",
    },
)
ZONES = Listing("2020-12", {"330103": "下城区 (旧)", "330171": "开发区"}, dating=True)
NEW = Listing(
    "2026-09",
    {"33": "浙江省", "3301": "杭州市", "330114": "钱塘区", "42": "湖北省", "429004": "仙桃市"},
)


@pytest.mark.parametrize(
    ("code", "short"),
    [
        ("33", "33"),
        ("330000", "33"),
        ("330100", "3301"),
        ("4690", "4690"),
        ("469000", "4690"),
        ("330110", "330110"),
        ("330110000000", "330110"),
        ("330000000000", "33"),
        ("441900003000", ""),
        ("330110001", ""),
        ("000000", ""),
        ("资料暂缺", ""),
    ],
)
def test_padding_is_stripped(code: str, short: str) -> None:
    assert shorten(code) == short


@pytest.mark.parametrize("name", ["市辖区", "县", "市", "省直辖县级行政区划", "自治区直辖县级行政区划"])
def test_placeholders(name: str) -> None:
    assert is_placeholder(name)


@pytest.mark.parametrize("name", ["郊区", "沙县", "城区", "沙市市"])
def test_short_names_are_no_placeholders(name: str) -> None:
    assert not is_placeholder(name)


def test_tree_is_parsed() -> None:
    tree = {
        "meta": {"fetched_at": "2026-09-11 23:22:44"},
        "provinces": {
            "北京市": {
                "code": "110000000000",
                "cities": {"": {"code": None, "counties": {"东城区": "110101000000"}}},
            },
            "浙江省": {
                "code": "330000000000",
                "cities": {"杭州市": {"code": "330100000000", "counties": {}}},
            },
        },
    }
    (listing,) = parse_tree({"a.json": json.dumps(tree)}, "")
    assert listing == Listing("2026-09", {"11": "北京市", "110101": "东城区", "33": "浙江省", "3301": "杭州市"})


def test_revisions_are_parsed_without_running_them() -> None:
    text = "import nothing_there\nname = '{}'\ndivision_schema = {{'330103': '下城区'}}\n"
    listings = parse_revisions({"b.py": text.format("201904"), "a.py": text.format("201810")}, "")
    assert [(listing.month, listing.dating) for listing in listings] == [
        ("2018-10", True),
        ("2019-04", False),
    ]
    assert listings[0].names == {"330103": "下城区"}


def test_records_of_towns_are_left_out() -> None:
    records = [
        {"code": "110101", "name": "东城区", "town": 0},
        {"code": "110101", "name": "东华门街道", "town": "001000"},
        {"c": 11, "n": "北京市"},
    ]
    (listing,) = parse_records({"a.json": json.dumps(records)}, "2020-12")
    assert listing == Listing("2020-12", {"110101": "东城区", "11": "北京市"}, dating=True)


def test_tables_are_parsed() -> None:
    (listing,) = parse_tables({"a.csv": 'code,name,x\n1301,"石家庄市",13\n'}, "2023-06")
    assert listing == Listing("2023-06", {"1301": "石家庄市"}, dating=True)


def test_merge_tells_current_from_retired() -> None:
    rows = merge([ZONES, NEW, OLD])
    assert [(row.code, row.level, row.status, row.until) for row in rows] == [
        ("33", "province", "current", ""),
        ("3301", "city", "current", ""),
        ("330103", "county", "retired", "2020"),
        ("330114", "county", "current", ""),
        ("42", "province", "current", ""),
        ("4290", "placeholder", "current", ""),
        ("429004", "county", "current", ""),
        ("5003", "placeholder", "retired", "2018"),
    ]


def test_a_dating_list_gives_neither_name_nor_code() -> None:
    rows = {row.code: row for row in merge([OLD, ZONES, NEW])}
    assert rows["330103"].name == "下城区"
    assert "330171" not in rows


def test_the_newest_name_wins() -> None:
    older = Listing("2018-12", {"13": "河北省", "1305": "邢台市", "130502": "桥东区"})
    newer = Listing("2026-09", {"13": "河北省", "1305": "邢台市", "130502": "襄都区"})
    assert merge([newer, older])[-1] == Row("130502", "襄都区", "county", "current", "")


def test_lists_before_the_first_month_are_left_out() -> None:
    ancient = Listing("1998-12", {"510232": "铜梁县"})
    assert merge([ancient, OLD, NEW]) == merge([OLD, NEW])


def test_an_earlier_version_of_the_newest_list_keeps_what_it_had() -> None:
    next_list = Listing("2027-09", {"33": "浙江省", "3301": "杭州市"})
    rows = {row.code: row for row in merge([NEW, next_list])}
    assert (rows["330114"].status, rows["330114"].until) == ("retired", "2026")


def test_unconfirmed_codes_are_told() -> None:
    assert unconfirmed([OLD, ZONES, NEW]) == ["330114 钱塘区"]


def test_csv_round_trip() -> None:
    rows = merge([OLD, NEW])
    text = to_csv(rows)
    assert text.startswith("code,name,level,status,until\n33,浙江省,province,current,\n")
    assert from_csv(text) == rows


def test_changes_are_told() -> None:
    before = merge([OLD])
    after = merge([OLD, NEW])
    assert changes(before, after) == [
        "~ 330103 下城区 county current -> 330103 下城区 county retired 2018",
        "+ 330114 钱塘区 county current",
        "~ 5003 市 placeholder current -> 5003 市 placeholder retired 2018",
    ]
    assert changes(after, before)[1] == "- 330114 钱塘区 county current"
    assert changes(after, after) == []


def test_a_broken_list_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(renewal, "collect", lambda _sources: [OLD, NEW])
    target = tmp_path / "regions.csv"
    assert renewal.main(target) == 1
    assert not target.exists()


def test_faults_name_the_code() -> None:
    rows = [Row("330103", "下 城区", "county", "current", "")]
    told = "\n".join(faults(rows))
    assert "330103: not a name" in told
    assert "330103: its province is not listed" in told
    assert "330103: the code above it is not current" in told
    assert "0 provinces, not 34" in told


def test_the_target_is_written_once_and_then_unchanged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    listings = [Listing("2026-09", {row.code: row.name for row in ROWS if row.status == "current"})]
    monkeypatch.setattr(renewal, "collect", lambda _sources: listings)
    target = tmp_path / "data" / "regions.csv"
    assert renewal.main(target) == 0
    written = target.read_bytes()
    assert b"\r" not in written
    assert renewal.main(target) == 0
    assert target.read_bytes() == written
    assert capsys.readouterr().out.endswith("0 changes:\n")


def test_members_of_a_wheel_are_read(tmp_path: Path) -> None:
    archive = tmp_path / "a.whl"
    with zipfile.ZipFile(archive, "w") as wheel:
        wheel.writestr("data/a.json", "甲")
        wheel.writestr("data/b.json", "乙")
    assert read_members(archive, r"data/a\.json") == {"data/a.json": "甲"}


def test_members_of_a_tarball_are_read(tmp_path: Path) -> None:
    archive = tmp_path / "a.tgz"
    with tarfile.open(archive, "w:gz") as tarball:
        for path in ("package/dist/a.csv", "package/dist/b.csv"):
            member = tarfile.TarInfo(path)
            member.size = len(path)
            tarball.addfile(member, io.BytesIO(path.encode()))
    assert read_members(archive, r"package/dist/a\.csv") == {"package/dist/a.csv": "package/dist/a.csv"}


# The list as it is committed ---------------------------------------------


def test_the_list_is_fit_to_be_written() -> None:
    assert faults(ROWS) == []
    assert to_csv(ROWS) == TEXT


def test_codes_are_unique_and_sorted() -> None:
    codes = [row.code for row in ROWS]
    assert codes == sorted(set(codes))


def test_there_are_34_provinces_and_all_are_current() -> None:
    provinces = [row for row in ROWS if row.level == "province"]
    assert len(provinces) == 34
    assert {row.status for row in provinces} == {"current"}


def test_columns_hold_what_they_may() -> None:
    for row in ROWS:
        assert row.level in {"province", "city", "county", "placeholder"}
        assert len(row.code) in {2, 4, 6}
        assert row.level == level_of(row.code, row.name)
        assert row.name
        assert not any(character.isspace() for character in row.name)
        assert (row.status == "current") == (row.until == "")
        assert row.status == "current" or 1999 <= int(row.until) <= 2100


def test_every_code_has_its_province_and_every_current_county_its_city() -> None:
    for row in ROWS:
        assert row.code[:2] in BY_CODE
        if row.status == "current":
            assert BY_CODE[row.code[:4]].status == "current"


@pytest.mark.parametrize(
    ("code", "name", "status"),
    [
        ("33", "浙江省", "current"),
        ("3301", "杭州市", "current"),
        ("330110", "余杭区", "current"),
        ("330113", "临平区", "current"),
        ("330103", "下城区", "retired"),
        ("330104", "江干区", "retired"),
        ("210102", "和平区", "current"),
        ("110101", "东城区", "current"),
        ("1101", "市辖区", "current"),
        ("1102", "县", "retired"),
        ("4290", "省直辖县级行政区划", "current"),
        ("429004", "仙桃市", "current"),
        ("469002", "琼海市", "current"),
        ("659001", "石河子市", "current"),
        ("4419", "东莞市", "current"),
        ("4420", "中山市", "current"),
        ("4604", "儋州市", "current"),
        ("6202", "嘉峪关市", "current"),
        ("71", "台湾省", "current"),
        ("81", "香港特别行政区", "current"),
        ("82", "澳门特别行政区", "current"),
        ("3712", "莱芜市", "retired"),
    ],
)
def test_known_divisions(code: str, name: str, status: str) -> None:
    assert (BY_CODE[code].name, BY_CODE[code].status) == (name, status)


@pytest.mark.parametrize("code", ["110100", "330101", "330171", "441900", "330111001"])
def test_codes_that_are_not_listed(code: str) -> None:
    assert code not in BY_CODE


def test_the_readme_names_every_source() -> None:
    readme = (renewal.TARGET.parent / "README.md").read_text(encoding="utf-8")
    for source in SOURCES:
        assert f"| {source.name} | {source.version} |" in readme
