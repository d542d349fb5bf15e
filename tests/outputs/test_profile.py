"""What a principal can say of themselves."""

from __future__ import annotations

import json
from typing import Any

import pytest

from kedan import locale
from kedan.model.catalog import Catalog
from kedan.model.common import Conditions
from kedan.model.course import Audience
from kedan.model.region import Region
from kedan.outputs.profile import profile
from tests.builders import catalog, course, institution

REGIONS = {"33": Region(code="33", name="浙江省"), "3306": Region(code="3306", name="绍兴市")}


def choices(entries: Catalog, language: str = "zh") -> dict[str, Any]:
    (file,) = profile(entries, locale.load(language))
    assert file.path == "assets/kedan/profile.js"
    found: dict[str, Any] = json.loads(file.content.decode().removeprefix("kedan.choices(").removesuffix(");\n"))
    return found


@pytest.mark.parametrize(("language", "label"), [("zh", "正职校长"), ("en", "Principal")])
def test_terms_are_those_of_the_vocabularies(language: str, label: str) -> None:
    found = choices(catalog(course()), language)
    assert found["role"][0] == ["principal", label]
    assert [field for field, terms in found.items() if terms] == ["role", "stage", "school_category"]


def test_regions_are_those_that_make_a_difference_and_those_above() -> None:
    for_shaoxing = Audience(who=Conditions(regions=("3306",)))
    entries = catalog(course(audiences=(for_shaoxing,)), institution("college", region="33"), regions=REGIONS)
    assert choices(entries)["region"] == [["33", "浙江省"], ["3306", "浙江省绍兴市"]]
