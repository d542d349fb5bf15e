"""catalog/menus/<id>.yml."""

from __future__ import annotations

from kedan.model.menu import Limits, Menu, Period, Section, Window

from .common import conditions, source
from .reader import Reader


def menu(reader: Reader, entry_id: str) -> Menu:
    """Decode a menu."""
    return Menu(
        id=entry_id,
        title=reader.text("title"),
        audience=conditions(reader.child("audience")),
        window=_window(reader),
        period=_period(reader.child("period")),
        sections=tuple(_section(part) for part in reader.children("sections")),
        limits=_limits(reader.child("limits")),
        policies=reader.texts("policies"),
        next=reader.text("next"),
        source=source(reader.child("source")),
        note=reader.text("note"),
        sample=reader.flag("sample"),
        document=reader.document,
    )


def _window(reader: Reader) -> Window:
    window = reader.child("window") or reader
    return Window(opens=window.needed_day("opens"), closes=window.needed_day("closes"))


def _period(reader: Reader | None) -> Period | None:
    if reader is None:
        return None
    return Period(starts=reader.needed_day("starts"), ends=reader.needed_day("ends"))


def _section(reader: Reader) -> Section:
    at_least, at_most = _pick(reader.child("pick"))
    return Section(
        id=reader.text("id"),
        title=reader.text("title"),
        domain=reader.text("domain"),
        courses=reader.texts("courses"),
        at_least=at_least,
        at_most=at_most,
        note=reader.text("note"),
    )


def _pick(reader: Reader | None) -> tuple[int | None, int | None]:
    return (None, None) if reader is None else (reader.whole("at_least"), reader.whole("at_most"))


def _limits(reader: Reader | None) -> Limits:
    if reader is None:
        return Limits()
    at_least, at_most = _pick(reader.child("courses"))
    amounts = reader.child("credits")
    return Limits(
        courses_at_least=at_least,
        courses_at_most=at_most,
        credits_at_least=amounts.amount("at_least") if amounts else None,
        credits_at_most=amounts.amount("at_most") if amounts else None,
    )
