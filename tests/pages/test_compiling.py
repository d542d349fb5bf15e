"""Templates are compiled to less work, and escape as Jinja does."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import StrictUndefined, UndefinedError
from markupsafe import Markup, escape

from kedan.pages.compiling import CompilingEnvironment

VALUES = st.one_of(st.text("&<>'\"a课"), st.text("&<>'\"a课").map(Markup), st.integers(), st.none())


def environment() -> CompilingEnvironment:
    return CompilingEnvironment(autoescape=True, undefined=StrictUndefined)


@given(value=VALUES)
def test_values_are_escaped_as_markupsafe_does(value: object) -> None:
    assert environment().from_string("{{ value }}").render(value=value) == escape(value)


@given(value=VALUES)
def test_macros_give_html_that_is_not_escaped_again(value: object) -> None:
    template = "{% macro bold(one) %}<b>{{ one }}</b>{% endmacro %}{{ bold(value) }}"
    assert environment().from_string(template).render(value=value) == f"<b>{escape(value)}</b>"


def test_attributes_are_attributes() -> None:
    assert environment().from_string("{{ one.real }}").render(one=7) == "7"
    with pytest.raises(AttributeError):
        environment().from_string("{{ one.key }}").render(one={"key": 1})


def test_an_unknown_name_is_an_error() -> None:
    with pytest.raises(UndefinedError):
        environment().from_string("{{ one }}").render()
