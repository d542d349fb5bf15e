"""catalog/institutions/<id>.yml."""

from __future__ import annotations

from kedan.model.institution import Base, Institution

from .common import contact, source
from .reader import Reader


def institution(reader: Reader, entry_id: str) -> Institution:
    """Decode an institution."""
    return Institution(
        id=entry_id,
        title=reader.text("title"),
        type=reader.text("type"),
        summary=reader.text("summary"),
        region=reader.text("region"),
        parent=reader.text("parent"),
        members=reader.texts("members"),
        bases=tuple(_base(part) for part in reader.children("bases")),
        group_forms=reader.texts("group_forms"),
        office=contact(reader.child("office")),
        scope=reader.text("scope"),
        source=source(reader.child("source")),
        licence=reader.text("licence"),
        pinyin=reader.text("pinyin"),
        note=reader.text("note"),
        sample=reader.flag("sample"),
        document=reader.document,
    )


def _base(reader: Reader) -> Base:
    return Base(
        title=reader.text("title"),
        type=reader.text("type"),
        region=reader.text("region"),
        note=reader.text("note"),
    )
