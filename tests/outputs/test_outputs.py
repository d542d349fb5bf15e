"""The files beside the pages."""

from __future__ import annotations

import json
from base64 import b32encode
from hashlib import sha256
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kedan import locale, resources
from kedan.outputs import OUTPUTS
from kedan.outputs.script import script_call
from kedan.wording.script_json import script_json
from kedan.wording.text import is_fit
from tests.builders import catalog, course

ZH = locale.load("zh")


def files() -> dict[str, bytes]:
    """Return every file of a small catalog by its path."""
    small = catalog(course(title="</script><script>alert(1)</script>"))
    return {file.path: file.content for output in OUTPUTS for file in output(small, ZH)}


def test_every_page_finds_its_assets() -> None:
    fixed = {path for path in files() if not path.startswith(("assets/kedan/search/", "assets/kedan/list/"))}
    scripts = ("kedan.js", "plan.js", "calendar.js", "strings.js", "menu.js", "profile.js", "audit.js", "list.js")
    names = ("kedan.css", "plan.css", "calendar.css", *scripts)
    assert fixed == {f"assets/kedan/{name}" for name in names}
    assert files()["assets/kedan/kedan.css"] == resources.read_bytes("web", "dist", "kedan.css")


def test_strings_are_those_of_the_browser_scripts_and_come_with_the_id_of_the_site() -> None:
    written = files()["assets/kedan/strings.js"].decode()
    strings, site = json.loads(f"[{written.removeprefix('kedan.strings(').removesuffix(');' + chr(10))}]")
    assert strings == ZH.area("web")
    assert site == {"id": catalog().settings.id}


def test_pieces_of_the_index_are_named_after_what_is_in_them() -> None:
    core = json.loads(files()["assets/kedan/menu.js"].decode().removeprefix('kedan.shard("menu",').removesuffix(");\n"))
    pieces = {path: content for path, content in files().items() if path.startswith("assets/kedan/search/")}
    named = {
        f"assets/kedan/search/{kind}-{number}-{version}.js"
        for kind, versions in core["pieces"].items()
        for number, version in enumerate(versions.split(" "))
    }
    assert named == {*pieces}
    for path, content in pieces.items():
        name, _, version = path.removesuffix(".js").rpartition("/")[2].rpartition("-")
        assert content.startswith(f'kedan.shard("{name}",'.encode())
        assert b32encode(sha256(content).digest()).decode().lower().startswith(version)


def test_nothing_leaves_its_script() -> None:
    hostile = course(title="</script><script>alert(1)</script>", tags=("</script>",), summary="\u2028<!--")
    written = [file for output in OUTPUTS for file in output(catalog(hostile), ZH) if not file.path.endswith(".css")]
    for file in written:
        if "/search/" in file.path or file.path.endswith("menu.js"):
            assert not {*file.content.decode()} & {"<", ">", "&", "\u2028"}, file.path


@given(st.recursive(st.text() | st.integers() | st.booleans() | st.none(), lambda inner: st.lists(inner, max_size=3)))
def test_json_in_a_script_cannot_leave_it(value: object) -> None:
    written = script_json(value)
    assert not set(written) & {"<", ">", "&", "\u2028", "\u2029"}
    assert json.loads(written) == value


def test_not_a_number_is_an_error() -> None:
    with pytest.raises(ValueError, match="JSON compliant"):
        script_json(float("nan"))


def test_a_call_lists_its_arguments() -> None:
    assert script_call("f", "a", {"b": "<"}, ["c"]) == b'f("a",{"b":"\\u003c"},["c"]);\n'


def test_half_a_character_is_written_as_an_escape() -> None:
    assert script_call("f", "a\ud842", "𠮷") == 'f("a\\ud842","𠮷");\n'.encode()


TEXTS = st.text(st.sampled_from("a\\bu0<&\n\t\r\b\x00\x1f\x7f\u202e\u2028\ufdd0\ud842字𠮷"), max_size=8)


@given(st.recursive(TEXTS | st.integers(), lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner)))
def test_no_control_character_gets_into_a_script(value: object) -> None:
    written = script_call("f", value).decode()
    assert json.loads(written[2:-3]) == stripped(value)


def stripped(value: Any) -> Any:
    """Return data as it is to arrive: whole texts, one by one, without what nobody sees."""
    if isinstance(value, str):
        return "".join(char for char in value if "\ud800" <= char <= "\udfff" or is_fit(char))
    if isinstance(value, dict):
        return {stripped(key): stripped(part) for key, part in value.items()}
    return [stripped(part) for part in value] if isinstance(value, list) else value
