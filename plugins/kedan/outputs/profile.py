"""What a principal can say of themselves: the terms that the panel of the profile offers."""

from __future__ import annotations

from collections.abc import Iterator

from kedan.locale import Locale
from kedan.model.catalog import Catalog
from kedan.outputs.assets import FOLDER
from kedan.outputs.script import script_call
from kedan.outputs.site_file import SiteFile
from kedan.wording.labels import Labels

_VOCABULARIES = (("role", "roles"), ("stage", "stages"), ("school_category", "school-categories"))
_PROVINCE, _CITY = 2, 4

Choice = tuple[str, str]
"""An id and its label."""


def profile(catalog: Catalog, locale: Locale) -> Iterator[SiteFile]:
    """Yield the choices as a script that the page adds when they are first needed."""
    labels = Labels.of_catalog(catalog, locale)
    choices = {field: _terms(catalog, vocabulary, labels) for field, vocabulary in _VOCABULARIES}
    choices["region"] = tuple((code, labels.region(code)) for code in _regions(catalog))
    yield SiteFile(path=f"{FOLDER}/profile.js", content=script_call("kedan.choices", choices))


def _terms(catalog: Catalog, vocabulary: str, labels: Labels) -> tuple[Choice, ...]:
    known = catalog.vocabularies.get(vocabulary)
    return tuple((item.id, labels.name(vocabulary, item.id)) for item in known.items) if known else ()


def _regions(catalog: Catalog) -> list[str]:
    """Return the regions that make a difference, each with those above it."""
    named = {code for course in catalog.courses.values() for one in course.audiences for code in one.who.regions}
    named.update(code for policy in catalog.policies.values() for code in policy.applies_to.regions)
    named.update(institution.region for institution in catalog.institutions.values())
    return sorted({code[:length] for code in named if code for length in (_PROVINCE, _CITY, len(code))})
