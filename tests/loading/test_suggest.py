"""Did you mean: what is close is found, what is not is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kedan.loading.suggest import closest, closest_label, listed
from kedan.locale import Term
from tests.support.schemas import vocabularies

LABELS = {
    name: {item.id: Term(item.zh, item.en) for item in vocabulary.items} for name, vocabulary in vocabularies().items()
}


@pytest.mark.parametrize(
    ("vocabulary", "given_text", "meant"),
    [
        ("domains", "teacher", "teachers"),
        ("domains", "Teachers", "teachers"),
        ("domains", "plannnig", "planning"),
        ("domains", "引领教师成长", "teachers"),
        ("domains", "教师成长", "teachers"),
        ("domains", " 引领教师成长 ", "teachers"),
        ("domains", "leading curriculum and teaching", "curriculum"),
        ("roles", "校长", "principal"),
        ("roles", "副校长", "vice-principal"),
        ("roles", "vice_principal", "vice-principal"),
        ("roles", "Vice principal", "vice-principal"),
        ("deliveries", "线上线下混合式", "blended"),
        ("forms", "work-shop", "workshop"),
        ("routes", "选派人员", "nominated"),
    ],
)
def test_what_is_meant_is_found(vocabulary: str, given_text: str, meant: str) -> None:
    assert closest_label(given_text, LABELS[vocabulary]) == meant


@pytest.mark.parametrize("given_text", ["", " ", "x", "cooking", "烹饪", "校", "2027", "-", "a" * 200, "\n"])
def test_what_is_far_is_not_guessed(given_text: str) -> None:
    assert closest_label(given_text, LABELS["domains"]) is None


@given(st.text(max_size=40))
def test_a_suggestion_is_always_one_of_the_ids(text: str) -> None:
    for labels in LABELS.values():
        assert closest_label(text, labels) in {None, *labels}
    assert closest(text, LABELS["roles"]) in {None, *LABELS["roles"]}


@pytest.mark.parametrize("vocabulary", LABELS)
def test_every_id_and_every_label_means_itself(vocabulary: str) -> None:
    labels = LABELS[vocabulary]
    for name, label in labels.items():
        assert closest_label(name, labels) == name
        meant = closest_label(label.zh, labels)
        assert meant is not None
        assert labels[meant].zh == label.zh


def test_ids_are_listed_as_they_are_typed() -> None:
    known = {"planning": Term("规划学校发展", "Planning"), "zh": Term("zh", "zh")}
    assert listed(known) == Term("planning（规划学校发展）, zh", "planning, zh")


def test_a_long_list_is_cut() -> None:
    many = {f"id-{number}": Term("名", "name") for number in range(500)}
    assert listed(many).en.endswith(" …")
    assert len(listed(many).en) < 400
