"""Policies and programs: every rule with its document, and what is inherited."""

from __future__ import annotations

from kedan import locale
from kedan.model.catalog import Catalog
from kedan.pages.edition import Edition
from kedan.pages.policy import policy_view
from kedan.pages.program import program_view
from tests.builders import basis, catalog, policy, rule, source
from tests.pages.samples import rich_catalog, rich_policy, rich_program

ZH = locale.load("zh")


def edition(entries: Catalog) -> Edition:
    return Edition(entries, ZH)


def test_a_rule_with_a_basis_of_its_own_shows_it() -> None:
    total, ninety, either = policy_view(rich_policy(), edition(rich_catalog())).rules
    assert total.basis is None
    assert ninety.basis is not None
    assert (ninety.basis.document, ninety.basis.host, ninety.basis.unverified) == (
        "浙教师〔2010〕175号",
        "example.org",
        False,
    )
    assert [part.need for part in either.parts] == ["每年至少 8 学分", "由本人确认：已完成学习"]


def test_the_basis_of_the_policy_is_not_repeated() -> None:
    own = policy(basis=basis(verified=False), rules=(rule(basis=basis(verified=False)),))
    assert policy_view(own, edition(catalog(own))).rules[0].basis is None


def test_inherited_rules_leave_out_those_that_are_replaced() -> None:
    (inherited,) = policy_view(rich_policy(), edition(rich_catalog())).inherited
    assert inherited.policy.text == "国家：共同要求"
    assert [one.title for one in inherited.rules] == ["职业道德必修"]


def test_a_policy_that_extends_nothing_known_shows_the_id() -> None:
    lost = policy(extends=("gone",))
    view = policy_view(lost, edition(catalog(lost)))
    assert view.inherited == ()
    assert view.facts[-1].values[0].text == "gone"


def test_basis_and_source_of_one_document_are_one() -> None:
    same = policy(source=source("浙教师〔2016〕71号"))
    other = policy(source=source("转载"))
    documents = [[one.document for one in policy_view(own, edition(catalog(own))).documents] for own in (same, other)]
    assert documents == [["浙教师〔2016〕71号"], ["浙教师〔2016〕71号", "转载"]]


def test_batches_of_a_program_in_words() -> None:
    first, second = program_view(rich_program(), edition(rich_catalog())).batches
    assert (first.when, first.places, first.remarks) == ("2020年11月起", "", ("不含民办学校", "数字没有公开"))
    assert (second.when, second.places) == ("2021年3月—6月", "约 350 人")
