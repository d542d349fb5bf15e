"""`python3 run.py mutation`: what is told of the changes that were tried."""

from __future__ import annotations

import pytest

from scripts import mutation

RESULTS = [
    "    kedan.checks.date_order.x_check__mutmut_1: killed",
    "    kedan.checks.date_order.x_check__mutmut_2: survived",
    "    kedan.loading.load.x_load__mutmut_1: timeout",
    "    kedan.loading.load.x_load__mutmut_2: no tests",
    "    kedan.loading.load.x_load__mutmut_3: survived",
]
NAMES = [line.split(":")[0].strip() for line in RESULTS]


def test_the_share_that_was_noticed_is_told_for_each_part(capsys: pytest.CaptureFixture[str]) -> None:
    mutation.report(RESULTS, set(NAMES[:4]), known=1000)
    assert capsys.readouterr().out.splitlines() == [
        "survived: kedan.checks.date_order.x_check__mutmut_2",
        "no tests: kedan.loading.load.x_load__mutmut_2",
        "checks: 1 of 2 changes noticed, 50.0%",
        "loading: 1 of 2 changes noticed, 50.0%",
        "all: 50.0% of 4, chosen from 1000",
    ]


def test_what_was_not_tried_is_not_told(capsys: pytest.CaptureFixture[str]) -> None:
    mutation.report(RESULTS, {NAMES[0]}, known=5)
    assert capsys.readouterr().out.splitlines() == [
        "checks: 1 of 1 changes noticed, 100.0%",
        "all: 100.0% of 1, chosen from 5",
    ]


def test_nothing_tried_is_no_division_by_zero(capsys: pytest.CaptureFixture[str]) -> None:
    mutation.report(RESULTS, set(), known=0)
    assert capsys.readouterr().out == "nothing was tried\n"


def test_the_settings_name_what_is_mutated() -> None:
    assert 'only_mutate = ["src/kedan/checks/*", "src/kedan/loading/*"]' in mutation.SETTINGS
