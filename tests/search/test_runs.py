"""The dates of offerings as a page carries them."""

from __future__ import annotations

from kedan.model.terms import OfferingStatus
from kedan.search.runs import run_data
from tests.builders import offering, segment


def test_a_run_leaves_out_what_is_not_stated() -> None:
    assert run_data(offering("a")) == {"id": "a"}
    full = offering(
        "2027-spring",
        segment("2027-01-13", "2027-01-16", venue="学院"),
        segment("2027-03"),
        enrolment=[("2026-12-01", "2026-12-20"), ("", "2027-01-05")],
        status=OfferingStatus.CONFIRMED,
    )
    assert run_data(full) == {
        "id": "2027-spring",
        "segments": [{"starts": "2027-01-13", "ends": "2027-01-16"}, {"starts": "2027-03"}],
        "enrolment": [{"opens": "2026-12-01", "closes": "2026-12-20"}, {"closes": "2027-01-05"}],
        "status": "confirmed",
    }
