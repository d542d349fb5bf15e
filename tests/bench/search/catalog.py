"""Synthetic catalogs in memory: decoded as any other, but without the YAML, which another bench measures."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from kedan.loading.decode.course import course as decode_course
from kedan.loading.decode.institution import institution as decode_institution
from kedan.loading.decode.reader import Reader
from kedan.loading.explain.context import Context
from kedan.loading.fields import FieldGuide
from kedan.model.catalog import Catalog
from kedan.project import Project
from kedan.source.document import Document
from tests.bench import synthetic


def synthetic_catalog(courses: int) -> Catalog:
    """Return a catalog of so many synthetic courses, with the vocabularies of this repository."""
    real = Project.open(synthetic.REPOSITORY / "catalog").catalog
    ids = [synthetic.course_id(number) for number in range(courses)]
    publishers = dict.fromkeys(course_id.partition("/")[0] for course_id in ids)
    return replace(
        real,
        institutions={
            publisher: decode_institution(_reader(synthetic.institution(number)), publisher)
            for number, publisher in enumerate(publishers)
        },
        courses={
            course_id: decode_course(_reader(synthetic.course(number)), course_id)
            for number, course_id in enumerate(ids)
        },
    )


def _reader(entry: dict[str, Any]) -> Reader:
    context = Context("course", Document.empty(), FieldGuide({}, {}), {})
    return Reader(context, _written(entry), (), [])


def _written(value: Any) -> Any:
    """Return an entry as a file says it: dates are text."""
    if isinstance(value, dict):
        return {key: _written(part) for key, part in value.items()}
    if isinstance(value, list):
        return [_written(part) for part in value]
    return value.isoformat() if isinstance(value, date) else value
