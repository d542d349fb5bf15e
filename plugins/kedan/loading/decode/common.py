"""The parts that several nouns share."""

from __future__ import annotations

from kedan.model.common import Capacity, Conditions, Contact, Fee, Source, Split
from kedan.model.terms import Delivery

from .reader import Reader


def source(reader: Reader | None) -> Source | None:
    """Decode the document that an entry rests on."""
    if reader is None:
        return None
    return Source(
        document=reader.text("document"),
        title=reader.text("title"),
        date=reader.day("date"),
        article=reader.text("article"),
        url=reader.text("url"),
        note=reader.text("note"),
    )


def contact(reader: Reader | None) -> Contact | None:
    """Decode an office."""
    if reader is None:
        return None
    return Contact(
        office=reader.text("office"),
        phone=reader.text("phone"),
        mail=reader.text("mail"),
        url=reader.text("url"),
    )


_ANYBODY = Conditions()


def conditions(reader: Reader | None) -> Conditions:
    """Decode whom something is for; nothing written sets no condition."""
    if reader is None:
        return _ANYBODY
    return Conditions(
        roles=reader.texts("roles"),
        stages=reader.texts("stages"),
        school_categories=reader.texts("school_categories"),
        ownership=reader.texts("ownership"),
        regions=reader.texts("regions"),
        years_in_post=reader.whole("years_in_post"),
        age_below=reader.whole("age_below"),
        pool=reader.text("pool"),
        uncertified=reader.flag("uncertified"),
    )


def capacity(reader: Reader) -> Capacity | None:
    """Decode `capacity: 40` or `capacity: {about: 350}` of the mapping at `reader`."""
    rough = reader.child("capacity")
    if rough is not None:
        return Capacity(places=rough.whole("about") or 0, about=True)
    places = reader.whole("capacity")
    return None if places is None else Capacity(places=places)


def split(reader: Reader | None) -> Split | None:
    """Decode hours or credits."""
    if reader is None:
        return None
    declared = reader.text("delivery")
    return Split(
        offline=reader.amount("offline"),
        online=reader.amount("online"),
        school_based=reader.amount("school-based"),
        undivided=reader.amount("total"),
        declared=Delivery(declared) if declared else None,
    )


def fee(reader: Reader | None) -> Fee | None:
    """Decode who pays."""
    if reader is None:
        return None
    return Fee(payer=reader.text("payer"), amount=reader.amount("amount"), note=reader.text("note"))
