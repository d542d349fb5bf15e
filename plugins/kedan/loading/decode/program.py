"""catalog/programs/<id>.yml."""

from __future__ import annotations

from kedan.model.program import Batch, Program, Track

from .common import capacity, conditions, fee, source
from .reader import Reader


def program(reader: Reader, entry_id: str) -> Program:
    """Decode a program."""
    return Program(
        id=entry_id,
        title=reader.text("title"),
        summary=reader.text("summary"),
        description=reader.text("description"),
        aims=reader.texts("aims"),
        providers=reader.texts("providers"),
        office=reader.text("office"),
        region=reader.text("region"),
        roles=reader.texts("roles"),
        tracks=tuple(_track(part) for part in reader.children("tracks")),
        batches=tuple(_batch(part) for part in reader.children("batches")),
        courses=reader.texts("courses"),
        methods=reader.texts("methods"),
        assessment=reader.texts("assessment"),
        outcomes=reader.texts("outcomes"),
        fee=fee(reader.child("fee")),
        source=source(reader.child("source")),
        note=reader.text("note"),
        sample=reader.flag("sample"),
        document=reader.document,
    )


def _track(reader: Reader) -> Track:
    return Track(
        id=reader.text("id"),
        title=reader.text("title"),
        applies_to=conditions(reader.child("applies_to")),
        note=reader.text("note"),
    )


def _batch(reader: Reader) -> Batch:
    return Batch(
        id=reader.text("id"),
        title=reader.text("title"),
        starts=reader.day("starts"),
        ends=reader.day("ends"),
        capacity=capacity(reader),
        not_for=conditions(reader.child("not_for")),
        note=reader.text("note"),
    )
