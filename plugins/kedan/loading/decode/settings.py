"""catalog/site.yml and catalog/retired.yml."""

from __future__ import annotations

from kedan.model.retired import Retired, RetiredId
from kedan.model.settings import Footer, Holiday, Settings

from .reader import Reader


def settings(reader: Reader, _entry_id: str) -> Settings:
    """Decode what holds for the whole site."""
    return Settings(
        id=reader.text("id"),
        title=reader.text("title"),
        description=reader.text("description"),
        language=reader.text("language"),
        address=reader.text("address"),
        repository=reader.text("repository").rstrip("/"),
        menus=reader.texts("menus"),
        holidays=tuple(_holiday(part) for part in reader.children("holidays")),
        footer=_footer(reader.child("footer")),
        document=reader.document,
    )


def _holiday(reader: Reader) -> Holiday:
    return Holiday(
        title=reader.text("title"),
        starts=reader.needed_day("starts"),
        ends=reader.needed_day("ends"),
        note=reader.text("note"),
    )


def _footer(reader: Reader | None) -> Footer:
    if reader is None:
        return Footer()
    return Footer(
        organiser=reader.text("organiser"),
        icp=reader.text("icp"),
        police=reader.text("police"),
        licence=reader.text("licence"),
    )


def retired(reader: Reader, _entry_id: str) -> Retired:
    """Decode the ledger of withdrawn ids."""
    entries = tuple(
        RetiredId(
            noun=part.text("noun"),
            id=part.text("id"),
            since=part.needed_day("since"),
            moved_to=part.text("moved_to"),
            note=part.text("note"),
        )
        for part in reader.children("entries")
    )
    return Retired(entries=entries, document=reader.document)
