"""The files beside the pages."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kedan import locale, resources
from kedan.outputs import OUTPUTS
from kedan.outputs.script import script_call
from kedan.wording.script_json import script_json
from tests.builders import catalog, course

ZH = locale.load("zh")


def files() -> dict[str, bytes]:
    """Return every file of a small catalog by its path."""
    small = catalog(course(title="</script><script>alert(1)</script>"))
    return {file.path: file.content for output in OUTPUTS for file in output(small, ZH)}


def test_every_page_finds_its_assets() -> None:
    assert set(files()) == {f"assets/kedan/{name}" for name in ("kedan.css", "kedan.js", "strings.js", "menu.js")}
    assert files()["assets/kedan/kedan.css"] == resources.read_bytes("web", "dist", "kedan.css")


def test_strings_are_those_of_the_browser_scripts() -> None:
    written = files()["assets/kedan/strings.js"].decode()
    assert json.loads(written.removeprefix("kedan.strings(").removesuffix(");\n")) == ZH.area("web")


def test_the_index_is_a_shard() -> None:
    written = files()["assets/kedan/menu.js"].decode()
    data = json.loads(written.removeprefix('kedan.shard("menu",').removesuffix(");\n"))
    assert [row["id"] for row in data["rows"]] == ["college/course"]
    assert "</" not in written


@given(st.recursive(st.text() | st.integers() | st.booleans() | st.none(), lambda inner: st.lists(inner, max_size=3)))
def test_json_in_a_script_cannot_leave_it(value: object) -> None:
    written = script_json(value)
    assert not set(written) & {"<", ">", "&", "\u2028", "\u2029"}
    assert json.loads(written) == value


def test_not_a_number_is_an_error() -> None:
    with pytest.raises(ValueError, match="JSON compliant"):
        script_json(float("nan"))


def test_a_call_lists_its_arguments() -> None:
    assert script_call("f", "a", {"b": "<"}) == b'f("a",{"b":"\\u003c"});\n'
